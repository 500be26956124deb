import { DomainError, demand, type Reason } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { addOrderEntry, type Buyer, isOwnOrder, type OrderFacts, readOrderFacts } from '#modules/orders/index.ts'
import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { bankTransfer } from './bank-transfer.ts'

/** Somebody who mistypes more often than this writes to the shop. */
const MAX_REPORTS = 5

/**
 * The buyer says that he has transferred, and from which account. Nothing is paid by it: staff compares it with the bank statement.
 * Throws order_not_found, not_bank_transfer, order_not_open, order_already_paid, transfer_reports_exhausted.
 */
export async function reportTransfer(
  tx: Tx,
  { orderId, buyer, lastFive }: { orderId: string; buyer: Buyer; lastFive: string },
): Promise<void> {
  const order = await readOrderFacts(tx, orderId, { lock: true })
  if (!isOwnOrder(buyer, order)) throw new DomainError('order_not_found')
  demand(mayReportTransfer(order))
  const reports = await readReports(tx, orderId)
  if (reports.length >= MAX_REPORTS) throw new DomainError('transfer_reports_exhausted', { maxReports: MAX_REPORTS })
  const row = { shopId: tx.shopId, id: newId(tx.now.getTime()), orderId, lastFive, reportedAt: tx.now }
  await Promise.all([
    tx.db.insertInto('transferReports').values(row).execute(),
    addOrderEntry(tx, { orderId, type: 'transfer_reported', details: { lastFive } }),
  ])
  announce(tx, { type: 'transfers', ids: [orderId] })
}

/** May the buyer say that he has paid? */
export function mayReportTransfer(order: Pick<OrderFacts, 'status' | 'paymentStatus' | 'paymentProvider'>): true | Reason {
  if (order.paymentProvider !== bankTransfer.name) return { code: 'not_bank_transfer' }
  if (order.status === 'cancelled') return { code: 'order_not_open', details: { status: order.status } }
  return order.paymentStatus === 'unpaid' || { code: 'order_already_paid' }
}

/** What the buyer has said, the newest first. */
export async function readReports({ db, shopId }: Tx, orderId: string): Promise<{ lastFive: string; reportedAt: string }[]> {
  const rows = await db
    .selectFrom('transferReports')
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .orderBy('reportedAt', 'desc')
    .orderBy('id', 'desc')
    .select(['lastFive', 'reportedAt'])
    .execute()
  return rows.map(({ lastFive, reportedAt }) => ({ lastFive, reportedAt: reportedAt.toISOString() }))
}
