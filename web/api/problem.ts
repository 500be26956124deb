/** An answer of the server that is not a success: RFC 9457 problem+json with our stable `code` and its `details` (SX-30). */
export class ApiProblem extends Error {
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>
  /** HTTP status; 0 when the server was not reached. */
  readonly status: number
  readonly requestId: string | undefined

  constructor(problem: { code: string; details?: Readonly<Record<string, unknown>>; status: number; requestId?: string }) {
    super(`${problem.status} ${problem.code}`)
    this.name = 'ApiProblem'
    this.code = problem.code
    this.details = problem.details ?? {}
    this.status = problem.status
    this.requestId = problem.requestId
  }
}

/** Reads a failed response. A proxy's HTML page or an empty body becomes a problem too, with the code `http_<status>`. */
export async function problemFrom(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null)
  const { code, details, requestId } = isRecord(body) ? body : {}
  return new ApiProblem({
    code: typeof code === 'string' ? code : `http_${response.status}`,
    details: isRecord(details) ? details : {},
    status: response.status,
    requestId: typeof requestId === 'string' ? requestId : (response.headers.get('request-id') ?? undefined),
  })
}

/** Nothing came back: offline, the server restarting, or a cut connection. */
export function unreachable(): ApiProblem {
  return new ApiProblem({ code: 'server_unreachable', status: 0 })
}

/** True when the same request may be sent again with the same key: nothing was decided by the server. */
export function isUndecided(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return true
  return error.status === 0 || error.status === 429 || error.status >= 500 || error.code === 'request_in_progress'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
