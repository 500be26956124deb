import { DomainError } from '#kernel/errors.ts'
import { normaliseEmail } from '#kernel/text.ts'
import { attemptSubject, countAttempt } from '#platform/auth/attempts.ts'
import type { Tx } from '#platform/tx.ts'
import { endRequests, openRequest, takeRequest } from './request.ts'

/** SX-24: so many mails a minute one address may ask for, and one account may be sent. */
const ASKS_PER_ADDRESS = 10
const ASKS_PER_ACCOUNT = 3

/**
 * Somebody forgot his password: the account's address gets a link. The answer is the same whether there is such an account, and the
 * counting goes by what was typed. Throws `too_many_attempts { retryAfterSeconds }`.
 */
export async function askPasswordReset(tx: Tx, { email, address }: { email: string; address: string }): Promise<void> {
  const account = normaliseEmail(email)
  const customer = await tx.db
    .selectFrom('customers')
    .where('shopId', '=', tx.shopId)
    .where('emailNormalised', '=', account)
    .where('disabledAt', 'is', null)
    .select('id')
    .executeTakeFirst()
  const wait = await countAttempt(tx, [
    attemptSubject(ASKS_PER_ADDRESS, 'password resets', tx.shopId, 'address', { address }),
    attemptSubject(ASKS_PER_ACCOUNT, 'password resets', tx.shopId, 'account', account),
  ])
  if (wait !== null) throw new DomainError('too_many_attempts', { retryAfterSeconds: wait })
  if (customer) await openRequest(tx, { customerId: customer.id, kind: 'reset_password' })
}

/** Sets a new password by a mailed link; the link is used up, and all sessions of the customer end (SX-22). Throws customer_link_gone. */
export async function resetPassword(tx: Tx, { requestId, newHash }: { requestId: string | null; newHash: string }): Promise<void> {
  const { customerId } = await takeRequest(tx, { requestId, kind: 'reset_password' })
  await tx.db.updateTable('customers').where('shopId', '=', tx.shopId).where('id', '=', customerId).set({ passwordHash: newHash }).execute()
  await endRequests(tx, { customerId })
  await tx.db
    .updateTable('customerSessions')
    .where('shopId', '=', tx.shopId)
    .where('customerId', '=', customerId)
    .where('endedAt', 'is', null)
    .set({ endedAt: tx.now })
    .execute()
}
