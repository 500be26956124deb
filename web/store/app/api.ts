import { apiPaths } from './api-paths.ts'
import type { Session } from './contract.ts'

export type FieldProblem = { path: string; code: string; details?: Record<string, unknown> }

/**
 * A refusal by the server: `application/problem+json` with a stable `code`, or `network_failed` (status 0) when no answer came, in
 * which case it is unknown whether the request was carried out.
 */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly details: Record<string, unknown>
  readonly requestId: string | null

  constructor(problem: { status: number; code: string; details?: Record<string, unknown>; requestId?: string | null }) {
    super(problem.code)
    this.name = 'ApiProblem'
    this.status = problem.status
    this.code = problem.code
    this.details = problem.details ?? {}
    this.requestId = problem.requestId ?? null
  }

  /** The fields of a `validation_failed` answer. */
  get fields(): FieldProblem[] {
    return Array.isArray(this.details.fields) ? this.details.fields : []
  }
}

/** One call. `idempotencyKey` is required by the routes that place orders and open payments. */
export type Call = { method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; body?: unknown; idempotencyKey?: string; signal?: AbortSignal }

export type Api = { call: <Answer>(path: string, call?: Call) => Promise<Answer> }

/** How long a call may take before the page offers to try again. */
const TIMEOUT_MS = 20_000

/** Same-origin JSON calls for one shop; the CSRF token of the session goes with every unsafe one (SX-23). */
export function createApi({ shopHandle, csrfToken }: { shopHandle: string; csrfToken: string }): Api {
  let token = csrfToken

  async function call<Answer>(path: string, options: Call = {}, isRetry = false): Promise<Answer> {
    const response = await send(path, options)
    if (response.ok) {
      const answer = response.status === 204 ? undefined : await response.json()
      if (path === apiPaths.session && answer?.csrfToken) token = answer.csrfToken
      return answer
    }
    const problem = await readProblem(response)
    // A token goes stale when the session is renewed in another tab: take the new one and repeat, once.
    if (problem.status === 403 && problem.code.startsWith('csrf') && !isRetry) {
      await call<Session>(apiPaths.session)
      return call(path, options, true)
    }
    throw problem
  }

  async function send(path: string, { method = 'GET', body, idempotencyKey, signal }: Call): Promise<Response> {
    const headers: Record<string, string> = { accept: 'application/json', 'aftercart-shop': shopHandle }
    if (method !== 'GET') headers['x-csrf-token'] = token
    if (idempotencyKey) headers['idempotency-key'] = idempotencyKey
    if (body !== undefined) headers['content-type'] = 'application/json'
    const timeout = AbortSignal.timeout(TIMEOUT_MS)
    try {
      return await fetch(path, {
        method,
        headers,
        body: body === undefined ? null : JSON.stringify(body),
        credentials: 'same-origin',
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      })
    } catch (error) {
      if (signal?.aborted) throw error
      throw new ApiProblem({ status: 0, code: 'network_failed' })
    }
  }

  return { call }
}

async function readProblem(response: Response): Promise<ApiProblem> {
  const requestId = response.headers.get('request-id')
  const body = await response.json().catch(() => null)
  return new ApiProblem({
    status: response.status,
    code: body?.code ?? 'internal',
    details: body?.details,
    requestId: body?.requestId ?? requestId,
  })
}
