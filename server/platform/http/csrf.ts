import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { DomainError } from '#kernel/errors.ts'
import type { Deps } from '../deps.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** True for methods that may change state. */
export function isUnsafe(request: FastifyRequest): boolean {
  return !safeMethods.has(request.method)
}

/** The token a page sends back in `X-CSRF-Token`: bound to the cookie, so it needs no storage. */
export function csrfToken(deps: Deps, cookieValue: string): string {
  return createHmac('sha256', deps.keyring.keyFor('sessions')).update(`csrf:${cookieValue}`).digest('base64url')
}

/** Throws `csrf_token_wrong` unless the request carries the token of its cookie (SX-23). */
export function demandCsrfToken(request: FastifyRequest, cookieValue: string): void {
  const given = Buffer.from(String(request.headers['x-csrf-token'] ?? ''))
  const wanted = Buffer.from(csrfToken(request.server.deps, cookieValue))
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new DomainError('csrf_token_wrong')
}

/**
 * Throws `origin_wrong` for an unsafe request that a browser sent from another site (SX-23). Browsers set Sec-Fetch-Site and
 * Origin themselves; a program that sends neither carries no cookies of a victim.
 */
export function demandSameOrigin(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new DomainError('origin_wrong')
  const { origin } = request.headers
  if (origin === undefined) return
  const host = URL.parse(origin)?.host
  if (host !== request.host && host !== URL.parse(request.server.deps.config.baseUrl)?.host) throw new DomainError('origin_wrong')
}
