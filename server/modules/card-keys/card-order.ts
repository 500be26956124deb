import type { PaymentStatus } from '#modules/orders/index.ts'
import type { Tx } from '#platform/tx.ts'

/** Where an order of card keys stands; the comment of `card_orders.status` says what each means. */
export type CardOrderStatus = 'unpaid' | 'released' | 'awaiting' | 'paid_late' | 'delivered' | 'cancelled'

/** An order of card keys, locked. */
export type CardOrder = {
  orderId: string
  orderLineId: string
  variantId: string
  poolId: string
  quantity: number
  /** Of delivered pieces: how many were refunded since. */
  refundedQuantity: number
  status: CardOrderStatus
  hasStock: boolean
  holdUntil: Date | null
  releasedAt: Date | null
}

/** Is something of its money still with the shop, so that cards are owed for it? Pure. */
export function isPaid({ paymentStatus }: { paymentStatus: PaymentStatus }): boolean {
  return paymentStatus === 'paid' || paymentStatus === 'partially_refunded'
}

/** Locks the card side of an order, after the order itself; null for an order without card keys. */
export async function lockCardOrder({ db, shopId }: Tx, orderId: string): Promise<CardOrder | null> {
  const row = await db
    .selectFrom('cardOrders')
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .select([
      'orderId',
      'orderLineId',
      'variantId',
      'poolId',
      'quantity',
      'refundedQuantity',
      'status',
      'hasStock',
      'holdUntil',
      'releasedAt',
    ])
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row ? { ...row, status: row.status as CardOrderStatus } : null
}

type Facts = Partial<{
  status: CardOrderStatus
  quantity: number
  refundedQuantity: number
  hasStock: boolean
  holdUntil: Date
  releasedAt: Date | null
  paidAt: Date
  deliveredAt: Date
}>

/** Writes what became of it. */
export async function updateCardOrder({ db, shopId }: Tx, orderId: string, facts: Facts): Promise<void> {
  await db.updateTable('cardOrders').where('shopId', '=', shopId).where('orderId', '=', orderId).set(facts).execute()
}

/** The pieces of the line that still have no card: 1 to `quantity` without those of `taken`. Pure. */
export function missingUnits({ quantity }: { quantity: number }, taken: readonly { unitNo: number }[]): number[] {
  const has = new Set(taken.map((unit) => unit.unitNo))
  return Array.from({ length: quantity }, (_, index) => index + 1).filter((unitNo) => !has.has(unitNo))
}
