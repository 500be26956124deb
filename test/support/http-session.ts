import { randomInt, randomUUID } from 'node:crypto'
import { createServer } from 'node:net'

/** A browser without a window: keeps cookies, sends the CSRF token it was given, names the shop. */
export class HttpSession {
  readonly #origin: string
  readonly #shop: string
  readonly #cookies = new Map<string, string>()
  #csrfToken = ''

  constructor(origin: string, shop: string) {
    this.#origin = origin
    this.#shop = shop
  }

  set csrfToken(token: string) {
    this.#csrfToken = token
  }

  /** Sends a request; JSON bodies as objects, forms and files as they are. */
  async fetch(method: string, address: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const isPlain = body === undefined || body instanceof FormData || body instanceof URLSearchParams
    const response = await fetch(new URL(address, this.#origin), {
      method,
      redirect: 'manual',
      headers: {
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'aftercart-shop': this.#shop,
        'idempotency-key': randomUUID(),
        ...(method === 'GET' ? {} : { 'x-csrf-token': this.#csrfToken }),
        ...(isPlain ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: isPlain ? ((body as FormData | URLSearchParams | undefined) ?? null) : JSON.stringify(body),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.#cookies.set(name, value)
    }
    return response
  }

  /** The JSON answer; throws with the problem when the status is another than wanted. */
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read answers of many routes
  async json(method: string, address: string, body?: unknown, wanted = 200): Promise<any> {
    const response = await this.fetch(method, address, body)
    const text = await response.text()
    if (response.status !== wanted) throw new Error(`${method} ${address}: ${response.status} instead of ${wanted}: ${text}`)
    return text === '' ? null : JSON.parse(text)
  }
}

/** Below what systems give out by themselves: until the server listens, no connection of another test takes the port. */
const PORTS = { from: 20_000, to: 32_000 }

/** A port nobody listens on, for servers whose own address must be known before they start. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(PORTS.from, PORTS.to)
    if (await isFree(port)) return port
  }
}

async function isFree(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const server = createServer()
  server.once('error', () => resolve(false))
  server.listen(port, () => server.close(() => resolve(true)))
  return promise
}
