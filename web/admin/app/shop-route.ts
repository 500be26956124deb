import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route.ts'
import { sessionQuery } from './session/session.ts'
import { toSignIn } from './session-routes.ts'

/** `/admin/<shop>`: the parent of every feature's routes. The handle is in the address, so two tabs can show two shops. */
export const shopRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '$shop',
  beforeLoad: async ({ context }) => {
    await context.queries.ensureQueryData(sessionQuery).catch(toSignIn)
  },
  component: lazyRouteComponent(() => import('./shop-frame.tsx'), 'ShopFrame'),
})

/** `/admin/<shop>` alone: on to the first page that the person may see. */
export const shopStartRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./shop-start-page.tsx'), 'ShopStartPage'),
})
