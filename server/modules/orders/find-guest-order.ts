import { timingSafeEqual } from 'node:crypto'
import { DomainError } from '#kernel/errors.ts'
import { normalisePhone } from '#kernel/text.ts'
import { attemptSubject, countAttempt } from '#platform/auth/attempts.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Tx } from '#platform/tx.ts'
import { lookupCodeOf, normaliseLookupCode } from './lookup-code.ts'

/** What a guest types to find his order again. */
export type OrderLookup = { number: string; phone: string; code: string }

/** SX-4: more than these a minute, from one address or at one order, and no more are looked at. */
const LOOKUPS_PER_ADDRESS = 10
const LOOKUPS_PER_ORDER = 5

/**
 * Counts a look-up before it is looked at, in a transaction of its own: a refusal does not take it back (SX-4). Numbers that nobody
 * has are counted as those that exist. Throws `too_many_attempts { retryAfterSeconds }`.
 */
export async function countLookup(tx: Tx, { number, address }: { number: string; address: string }): Promise<void> {
  const wait = await countAttempt(tx, [
    attemptSubject(LOOKUPS_PER_ADDRESS, 'order look-ups', tx.shopId, 'address', { address }),
    attemptSubject(LOOKUPS_PER_ORDER, 'order look-ups', tx.shopId, 'order', String(numberOf(number))),
  ])
  if (wait !== null) throw new DomainError('too_many_attempts', { retryAfterSeconds: wait })
}

/**
 * The guest order of a number, a telephone number and a look-up code. Throws `order_lookup_failed`, the same for an unknown number,
 * another telephone and another code, after the same work: one read, one code computed, both compared to the end (SX-4).
 */
export async function findGuestOrder(tx: Tx, keyring: Keyring, { number, phone, code }: OrderLookup): Promise<{ orderId: string }> {
  const order = await tx.db
    .selectFrom('orders')
    .where('shopId', '=', tx.shopId)
    .where('number', '=', numberOf(number))
    .where('customerId', 'is', null)
    .select(['id', 'recipientPhone'])
    .executeTakeFirst()
  const isPhone = isSame(storedForm(phone), order?.recipientPhone ?? '')
  const isCode = isSame(normaliseLookupCode(code), lookupCodeOf(keyring, { shopId: tx.shopId, orderId: order?.id ?? '' }))
  if (!order || !isPhone || !isCode) throw new DomainError('order_lookup_failed')
  return { orderId: order.id }
}

/** The number somebody typed, `#100 001` too; one that no order has when it is none. */
function numberOf(text: string): number {
  const digits = text.normalize('NFKC').replaceAll(/[\s#-]/g, '')
  return /^\d{1,15}$/.test(digits) ? Number(digits) : 0
}

/** A telephone number as orders store it; what is none is compared as it is, and is wrong. */
function storedForm(phone: string): string {
  return normalisePhone(phone, 'TW') ?? phone.normalize('NFKC').replaceAll(/[\s().-]/g, '')
}

/** Longer than any telephone number or code. */
const COMPARED_BYTES = 64

/** Compares over a fixed length, so that neither the length nor the place of the first difference is told by the time it takes. */
function isSame(given: string, wanted: string): boolean {
  const [left, right] = [Buffer.alloc(COMPARED_BYTES), Buffer.alloc(COMPARED_BYTES)]
  left.write(given)
  right.write(wanted)
  return timingSafeEqual(left, right) && given.length === wanted.length
}
