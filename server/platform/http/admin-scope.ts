import type { FastifyInstance, FastifyRequest } from 'fastify'
import { DomainError } from '#kernel/errors.ts'
import { hashToken } from '#kernel/random.ts'
import type { IdentitySource, Membership, TokenIdentity } from '../auth/identity.ts'
import { permissionsOf, tokenPermissions } from '../auth/permissions.ts'
import { addressOf } from './address.ts'
import { readCookie, STAFF_COOKIE } from './cookies.ts'
import { demandCsrfToken, demandSameOrigin, isUnsafe } from './csrf.ts'

/**
 * Guards every route under /api/admin: who (session cookie), that the page is ours (origin, CSRF), which shop (header
 * `Aftercart-Shop`, or `?shop=` where a browser cannot set headers), and whether the role there permits it (SX-20, SX-21, SX-23).
 * A shop in which the person does not work answers like one that does not exist. `Authorization: Bearer` stands for a program of one
 * shop instead (SX-25): a browser sends none by itself, so there is no page to prove.
 */
export function guardAdmin(app: FastifyInstance, identities: IdentitySource): void {
  const takeTurn = limitTokens(app)
  app.addHook('onRoute', (route) => {
    const config = route.config ?? {}
    if (!config.permission && !config.access) throw new Error(`${route.method} ${route.url} declares neither a permission nor an access`)
  })
  app.addHook('onRequest', async (request) => {
    const { access, permission, isForPeople } = request.routeOptions.config
    const token = bearerOf(request)
    if (token !== null && access !== 'public') {
      await takeTurn(request, token)
      await programOf(request, identities, token)
      if (access === 'member') ofItsShop(request)
      if (!permission || isForPeople) throw new DomainError('person_required')
      return demandOfProgram(request, permission)
    }
    if (isUnsafe(request)) demandSameOrigin(request)
    if (access === 'public') return
    await signedIn(request, identities)
    if (access === 'member') memberOf(request)
    if (permission) permitted(request, permission)
  })
}

/** What one route asks for beyond its own permission, of a person or a program. Throws `forbidden { permission }` (SX-21). */
export function demandPermission(request: FastifyRequest, permission: string): void {
  if (request.program) demandOfProgram(request, permission)
  else permitted(request, permission)
}

async function signedIn(request: FastifyRequest, identities: IdentitySource): Promise<void> {
  const token = readCookie(request, STAFF_COOKIE)
  const staff = token === null ? null : await identities.staffBySession(hashToken(token))
  if (!token || !staff) throw new DomainError('unauthenticated')
  if (isUnsafe(request)) demandCsrfToken(request, token)
  request.staff = staff
  request.actor = { kind: 'staff', id: staff.id, name: staff.name, address: addressOf(request) }
}

/** The token of `Authorization: Bearer`; null without that header, so that cookies count only where no token is given. */
function bearerOf({ headers: { authorization } }: FastifyRequest): string | null {
  return authorization === undefined ? null : (/^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? '')
}

/** Counts per token, whoever uses it from wherever (SX-24). Throws `too_many_requests { retryAfterSeconds }`. */
function limitTokens(app: FastifyInstance): (request: FastifyRequest, token: string) => Promise<void> {
  const count = app.createRateLimit({
    max: app.deps.config.tokenRequestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => `token ${hashToken(bearerOf(request) ?? '').toString('base64url')}`,
  })
  return async (request) => {
    const turn = await count(request)
    if (!turn.isAllowed && turn.isExceeded) throw new DomainError('too_many_requests', { retryAfterSeconds: turn.ttlInSeconds })
  }
}

async function programOf(request: FastifyRequest, identities: IdentitySource, token: string): Promise<void> {
  const found = await identities.tokenByHash(hashToken(token), addressOf(request))
  if (!found) throw new DomainError('unauthenticated')
  request.program = found
  request.actor = { kind: 'token', id: found.id, name: found.name, address: addressOf(request) }
}

function demandOfProgram(request: FastifyRequest, permission: string): void {
  const program = ofItsShop(request)
  if (!tokenPermissions(request.server.permissionsByRole, program).has(permission)) throw new DomainError('forbidden', { permission })
  request.shopFacts = program.shop
}

function ofItsShop(request: FastifyRequest): TokenIdentity {
  const { program } = request
  const handle = shopNamed(request)
  if (!program || (handle !== undefined && handle !== program.shop.handle)) throw new DomainError('shop_not_found')
  return program
}

function shopNamed(request: FastifyRequest): string | undefined {
  return String(request.headers['aftercart-shop'] ?? (request.query as { shop?: string }).shop ?? '') || undefined
}

function permitted(request: FastifyRequest, permission: string): void {
  const membership = memberOf(request)
  if (!permissionsOf(request.server.permissionsByRole, membership).has(permission)) throw new DomainError('forbidden', { permission })
}

/** The person's place in the shop of the request, which is from now on the request's. */
function memberOf(request: FastifyRequest): Membership {
  const handle = shopNamed(request)
  const membership = request.staff?.memberships.find(({ shop }) => shop.handle === handle)
  if (!membership) throw new DomainError('shop_not_found')
  request.shopFacts = membership.shop
  return membership
}
