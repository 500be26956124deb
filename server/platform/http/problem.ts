import { STATUS_CODES } from 'node:http'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { DomainError, type JsonValue } from '#kernel/errors.ts'
import { sendProblemPage, wantsPage } from './problem-page.ts'
import { problemTitles } from './schemas.ts'

/** How errors become answers: status by error code, error code by constraint name. Collected from all modules. */
export type ErrorTables = { statuses: ReadonlyMap<string, number>; constraints: ReadonlyMap<string, string> }

type ProblemBody = { status: number; code: string; details: Record<string, JsonValue> }
type Failure = Partial<FastifyError> & { constraint?: string; retryAfterSeconds?: number }

/** What the platform itself throws. */
export const platformErrors = {
  not_found: 404,
  unauthenticated: 401,
  forbidden: 403,
  person_required: 403,
  shop_not_found: 404,
  csrf_token_wrong: 403,
  origin_wrong: 403,
  too_many_requests: 429,
  too_many_attempts: 429,
  too_busy: 503,
  idempotency_key_required: 400,
  idempotency_key_invalid: 400,
  idempotency_key_reused: 422,
  request_in_progress: 409,
  validation_failed: 422,
  upload_too_large: 413,
  stopping: 503,
} as const

/** Sends any error as RFC 9457 problem details, and to a person in a browser as a page. An unexpected one shows nothing but the request id and is logged with its stack (SX-30). */
export function sendProblem(tables: ErrorTables, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const body = problemOf(tables, error)
  if (body.status >= 500 && body.code === 'internal') request.log.error({ err: error }, 'unexpected error')
  const retryAfter = body.details.retryAfterSeconds
  if (typeof retryAfter === 'number') reply.header('retry-after', String(Math.max(1, Math.ceil(retryAfter))))
  else if (body.status === 503) reply.header('retry-after', '2')
  if (wantsPage(request)) return sendProblemPage(request, reply, body)
  return reply
    .code(body.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer((value: unknown) => JSON.stringify(value))
    .send({
      type: 'about:blank',
      title: problemTitles[body.status] ?? STATUS_CODES[body.status] ?? 'Error',
      ...body,
      requestId: request.id,
    })
}

function problemOf(tables: ErrorTables, error: unknown): ProblemBody {
  if (error instanceof DomainError) return { status: tables.statuses.get(error.code) ?? 400, code: error.code, details: error.details }
  const failure = error as Failure
  const constraintCode = failure.constraint === undefined ? undefined : tables.constraints.get(failure.constraint)
  if (constraintCode) return { status: tables.statuses.get(constraintCode) ?? 409, code: constraintCode, details: {} }
  if (failure.validation) return { status: 422, code: 'validation_failed', details: { fields: failure.validation.map(fieldProblem) } }
  if (isDatabaseAway(failure)) return { status: 503, code: 'database_unavailable', details: {} }
  // `%00` in an address that no schema refused: text of PostgreSQL cannot hold it, and it was the client who sent it (SX-35).
  if (failure.code === '22021') return { status: 400, code: 'url_malformed', details: {} }
  if (isBrokenForm(failure)) return { status: 400, code: 'request_malformed', details: {} }
  if (failure.statusCode !== undefined && failure.statusCode >= 400 && failure.statusCode < 500) return clientProblem(failure)
  return { status: 500, code: 'internal', details: {} }
}

type Validation = NonNullable<FastifyError['validation']>[number]

/** `path` is dotted from the body's root, `code` is the JSON Schema keyword that failed. */
function fieldProblem({ instancePath, keyword, params }: Validation): { [key: string]: JsonValue } {
  const missing = typeof params.missingProperty === 'string' ? params.missingProperty : undefined
  const path = [...instancePath.split('/').filter(Boolean), ...(missing ? [missing] : [])].join('.')
  const limit = params.limit ?? params.format
  return { path, code: keyword, ...(typeof limit === 'number' || typeof limit === 'string' ? { limit } : {}) }
}

const clientCodes: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media_type_not_supported',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'body_empty',
  FST_ERR_CTP_INVALID_JSON_BODY: 'body_not_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'content_length_wrong',
  FST_ERR_BAD_URL: 'url_malformed',
  FST_ERR_NOT_FOUND: 'not_found',
}

function clientProblem({ statusCode = 400, code = '' }: Failure): ProblemBody {
  if (statusCode === 429) return { status: 429, code: 'too_many_requests', details: {} }
  return { status: statusCode, code: clientCodes[code] ?? 'request_malformed', details: {} }
}

/** Connection refused, lost or timed out, or PostgreSQL shutting down or full: nothing was committed, the client may try again (SX-18). */
function isDatabaseAway({ code = '', message = '' }: Failure): boolean {
  return (
    /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|57P0[123]|53[0-9A-Z]{3}|08[0-9A-Z]{3}|58030|55P03)$/.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated|is not currently accepting connections|connection error and is not queryable/.test(
      message,
    )
  )
}

/** A multipart body that ends in the middle or has no boundary; its parser says so in words only (SX-28). */
function isBrokenForm({ message = '' }: Failure): boolean {
  return /^((?:Part|File) terminated early|Unexpected end of multipart data|Multipart: Boundary not found|Malformed)/.test(message)
}
