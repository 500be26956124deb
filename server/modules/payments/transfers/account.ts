import { DomainError } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'

/** The account customers transfer to. `dueDays` counts from the day of the order. */
export type TransferAccount = {
  bankCode: string
  bankName: string
  branchName: string
  accountNumber: string
  accountName: string
  dueDays: number
  version: number
}

/** The shop's account, or null while it has none. */
export async function readTransferAccount({ db, shopId }: Tx): Promise<TransferAccount | null> {
  const row = await db
    .selectFrom('transferAccounts')
    .where('shopId', '=', shopId)
    .select(['bankCode', 'bankName', 'branchName', 'accountNumber', 'accountName', 'dueDays', 'version'])
    .executeTakeFirst()
  return row ?? null
}

/**
 * Sets the account; version 0 for the first one. Orders show the account of now: the old one may be closed. Audited with old and new
 * values (SX-26). Throws `transfer_account_changed { version }` for a stale version (SX-32).
 */
export async function changeTransferAccount(
  tx: Tx,
  { version, address, ...account }: TransferAccount & { address: string | null },
): Promise<void> {
  const row = { ...account, version: version + 1, changedAt: tx.now }
  const before = await readTransferAccount(tx)
  const { numInsertedOrUpdatedRows: written } = await tx.db
    .insertInto('transferAccounts')
    .values({ shopId: tx.shopId, ...row })
    .onConflict((conflict) => conflict.column('shopId').doUpdateSet(row).where('transferAccounts.version', '=', version))
    .executeTakeFirst()
  if (written !== 1n || (before?.version ?? 0) !== version) {
    throw new DomainError('transfer_account_changed', { version: before?.version ?? 0 })
  }
  const { version: _version, ...old } = before ?? { version: 0 }
  await audit(tx, {
    action: 'payments.change_transfer_account',
    subjectKind: 'payment_provider',
    subjectId: null,
    before: old,
    after: account,
    address,
  })
}
