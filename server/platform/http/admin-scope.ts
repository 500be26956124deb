import type { FastifyInstance, FastifyRequest } from 'fastify'
import { DomainError } from '#kernel/errors.ts'
import { hashToken } from '#kernel/random.ts'
import type { IdentitySource } from '../auth/identity.ts'
import { readCookie, STAFF_COOKIE } from './cookies.ts'
import { demandCsrfToken, demandSameOrigin, isUnsafe } from './csrf.ts'

/**
 * Guards every route under /api/admin: who (session cookie), that the page is ours (origin, CSRF), which shop (header
 * `Aftercart-Shop`, or `?shop=` where a browser cannot set headers), and whether the role there permits it (SX-20, SX-21, SX-23).
 * A shop in which the person does not work answers like one that does not exist.
 */
export function guardAdmin(app: FastifyInstance, identities: IdentitySource): void {
  app.addHook('onRoute', (route) => {
    const config = route.config ?? {}
    if (!config.permission && !config.access) throw new Error(`${route.method} ${route.url} declares neither a permission nor an access`)
  })
  app.addHook('onRequest', async (request) => {
    const { access, permission } = request.routeOptions.config
    if (isUnsafe(request)) demandSameOrigin(request)
    if (access === 'public') return
    await signedIn(request, identities)
    if (permission) permitted(request, permission)
  })
}

async function signedIn(request: FastifyRequest, identities: IdentitySource): Promise<void> {
  const token = readCookie(request, STAFF_COOKIE)
  const staff = token === null ? null : await identities.staffBySession(hashToken(token))
  if (!token || !staff) throw new DomainError('unauthenticated')
  if (isUnsafe(request)) demandCsrfToken(request, token)
  request.staff = staff
  request.actor = { kind: 'staff', id: staff.id, name: staff.name }
}

function permitted(request: FastifyRequest, permission: string): void {
  const handle = request.headers['aftercart-shop'] ?? (request.query as { shop?: string }).shop
  const membership = request.staff?.memberships.find(({ shop }) => shop.handle === handle)
  if (!membership) throw new DomainError('shop_not_found')
  if (!request.server.permissionsByRole.get(membership.role)?.has(permission)) throw new DomainError('forbidden', { permission })
  request.shopFacts = membership.shop
}
