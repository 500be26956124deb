import { DomainError } from '#kernel/errors.ts'
import { isEmail, normaliseEmail } from '#kernel/text.ts'
import type { Tx } from '#platform/tx.ts'
import { endRequests, openRequest, takeRequest } from './request.ts'

/**
 * A signed-in customer, who proved his password, wants another address: it gets a link, and nothing changes until that is opened.
 * Throws email_invalid, email_taken.
 */
export async function askEmailChange(tx: Tx, { customerId, newEmail }: { customerId: string; newEmail: string }): Promise<void> {
  const wanted = normaliseEmail(newEmail)
  if (!isEmail(wanted)) throw new DomainError('email_invalid')
  const taken = await tx.db
    .selectFrom('customers')
    .where('shopId', '=', tx.shopId)
    .where('emailNormalised', '=', wanted)
    .select('id')
    .executeTakeFirst()
  if (taken) throw new DomainError('email_taken')
  await openRequest(tx, { customerId, kind: 'change_email', newEmail: newEmail.trim() })
}

/**
 * The new address is proved: it is the account's from now on, and links sent to the old one work no more. Throws customer_link_gone;
 * constraint `customers_email_normalised_key` becomes `email_taken` when somebody registered it meanwhile.
 */
export async function changeEmail(tx: Tx, { requestId }: { requestId: string | null }): Promise<void> {
  const { customerId, newEmail } = await takeRequest(tx, { requestId, kind: 'change_email' })
  if (newEmail === null) throw new DomainError('customer_link_gone')
  await tx.db
    .updateTable('customers')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', customerId)
    .set((eb) => ({ email: newEmail, emailNormalised: normaliseEmail(newEmail), version: eb('version', '+', 1) }))
    .execute()
  await endRequests(tx, { customerId })
}
