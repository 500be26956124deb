import { type Api, createApi } from '#web/api/client.ts'
import { createSessionGate } from '#web/api/session-gate.ts'

/** Where requests wait while the person signs in again. */
export const sessionGate = createSessionGate()

const clients = new Map<string, Api>()
let csrfToken: string | undefined

/** The client of a shop, or of no shop for the session's own routes. One per shop, so that it is stable between renders. */
export function apiFor(shopHandle = ''): Api {
  const known = clients.get(shopHandle)
  if (known) return known
  const api = createApi({ shopHandle: shopHandle || undefined, csrfToken: () => csrfToken, renewCsrfToken, gate: sessionGate })
  clients.set(shopHandle, api)
  return api
}

/** Every answer that describes a session brings the token that its unsafe requests must carry. */
export function keepCsrfToken(token: string | undefined): void {
  csrfToken = token
}

/** Signing in again in another tab gives that session's cookie to this tab as well: only the token must follow. */
async function renewCsrfToken(): Promise<void> {
  const session = await apiFor().get<{ csrfToken: string }>('/api/admin/session')
  keepCsrfToken(session.csrfToken)
}
