import type { FastifyRequest } from 'fastify'

/** The address the request came from, as PostgreSQL's `inet` takes it: IPv4 unmapped, without a zone. Proxies count only as TRUST_PROXY says. */
export function addressOf(request: FastifyRequest): string {
  return request.ip.replace(/^::ffff:(?=\d+\.)/, '').replace(/%.*$/, '')
}
