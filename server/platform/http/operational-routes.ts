import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { Type } from 'typebox'
import { DomainError } from '#kernel/errors.ts'
import { metrics } from '../metrics.ts'

/** Liveness, readiness and metrics. Metrics hold no personal data and answer loopback only, unless METRICS_PUBLIC says so. */
export async function operationalRoutes(app: FastifyInstance): Promise<void> {
  const Health = Type.Object({ status: Type.String() })
  const hidden = { config: { access: 'public' as const, rateLimit: false as const } }
  app.get(
    '/health/live',
    { ...hidden, schema: { operationId: 'readLiveness', tags: ['operation'], summary: 'The process answers.', response: { 200: Health } } },
    async () => ({
      status: 'live',
    }),
  )
  app.get(
    '/health/ready',
    {
      ...hidden,
      schema: { operationId: 'readReadiness', tags: ['operation'], summary: 'The database answers too.', response: { 200: Health } },
    },
    async () => {
      await app.transactor.platform('health', async ({ db }) => sql`select 1`.execute(db))
      return { status: 'ready' }
    },
  )
  app.get(
    '/metrics',
    { ...hidden, schema: { operationId: 'readMetrics', tags: ['operation'], summary: 'Prometheus metrics.' } },
    async (request, reply) => {
      if (!app.deps.config.metricsPublic && !isLoopback(request)) throw new DomainError('not_found')
      return reply.type(metrics.contentType).send(await metrics.metrics())
    },
  )
}

function isLoopback(request: FastifyRequest): boolean {
  return /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '')
}
