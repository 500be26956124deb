import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { PgBoss } from 'pg-boss'
import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { IdentitySource } from '#platform/auth/identity.ts'
import type { Deps } from '#platform/deps.ts'
import { guardAdmin } from '#platform/http/admin-scope.ts'
import { shareAnswers } from '#platform/http/answer-cache.ts'
import { isUnsafe } from '#platform/http/csrf.ts'
import { takeStrictJson } from '#platform/http/json-body.ts'
import { liveRoute } from '#platform/http/live-route.ts'
import { describeApi } from '#platform/http/openapi.ts'
import { operationalRoutes } from '#platform/http/operational-routes.ts'
import { sendProblem } from '#platform/http/problem.ts'
import { transactRequest } from '#platform/http/request.ts'
import { Problem } from '#platform/http/schemas.ts'
import { guardStore } from '#platform/http/store-scope.ts'
import { validateStrictly } from '#platform/http/validation.ts'
import { failedJobRoutes } from '#platform/jobs/failed-jobs.ts'
import type { LiveBus } from '#platform/live.ts'
import { httpSeconds } from '#platform/metrics.ts'
import type { Module } from '#platform/module.ts'
import type { Transactor } from '#platform/transactor.ts'
import { errorTablesOf, permissionsByRole } from '#platform/wire.ts'
import { VERSION } from './version.ts'

export type AppOptions = {
  deps: Deps
  transactor: Transactor
  live: LiveBus
  boss: PgBoss
  modules: readonly Module[]
  identities: IdentitySource
}

/** Larger bodies are files, and those are streamed (SX-28, SX-35). */
const BODY_LIMIT_BYTES = 1024 * 1024
const MAX_URL_LENGTH = 4_096
/** The largest file any route takes; each route caps its own kind lower (SX-28). */
const MAX_FILE_BYTES = 65 * 1024 * 1024
/** A client that keeps a request open this long is slow on purpose. */
const REQUEST_TIMEOUT_MS = 120_000

/** The HTTP server without `listen`: tests, `main.ts` and the OpenAPI generator share it. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { deps, modules } = options
  const app: FastifyInstance = Fastify({
    loggerInstance: deps.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: deps.config.trustProxy,
    requestIdHeader: false,
    genReqId: () => newId(),
    requestTimeout: REQUEST_TIMEOUT_MS,
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: MAX_URL_LENGTH, caseSensitive: true },
    exposeHeadRoutes: false,
  })

  shareAnswers(app, clockOf(deps))
  decorate(app, options)
  takeStrictJson(app)
  validateStrictly(app)
  app.addSchema(Problem)
  const tables = errorTablesOf(modules)
  app.setErrorHandler((error, request, reply) => sendProblem(tables, error, request, reply))
  app.setNotFoundHandler((request, reply) => sendProblem(tables, new DomainError('not_found'), request, reply))
  app.addHook('onSend', async (request, reply) => {
    reply.header('request-id', request.id)
  })
  endConnectionsOnClose(app)

  await app.register(cookie)
  await app.register(formbody)
  await app.register(multipart, { limits: { files: 1, fileSize: MAX_FILE_BYTES, fields: 20, fieldSize: 64 * 1024, headerPairs: 100 } })
  await app.register(helmet, apiHeaders(deps))
  await limitRequests(app, deps)
  await describeApi(app, VERSION)
  await app.register(async (scope) => operationalRoutes(scope))
  await app.register(async (scope) => mountAdmin(scope, options), { prefix: '/api/admin' })
  await app.register(async (scope) => mountStore(scope, options), { prefix: '/api/store' })
  for (const module of modules) {
    if (module.hookRoutes) await app.register(module.hookRoutes, { prefix: '/api/hooks' })
    if (module.pageRoutes) await app.register(module.pageRoutes)
  }
  return app
}

/**
 * Counts before anything else looks at a request: the plugin's own hooks come after those of a scope, so whoever was refused there, by
 * a wrong session or token, would never be counted (SX-24).
 */
async function limitRequests(app: FastifyInstance, { config }: Deps): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    max: config.requestsPerMinute,
    timeWindow: 60_000,
    errorResponseBuilder: tooManyRequests,
  })
  const limit = app.rateLimit()
  app.addHook('onRequest', async function (request, reply) {
    // Who hung up in the meantime has no address to count, and nobody waits for the answer.
    if (request.raw.socket.destroyed) reply.hijack()
    else if (request.routeOptions.config.rateLimit !== false) await limit.call(this, request, reply)
  })
}

/** Milliseconds for the age of answers: the test's clock, else one that nobody sets back. */
function clockOf({ clock }: Deps): () => number {
  return clock ? () => clock.now().getTime() : () => performance.now()
}

/**
 * A stop waits for requests, not for connections: one that was busy when the stop came would otherwise stay open as idle afterwards,
 * and the process with it (SX-15).
 */
function endConnectionsOnClose(app: FastifyInstance): void {
  let isClosing = false
  app.addHook('preClose', async () => {
    isClosing = true
    const timer = setInterval(() => app.server.closeIdleConnections(), IDLE_LOOK_MS)
    app.server.once('close', () => clearInterval(timer))
  })
  app.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close')
  })
}

const IDLE_LOOK_MS = 100

function decorate(app: FastifyInstance, { deps, transactor, modules, identities }: AppOptions): void {
  app.decorate('deps', deps)
  app.decorate('transactor', transactor)
  app.decorate('identities', identities)
  app.decorate('permissionsByRole', permissionsByRole(modules))
  app.decorateRequest('shopFacts', null)
  app.decorateRequest('staff', null)
  app.decorateRequest('program', null)
  app.decorateRequest('customer', null)
  app.decorateRequest('visitorToken', null)
  app.decorateRequest('actor')
  app.decorateRequest('transact', transactRequest)
  app.addHook('onRequest', async (request) => {
    request.actor = { kind: 'guest', id: null, name: 'guest' }
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    const labels = { method: request.method, route, status: String(reply.statusCode) }
    httpSeconds.observe(labels, reply.elapsedTime / 1000)
    // The route pattern, never the address: one-time links and searches stay out of logs (SX-27).
    request.log.debug({ ...labels, ms: Math.round(reply.elapsedTime) }, 'answered')
  })
  app.addHook('preSerialization', async (request, reply, payload) => {
    const { success } = request.routeOptions.config
    if (success && reply.statusCode === 200) reply.code(success)
    return payload
  })
}

async function mountAdmin(scope: FastifyInstance, { identities, modules, live, boss }: AppOptions): Promise<void> {
  guardAdmin(scope, identities)
  scope.addHook('onSend', noStore)
  await scope.register(liveRoute(live))
  await scope.register(failedJobRoutes(boss))
  for (const module of modules) if (module.adminRoutes) await registerRoutes(scope, identities, module, module.adminRoutes)
}

async function mountStore(scope: FastifyInstance, { identities, modules }: AppOptions): Promise<void> {
  guardStore(scope, identities)
  scope.addHook('onSend', noStore)
  for (const module of modules) if (module.storeRoutes) await registerRoutes(scope, identities, module, module.storeRoutes)
}

async function registerRoutes(
  scope: FastifyInstance,
  identities: IdentitySource,
  { changesIdentities }: Module,
  routes: NonNullable<Module['adminRoutes']>,
): Promise<void> {
  if (!changesIdentities) return void (await scope.register(routes))
  await scope.register(async (own) => {
    own.addHook('onSend', async (request) => {
      if (isUnsafe(request)) identities.forget()
    })
    await own.register(routes)
  })
}

/** What people see of orders, codes and tokens stays out of caches (SX-23); public reads set their own header first. */
async function noStore(
  _request: unknown,
  reply: { hasHeader(name: string): boolean; header(name: string, value: string): unknown },
): Promise<void> {
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
}

/** JSON needs no scripts, styles or frames; pages set their own policy with a nonce. */
function apiHeaders({ config }: Deps) {
  return {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    strictTransportSecurity: config.isSecure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' as const },
    crossOriginResourcePolicy: { policy: 'same-origin' as const },
    frameguard: { action: 'deny' as const },
  }
}

function tooManyRequests(_request: unknown, { ttl }: { ttl: number }): Error {
  return new DomainError('too_many_requests', { retryAfterSeconds: Math.ceil(ttl / 1000) })
}
