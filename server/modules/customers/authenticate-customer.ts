import { DomainError } from '#kernel/errors.ts'
import { normaliseEmail } from '#kernel/text.ts'
import { type AttemptSubject, attemptSubjects, countAttempt, KNOWN_ADDRESS_DAYS } from '#platform/auth/attempts.ts'
import { hashPassword, needsRehash, verifyPassword } from '#platform/crypto/passwords.ts'
import type { Scope, Transactor } from '#platform/transactor.ts'
import type { Tx } from '#platform/tx.ts'

/** What somebody typed, and where from. */
export type CustomerCredentials = { email: string; password: string; address: string }
export type AuthenticationMeans = { transactor: Transactor; scope: Scope; attemptsPerMinute: number }

/** What was proved: that the password belongs to `passwordHash`. `newHash` is set when the hash costs less than today's. */
export type ProvedCustomer = { customerId: string; passwordHash: string; newHash: string | null; subjects: AttemptSubject[] }

/**
 * Proves a password in one shop: read and count → verify. The caller writes in a second transaction (`signIn`, `changePassword`):
 * argon2id takes 40 ms and up to two seconds of waiting in line, which inside a transaction would hold a connection and row locks.
 *
 * An account that does not exist costs the same work and gets the same answer as a wrong password. Throws `too_many_attempts
 * { retryAfterSeconds }` without looking at the password (SX-24), `credentials_wrong`.
 */
export async function authenticateCustomer(
  { transactor, scope, attemptsPerMinute: perMinute }: AuthenticationMeans,
  { email, password, address }: CustomerCredentials,
): Promise<ProvedCustomer> {
  const start = await transactor.transact(scope, (tx) => begin(tx, { email, address, perMinute }))
  if (start.retryAfterSeconds !== null) throw new DomainError('too_many_attempts', { retryAfterSeconds: start.retryAfterSeconds })
  const isRight = await verifyPassword(password, start.customer?.passwordHash ?? null)
  if (!isRight || !start.customer) throw new DomainError('credentials_wrong')
  const { id: customerId, passwordHash } = start.customer
  return { customerId, passwordHash, newHash: needsRehash(passwordHash) ? await hashPassword(password) : null, subjects: start.subjects }
}

async function begin(tx: Tx, { email, address, perMinute }: { email: string; address: string; perMinute: number }) {
  const account = normaliseEmail(email)
  const customer = await tx.db
    .selectFrom('customers')
    .where('shopId', '=', tx.shopId)
    .where('emailNormalised', '=', account)
    .select(['id', 'passwordHash'])
    .executeTakeFirst()
  const isKnownAddress = customer !== undefined && (await hasSignedInFrom(tx, customer.id, address))
  const subjects = attemptSubjects({ surface: `customers of ${tx.shopId}`, account, address, isKnownAddress, perMinute })
  return { customer: customer ?? null, subjects, retryAfterSeconds: await countAttempt(tx, subjects) }
}

async function hasSignedInFrom(tx: Tx, customerId: string, address: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('customerSessions')
    .where('shopId', '=', tx.shopId)
    .where('customerId', '=', customerId)
    .where('address', '=', address)
    .where('createdAt', '>', new Date(tx.now.getTime() - KNOWN_ADDRESS_DAYS * 86_400_000))
    .select('customerId')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
