import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'

/** `oldHash` is the one that the current password was proved against, outside of the transaction. */
export type PasswordChange = { customerId: string; sessionHash: Buffer; oldHash: string; newHash: string }

/** Sets a new password and ends the customer's other sessions (SX-22). Throws `password_wrong` when another change came first. */
export async function changePassword(tx: Tx, { customerId, sessionHash, oldHash, newHash }: PasswordChange): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('customers')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', customerId)
    .where('passwordHash', '=', oldHash)
    .set({ passwordHash: newHash })
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new DomainError('password_wrong')
  await tx.db
    .updateTable('customerSessions')
    .where('shopId', '=', tx.shopId)
    .where('customerId', '=', customerId)
    .where('tokenHash', '!=', sessionHash)
    .where('endedAt', 'is', null)
    .set({ endedAt: tx.now })
    .execute()
}
