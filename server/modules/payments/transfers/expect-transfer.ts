import type { Reason } from '#kernel/errors.ts'
import { type OrderFacts, readOrderFacts } from '#modules/orders/index.ts'
import { readShop } from '#modules/shops/index.ts'
import type { Tx } from '#platform/tx.ts'
import { endOpenPayments, insertPayment, type PaymentRow } from '../payment.ts'
import { readTransferAccount } from './account.ts'
import { bankTransfer } from './bank-transfer.ts'
import { transferDueAt } from './due-at.ts'

/** Answers `onPlaced`: an order to be paid by transfer waits for its money until the due date, from the moment it is placed. */
export async function expectPlacedTransfer(
  tx: Tx,
  { orderId, provider, totalAmount }: { orderId: string; provider: string; totalAmount: number },
): Promise<true | Reason> {
  if (provider !== bankTransfer.name || totalAmount === 0) return true
  const order = await readOrderFacts(tx, orderId)
  return (await expectTransfer(tx, order)) ? true : { code: 'transfer_account_missing' }
}

/** Opens a payment of the order's total of now, which ends an open one of another amount. Null in a shop without an account. */
export async function expectTransfer(tx: Tx, order: OrderFacts): Promise<PaymentRow | null> {
  const [shop, account] = await Promise.all([readShop(tx), readTransferAccount(tx)])
  if (!account) return null
  await endOpenPayments(tx, order.id)
  const expiresAt = transferDueAt(order.placedAt, { dueDays: account.dueDays, timeZone: shop.timeZone })
  return insertPayment(tx, { order, provider: bankTransfer.name, expiresAt, paidAt: null })
}

/** Is there an account to transfer to? */
export async function mayOfferTransfer(tx: Tx): Promise<true | Reason> {
  return (await readTransferAccount(tx)) ? true : { code: 'transfer_account_missing' }
}
