import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer is the same for everybody and may be a second old (SX-64). Only for GET routes with `access: 'public'`. */
    isSharedAnswer?: true
  }
  interface FastifyRequest {
    /** Set while this request makes a shared answer. */
    answerBeingMade: AnswerBeingMade | null
  }
}

/** Public reads may be this old, and checkout never reads them (SX-64). Counted from before the rows were read. */
export const SHARED_ANSWER_MS = 1_000

/** Addresses come from outside: old answers make room. */
const MAX_ANSWERS = 2_000
const MAX_TOTAL_BYTES = 16 * 1024 * 1024
const MAX_ANSWER_BYTES = 256 * 1024

/**
 * `bytes` is the body as one-byte characters: written together with the head as one latin1 string it takes one system call, where a
 * buffer takes a gathering write (17 % of the time of a hit, measured).
 */
type Answer = { bytes: string; etag: string; headers: string[]; madeAt: number }
type AnswerBeingMade = { key: string; startedAt: number; settle: (answer: Answer | null) => void; settled: Promise<Answer | null> }

/** What belongs to one request and not to the answer. */
const ownHeaders = new Set(['request-id', 'set-cookie', 'date', 'connection', 'etag', 'content-length', 'keep-alive'])

/**
 * Keeps the answers of routes with `isSharedAnswer` for a second, per shop and address, in their serialised form. Must be the first
 * hook of the app: a hit passes no cookies, sessions, rate limit or transaction. One request makes an answer, the others of the same
 * moment wait for it; when it fails, each tries for itself.
 */
export function shareAnswers(app: FastifyInstance, nowMs: () => number): void {
  const answers = new BoundedAnswers()
  const beingMade = new Map<string, AnswerBeingMade>()
  const isFresh = (time: number) => nowMs() - time < SHARED_ANSWER_MS

  function known(key: string): Answer | Promise<Answer | null> | null {
    const answer = answers.get(key)
    if (answer && isFresh(answer.madeAt)) return answer
    const making = beingMade.get(key)
    return making && isFresh(making.startedAt) ? making.settled : null
  }

  app.decorateRequest('answerBeingMade', null)
  app.addHook('onRequest', (request, reply, done) => {
    if (request.method !== 'GET') return done()
    const answer = known(keyOf(request))
    if (answer === null) return done()
    if (!(answer instanceof Promise)) return sendAnswer(answer, request, reply)
    void answer.then((made) => (made ? sendAnswer(made, request, reply) : done()))
  })

  app.addHook('onRoute', (route) => {
    if (!route.config?.isSharedAnswer) return
    if (route.config.access !== 'public' || route.method !== 'GET') throw new Error(`${route.url}: only public reads can be shared`)
    route.preHandler = [async (request: FastifyRequest, reply: FastifyReply) => make(request, reply), ...[route.preHandler ?? []].flat()]
    route.onSend = [
      ...[route.onSend ?? []].flat(),
      async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => finish(request, reply, payload),
    ]
  })

  /** Another request may have begun while this one was on its way through the hooks. */
  async function make(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const key = keyOf(request)
    const answer = known(key)
    if (answer) {
      const made = await answer
      if (made) sendAnswer(made, request, reply)
      return
    }
    // No await between looking and saying: two would make it.
    const { promise, resolve } = Promise.withResolvers<Answer | null>()
    const making = { key, startedAt: nowMs(), settle: resolve, settled: promise }
    beingMade.set(key, making)
    request.answerBeingMade = making
    reply.raw.once('close', () => end(making, null)) // also when the client went away in the middle
  }

  async function finish(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
    const making = request.answerBeingMade
    if (!making) return payload
    if (reply.statusCode !== 200 || typeof payload !== 'string') {
      end(making, null)
      return payload
    }
    const answer = answerOf(reply, Buffer.from(payload), making.startedAt)
    reply.header('etag', answer.etag)
    answers.set(making.key, answer)
    end(making, answer)
    return payload
  }

  function end(making: AnswerBeingMade, answer: Answer | null): void {
    if (beingMade.get(making.key) === making) beingMade.delete(making.key)
    making.settle(answer)
  }
}

/** The shop by its handle or domain, and the address as it was asked: two spellings are two answers. */
function keyOf(request: FastifyRequest): string {
  const handle = request.headers['aftercart-shop']
  return typeof handle === 'string' ? `shop ${handle} ${request.raw.url}` : `domain ${request.hostname} ${request.raw.url}`
}

function answerOf(reply: FastifyReply, body: Buffer, madeAt: number): Answer {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = Object.entries(reply.getHeaders()).flatMap(([name, value]) => {
    return value === undefined || ownHeaders.has(name) || name.startsWith('x-ratelimit') ? [] : [name, String(value)]
  })
  return { bytes: body.toString('latin1'), etag, headers: [...headers, 'etag', etag], madeAt }
}

function sendAnswer({ bytes, etag, headers }: Answer, request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack()
  if (request.headers['if-none-match'] === etag) {
    reply.raw.writeHead(304, [...headers, 'request-id', request.id]).end()
    return
  }
  reply.raw.writeHead(200, [...headers, 'request-id', request.id, 'content-length', String(bytes.length)]).end(bytes, 'latin1')
}

/** A map that forgets its oldest answers when it holds too many or too much. */
class BoundedAnswers {
  readonly #answers = new Map<string, Answer>()
  #bytes = 0

  get(key: string): Answer | undefined {
    return this.#answers.get(key)
  }

  set(key: string, answer: Answer): void {
    this.#remove(key)
    if (answer.bytes.length > MAX_ANSWER_BYTES) return
    this.#answers.set(key, answer)
    this.#bytes += answer.bytes.length
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= MAX_ANSWERS && this.#bytes <= MAX_TOTAL_BYTES) break
      this.#remove(oldest)
    }
  }

  #remove(key: string): void {
    this.#bytes -= this.#answers.get(key)?.bytes.length ?? 0
    this.#answers.delete(key)
  }
}
