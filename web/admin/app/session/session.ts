import { queryOptions } from '@tanstack/react-query'
import type { Shop } from '../../kit/shop-context.tsx'
import { apiFor, keepCsrfToken } from '../api.ts'
import { setUpPath } from './set-up-link.ts'

/** Who is signed in, in which shops, with which permissions. */
export type Session = {
  staff: { id: string; name: string; email: string; locale: string }
  csrfToken: string
  shops: readonly Shop[]
  /** By shop handle. */
  permissions: { readonly [shopHandle: string]: readonly string[] }
}

/** The session in the cache. 401 is its error when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    const session = await apiFor().get<Session>('/api/admin/session', { signal })
    keepCsrfToken(session.csrfToken)
    return session
  },
  staleTime: 60_000,
  retry: false,
})

/** What a person types to sign in; the code only when asked. */
export type Credentials = { email: string; password: string; totpCode?: string }

/** Signs in. Throws `credentials_wrong`, `totp_required`, `totp_wrong`, `too_many_attempts` or `account_disabled`. */
export async function signIn(credentials: Credentials): Promise<Session> {
  const session = await apiFor().post<Session>('/api/admin/session', { body: credentials })
  keepCsrfToken(session.csrfToken)
  return session
}

/** Signs in with an invitation's link and accepts it. Throws as `signIn` does, and `account_not_proven`, `setup_link_gone`. */
export async function acceptInvitation(token: string, proof: Omit<Credentials, 'email'>): Promise<Session> {
  const session = await apiFor().post<Session>(`${setUpPath(token)}/acceptance`, { body: proof })
  keepCsrfToken(session.csrfToken)
  return session
}

/** Signs out here; the server ends the session. */
export async function signOut(): Promise<void> {
  await apiFor().remove('/api/admin/session')
  keepCsrfToken(undefined)
}

const lastShopKey = 'aftercart.shop'

/** The shop that this browser showed last, else the first one. */
export function startShop(session: Session): string | undefined {
  const last = localStorage.getItem(lastShopKey)
  return (session.shops.find((shop) => shop.handle === last) ?? session.shops[0])?.handle
}

/** Keeps the shop for the next start. */
export function rememberShop(handle: string): void {
  localStorage.setItem(lastShopKey, handle)
}
