import { createHash, createHmac } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { DomainError, type JsonValue } from '#kernel/errors.ts'
import { openAnswer, sealAnswer } from '../crypto/answers.ts'
import type { Tx } from '../tx.ts'

const KEY_HEADER = 'idempotency-key'
/** Long enough for any UUID or hash a client may use. */
const MAX_KEY_LENGTH = 200

/**
 * Runs `work` at most once per key, actor and route. The answer is stored in the transaction that did the work, so a repeat after
 * a crash gets either the same answer or does the work for the first time (SX-31).
 *
 * Throws `idempotency_key_reused` for another body under the same key, `request_in_progress` while the first one runs.
 */
export async function withIdempotency<T>(request: FastifyRequest, tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const key = keyOf(request)
  if (key === null) return work(tx)
  const { keyring } = request.server.deps
  const keyHash = digest(tx.actor.kind, tx.actor.id ?? request.visitorToken ?? '', request.method, request.routeOptions.url ?? '', key)
  // Keyed, because a body may hold a password, and a plain hash of a guessable text tells it (SX-27).
  const requestHash = createHmac('sha256', keyring.lookupKey)
    .update(digest(request.url, JSON.stringify(request.body ?? null)))
    .digest()

  const stored = await lockAndLook(tx, keyHash)
  if (stored) {
    if (!stored.requestHash.equals(requestHash)) throw new DomainError('idempotency_key_reused')
    return openAnswer(keyring, tx.shopId, stored.answer) as T
  }
  const answer = await work(tx)
  tx.outbox.statements.push({
    name: 'aftercart_answer',
    text: 'insert into idempotency_keys (shop_id, key_hash, request_hash, answer, created_at) values ($1, $2, $3, $4, $5)',
    values: [tx.shopId, keyHash, requestHash, sealAnswer(keyring, tx.shopId, answer as JsonValue), tx.now],
  })
  return answer
}

/** The key of a request, null when it carries none. Throws when it is malformed, or missing where the route demands it. */
function keyOf(request: FastifyRequest): string | null {
  const isUnsafe = request.method !== 'GET' && request.method !== 'HEAD'
  const key = request.headers[KEY_HEADER]
  if (!isUnsafe) return null
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

/**
 * The lock ends with the transaction; a second request with the same key is told to wait instead of blocking a connection. Two
 * statements on one way: the second begins when the lock is held, so it sees what the one before has stored.
 */
async function lockAndLook({ db, shopId }: Tx, keyHash: Buffer): Promise<{ requestHash: Buffer; answer: Buffer } | undefined> {
  const [lock, stored] = await Promise.all([
    sql<{ locked: boolean }>`select pg_try_advisory_xact_lock(${keyHash.readBigInt64BE(0)}) as locked`.execute(db),
    sql<{
      requestHash: Buffer
      answer: Buffer
    }>`select request_hash, answer from idempotency_keys where shop_id = ${shopId} and key_hash = ${keyHash}`.execute(db),
  ])
  if (!lock.rows[0]?.locked) throw new DomainError('request_in_progress', { retryAfterSeconds: 1 })
  return stored.rows[0]
}
