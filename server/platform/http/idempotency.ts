import { createHash, createHmac } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { DomainError, type JsonValue } from '#kernel/errors.ts'
import { openAnswer, sealAnswer } from '../crypto/answers.ts'
import type { Answered } from '../transactor.ts'
import type { Statement, Tx } from '../tx.ts'

const KEY_HEADER = 'idempotency-key'
/** Long enough for any UUID or hash a client may use. */
const MAX_KEY_LENGTH = 200

/** A request with a key: what to ask before its work, and how to run the work at most once when that is answered. */
export type Once = Readonly<{
  /** The lock and the stored answer. The second begins when the lock is held, so it sees what a first request has stored. */
  ahead: readonly Statement[]
  run: <T>(tx: Tx, answers: readonly Answered[], work: (tx: Tx) => Promise<T>) => Promise<T>
}>

/**
 * Runs the work of a request at most once per key, actor and route; null when it carries no key. The answer is stored in the
 * transaction that did the work, so a repeat after a crash gets either the same answer or does the work for the first time (SX-31).
 * The lock ends with the transaction; a second request with the same key is told to wait instead of blocking a connection.
 *
 * Throws `idempotency_key_required`, `idempotency_key_invalid`; `run` throws `idempotency_key_reused` for another body under the same
 * key and `request_in_progress` while the first one runs.
 */
export function onceOf(request: FastifyRequest, shopId: string): Once | null {
  const key = keyOf(request)
  if (key === null) return null
  const { keyring } = request.server.deps
  const { actor } = request
  const keyHash = digest(actor.kind, actor.id ?? request.visitorToken ?? '', request.method, request.routeOptions.url ?? '', key)
  // Keyed, because a body may hold a password, and a plain hash of a guessable text tells it (SX-27).
  const requestHash = createHmac('sha256', keyring.lookupKey)
    .update(digest(request.url, JSON.stringify(request.body ?? null)))
    .digest()
  return {
    ahead: [
      {
        name: 'aftercart_lock_key',
        text: 'select pg_try_advisory_xact_lock($1) as is_locked',
        values: [keyHash.readBigInt64BE(0)],
      },
      {
        name: 'aftercart_stored_answer',
        text: 'select request_hash, answer from idempotency_keys where shop_id = $1 and key_hash = $2',
        values: [shopId, keyHash],
      },
    ],
    async run(tx, [lock, stored], work) {
      const [earlier] = (stored ?? []) as { request_hash: Buffer; answer: Buffer }[]
      if (lock?.[0]?.is_locked !== true) throw new DomainError('request_in_progress', { retryAfterSeconds: 1 })
      if (earlier) {
        if (!earlier.request_hash.equals(requestHash)) throw new DomainError('idempotency_key_reused')
        return openAnswer(keyring, tx.shopId, earlier.answer) as Awaited<ReturnType<typeof work>>
      }
      const answer = await work(tx)
      tx.outbox.statements.push({
        name: 'aftercart_answer',
        text: 'insert into idempotency_keys (shop_id, key_hash, request_hash, answer, created_at) values ($1, $2, $3, $4, $5)',
        values: [tx.shopId, keyHash, requestHash, sealAnswer(keyring, tx.shopId, answer as JsonValue), tx.now],
      })
      return answer
    },
  }
}

/**
 * The key of a request, null when it carries none, or where the answer is not to be kept: what shows secrets and may be repeated safely is
 * asked anew each time, because who had the right to see them may have lost it. Throws when it is malformed, or missing where the route
 * demands it.
 */
function keyOf(request: FastifyRequest): string | null {
  const isUnsafe = request.method !== 'GET' && request.method !== 'HEAD'
  const key = request.headers[KEY_HEADER]
  if (!isUnsafe || request.routeOptions.config.idempotency === 'answer_not_kept') return null
  if (key === undefined) {
    if (request.routeOptions.config.idempotency === 'required') throw new DomainError('idempotency_key_required')
    return null
  }
  if (typeof key !== 'string' || key.length === 0 || key.length > MAX_KEY_LENGTH)
    throw new DomainError('idempotency_key_invalid', { maxLength: MAX_KEY_LENGTH })
  return key
}

function digest(...parts: string[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part}`)
  return hash.digest()
}
