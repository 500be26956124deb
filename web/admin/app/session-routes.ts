import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { ApiProblem } from '#web/api/problem.ts'
import { rootRoute } from './root-route.ts'
import { sessionQuery, startShop } from './session/session.ts'

/** `/admin`: on to the shop shown last. */
export const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const session = await context.queries.ensureQueryData(sessionQuery).catch(toSignIn)
    const shop = startShop(session)
    if (shop !== undefined) throw redirect({ to: '/$shop', params: { shop }, replace: true })
  },
  component: lazyRouteComponent(() => import('./no-shop-page.tsx'), 'NoShopPage'),
})

/** `/admin/sign-in?to=/admin/…`. */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'sign-in',
  validateSearch: (raw: Record<string, unknown>): { to?: string; from?: 'setup' } => ({
    // Only into the back office: an address elsewhere would make our sign-in page somebody's redirect.
    to: typeof raw.to === 'string' && /^\/admin(\/(?!\/)|$)/.test(raw.to) && !raw.to.includes('\\') ? raw.to : undefined,
    from: raw.from === 'setup' ? 'setup' : undefined,
  }),
  component: lazyRouteComponent(() => import('./session/sign-in-page.tsx'), 'SignInPage'),
})

/** `/admin/setup/<token>`: the link that the first start prints. */
export const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'setup/$token',
  component: lazyRouteComponent(() => import('./session/set-up-page.tsx'), 'SetUpPage'),
})

/** `/admin/forgot-password`: a mail with a link to a new one. */
export const forgotPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'forgot-password',
  component: lazyRouteComponent(() => import('./session/forgot-password-page.tsx'), 'ForgotPasswordPage'),
})

/** Nobody is signed in: sign in, then come back to where this was. Other failures stay failures. */
export function toSignIn(error: unknown): never {
  if (!(error instanceof ApiProblem) || error.status !== 401) throw error
  const here = location.pathname + location.search
  throw redirect({ to: '/sign-in', search: here === '/admin' || here === '/admin/' ? {} : { to: here }, replace: true })
}
