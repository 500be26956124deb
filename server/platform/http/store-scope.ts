import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '#kernel/errors.ts'
import { hashToken, randomToken } from '#kernel/random.ts'
import type { IdentitySource, ShopFacts } from '../auth/identity.ts'
import { customerCookie, readCookie, setCookie, visitorCookie } from './cookies.ts'
import { demandCsrfToken, demandSameOrigin, isUnsafe } from './csrf.ts'

/** A visitor keeps his cart for this long. */
const VISITOR_SECONDS = 60 * 86_400

/**
 * Guards every route under /api/store: which shop (header `Aftercart-Shop`, else the shop's own domain), which customer, and
 * for unsafe requests that the page is ours (SX-23). `access: 'public'` routes read what everybody may see and know nobody.
 */
export function guardStore(app: FastifyInstance, identities: IdentitySource): void {
  app.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config
    request.shopFacts = await shopOfRequest(request, identities)
    if (access === 'public' && !isUnsafe(request)) return
    if (isUnsafe(request)) demandSameOrigin(request)
    await recogniseVisitor(request, request.shopFacts, identities)
    if (isUnsafe(request)) demandCsrfToken(request, request.visitorToken ?? '')
    if (access === 'customer' && !request.customer) throw new DomainError('unauthenticated')
  })
}

/** The shop a storefront request means. Throws `shop_not_found`. */
export async function shopOfRequest(request: FastifyRequest, identities: IdentitySource): Promise<ShopFacts> {
  const handle = request.headers['aftercart-shop']
  const shop = typeof handle === 'string' ? await identities.shopByHandle(handle) : await identities.shopByDomain(request.hostname)
  if (!shop) throw new DomainError('shop_not_found')
  return shop
}

/** Reads the two storefront cookies: the browser (`visitorToken`) and, when signed in, the customer. */
export async function recogniseVisitor(request: FastifyRequest, shop: ShopFacts, identities: IdentitySource): Promise<void> {
  request.visitorToken = readCookie(request, visitorCookie(shop.handle))
  const token = readCookie(request, customerCookie(shop.handle))
  request.customer = token === null ? null : await identities.customerBySession(shop.id, hashToken(token))
  if (request.customer) request.actor = { kind: 'customer', id: request.customer.id, name: request.customer.name }
}

/** The browser's visitor token; a new browser gets one with this answer. */
export function ensureVisitor(request: FastifyRequest, reply: FastifyReply, shop: ShopFacts): string {
  const known = request.visitorToken ?? readCookie(request, visitorCookie(shop.handle))
  const token = known ?? randomToken(32)
  if (!known) setCookie(reply, visitorCookie(shop.handle), token, VISITOR_SECONDS)
  request.visitorToken = token
  return token
}
