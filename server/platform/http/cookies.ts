import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '#server/config.ts'

/** `__Host-` binds a cookie to this host and to https; plain http (local use) gets a plain name, which browsers accept there. */
export function cookieName(config: Config, name: string): string {
  return config.isSecure ? `__Host-${name}` : name
}

/** The one cookie of the back office: staff may work in several shops with one session. */
export const STAFF_COOKIE = 'aftercart_staff'

/** Cookies of a storefront carry the shop's handle, so that a session of one shop is never sent as another's. */
export function customerCookie(handle: string): string {
  return `aftercart_customer_${handle}`
}

/** The guest orders a browser of a shop has proved to be its own; short-lived and signed. */
export function guestCookie(handle: string): string {
  return `aftercart_guest_${handle}`
}

/** An anonymous browser of a shop: it owns a cart and anchors the CSRF token. */
export function visitorCookie(handle: string): string {
  return `aftercart_visitor_${handle}`
}

/** Reads a cookie by its plain name. */
export function readCookie(request: FastifyRequest, name: string): string | null {
  return request.cookies[cookieName(request.server.deps.config, name)] ?? null
}

/** Sets a cookie that scripts cannot read and that other sites cannot send along with unsafe requests. */
export function setCookie(reply: FastifyReply, name: string, value: string, maxAgeSeconds?: number): void {
  const { config } = reply.server.deps
  reply.setCookie(cookieName(config, name), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.isSecure,
    ...(maxAgeSeconds === undefined ? {} : { maxAge: maxAgeSeconds }),
  })
}

/** Removes a cookie. */
export function clearCookie(reply: FastifyReply, name: string): void {
  const { config } = reply.server.deps
  reply.clearCookie(cookieName(config, name), { path: '/', httpOnly: true, sameSite: 'lax', secure: config.isSecure })
}
