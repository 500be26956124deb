import { sql } from 'kysely'
import { holdCodes, lengthenHolds } from '#modules/codes/index.ts'
import type { Tx } from '#platform/tx.ts'
import { hasAwaiting } from './available-cards.ts'
import { type CardOrder, lockCardOrder, missingUnits, updateCardOrder } from './card-order.ts'
import { hasReserved } from './has-reserved.ts'

/**
 * The buyer has got a number to pay with: his cards are kept until it expires (S1-16). What was given up before he got it is taken again, stock
 * and all cards or none; where somebody else has them by now, the order stays as it is, and its money is that of a late payment (S1-17). In a
 * shop that gives cards to who pays first nothing is kept. The caller holds the order. Does nothing for one without card keys.
 */
export async function keepUntil(tx: Tx, { orderId, until }: { orderId: string; until: Date }): Promise<void> {
  const order = await lockCardOrder(tx, orderId)
  if (order === null || !isKept(order, until)) return
  await sql`savepoint keeping`.execute(tx.db)
  if (await takeAll(tx, order, until))
    await updateCardOrder(tx, orderId, { status: 'unpaid', hasStock: true, holdUntil: until, releasedAt: null })
  else await sql`rollback to savepoint keeping`.execute(tx.db)
}

/** Does the order hold cards while it waits for its money, and for a shorter time? Pure. */
function isKept({ status, holdUntil }: CardOrder, until: Date): boolean {
  if (holdUntil === null) return false
  return status === 'released' || (status === 'unpaid' && holdUntil < until)
}

/** Stock first, then cards, as at the placement; not past those who have paid and wait (S1-2). */
async function takeAll(tx: Tx, order: CardOrder, until: Date): Promise<boolean> {
  const { orderId, orderLineId, poolId, variantId, quantity } = order
  if (!order.hasStock && !(await hasReserved(tx, { orderId, variantId, quantity }))) return false
  const missing = missingUnits(order, await lengthenHolds(tx, { holderId: orderId, until }))
  if (missing.length === 0) return true
  if (await hasAwaiting(tx, poolId)) return false
  const units = missing.map((unitNo) => ({ poolId, ownerId: orderLineId, unitNo }))
  return (await holdCodes(tx, { holder: { kind: 'order', id: orderId }, units, until })) === units.length
}
