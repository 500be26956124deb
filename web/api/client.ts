import createClient, { type Client } from 'openapi-fetch'
import { type ApiProblem, problemFrom, unreachable } from './problem.ts'
import type { paths } from './schema.gen.ts'
import type { SessionGate } from './session-gate.ts'

/** What a request may carry beside its address. `query` leaves out `undefined`; a list repeats its name. */
export type RequestOptions = {
  query?: { readonly [name: string]: string | number | boolean | readonly string[] | undefined }
  body?: unknown
  /** One per user intention, kept over retries: see `useAct`. */
  idempotencyKey?: string
  signal?: AbortSignal
}

/**
 * The server as one shop's staff see it. `GET`, `POST` … are typed from the OpenAPI document: `read(api.GET('/api/admin/…'))`.
 * `get`, `post` … are for addresses that `schema.gen.ts` does not list; their result type is the caller's claim.
 * Every failure throws `ApiProblem`.
 */
export type Api = Client<paths> & {
  get<Result>(path: string, options?: RequestOptions): Promise<Result>
  post<Result>(path: string, options?: RequestOptions): Promise<Result>
  put<Result>(path: string, options?: RequestOptions): Promise<Result>
  patch<Result>(path: string, options?: RequestOptions): Promise<Result>
  remove<Result>(path: string, options?: RequestOptions): Promise<Result>
  /** The answer as it is, for downloads. */
  fetch(path: string, options?: RequestOptions): Promise<Response>
  /** The headers an upload by `XMLHttpRequest` must carry itself. */
  headers(): Readonly<Record<string, string>>
}

/** Where the client takes what changes while it lives. */
export type ApiSettings = {
  /** Sent as `Aftercart-Shop`; absent before a shop is chosen. */
  shopHandle?: string
  /** Sent as `X-CSRF-Token` on unsafe requests (SX-23). */
  csrfToken: () => string | undefined
  /** Asked once when the server says that the token is not of this cookie. */
  renewCsrfToken: () => Promise<void>
  gate: SessionGate
}

/** Makes a client bound to one shop, so that two tabs may work in two shops. */
export function createApi(settings: ApiSettings): Api {
  const headers = () => requestHeaders(settings)
  const send = (request: Request) => fetchWithSession(request, settings)
  const typed = createClient<paths>({ baseUrl: location.origin, fetch: send })
  const call = async <Result>(method: string, path: string, options: RequestOptions = {}): Promise<Result> => {
    const response = await send(buildRequest(method, path, options))
    const type = response.headers.get('content-type') ?? ''
    // The one edge where the wire's JSON takes the type that the caller names.
    return (type.includes('json') ? await response.json() : undefined) as Result
  }
  return Object.assign(typed, {
    get: <Result>(path: string, options?: RequestOptions) => call<Result>('GET', path, options),
    post: <Result>(path: string, options?: RequestOptions) => call<Result>('POST', path, options),
    put: <Result>(path: string, options?: RequestOptions) => call<Result>('PUT', path, options),
    patch: <Result>(path: string, options?: RequestOptions) => call<Result>('PATCH', path, options),
    remove: <Result>(path: string, options?: RequestOptions) => call<Result>('DELETE', path, options),
    fetch: (path: string, options?: RequestOptions) => send(buildRequest('GET', path, options ?? {})),
    headers,
  })
}

/** The body of a typed call, which has thrown already when it failed: `const order = await read(api.GET(…))`. */
export async function read<Data>(call: Promise<{ data?: Data }>): Promise<Data> {
  const { data } = await call
  // Failures threw in `fetchWithSession`, so `undefined` is a 204 whose type says so.
  return data as Data
}

/** A key for one intention of a person: the same for every retry of it, so that a payment is never made twice. */
export function newIdempotencyKey(): string {
  return crypto.randomUUID()
}

function buildRequest(method: string, path: string, { query, body, idempotencyKey, signal }: RequestOptions): Request {
  const url = new URL(path, location.origin)
  for (const [name, value] of Object.entries(query ?? {})) {
    const texts = Array.isArray(value) ? value.map(String) : [String(value ?? '')]
    for (const text of texts) if (text !== '') url.searchParams.append(name, text)
  }
  const headers = new Headers()
  if (idempotencyKey) headers.set('Idempotency-Key', idempotencyKey)
  const isRaw = body instanceof FormData || body instanceof Blob
  if (body !== undefined && !isRaw) headers.set('Content-Type', 'application/json')
  return new Request(url, { method, headers, signal, body: isRaw || body === undefined ? body : JSON.stringify(body) })
}

/** Sends a request; repeats it once when the person had to sign in again or the token was of an older session. */
async function fetchWithSession(request: Request, settings: ApiSettings): Promise<Response> {
  const response = await attempt(request.clone(), settings)
  if (response.ok) return response
  const problem = await problemFrom(response)
  if (!(await isRepaired(problem, request, settings))) throw problem
  const again = await attempt(request, settings)
  if (!again.ok) throw await problemFrom(again)
  return again
}

async function isRepaired(problem: ApiProblem, request: Request, { gate, renewCsrfToken }: ApiSettings): Promise<boolean> {
  // The session route answers 401 as a fact ("nobody is signed in"), not as an interruption.
  if (new URL(request.url).pathname === '/api/admin/session') return false
  if (problem.status === 401) return gate.signedInAgain()
  if (problem.code !== 'csrf_token_wrong') return false
  await renewCsrfToken()
  return true
}

async function attempt(request: Request, settings: ApiSettings): Promise<Response> {
  for (const [name, value] of Object.entries(requestHeaders(settings))) request.headers.set(name, value)
  try {
    return await fetch(request)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw unreachable()
  }
}

function requestHeaders({ shopHandle, csrfToken }: ApiSettings): Record<string, string> {
  const token = csrfToken()
  return {
    Accept: 'application/json, application/problem+json',
    ...(shopHandle ? { 'Aftercart-Shop': shopHandle } : {}),
    ...(token ? { 'X-CSRF-Token': token } : {}),
  }
}
