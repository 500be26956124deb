import { DomainError } from '#kernel/errors.ts'
import { assignHeld, holdCodes, voidCode } from '#modules/codes/index.ts'
import { addOrderEntry, isBeingRefunded, lockOrders } from '#modules/orders/index.ts'
import { emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'

import { type CardOrder, lockCardOrder } from './card-order.ts'
import { lockPoolOfCards } from './lock-pool.ts'

/**
 * Gives a buyer another card for a bad one: the old one is void for ever, the next available one goes to the same unit of the same order, and both
 * stay in the history (S1-26). He paid before those who wait now, so he goes before them, too. One that was declared void already is replaced
 * as long as its money is not back. Throws code_not_found, card_not_sold, code_already_void, card_refund_running, card_none_left.
 */
export async function replaceCard(tx: Tx, { codeId, reason }: { codeId: string; reason: string }): Promise<{ codeId: string }> {
  const { db, shopId, now } = tx
  const { orderId, poolId } = await findSold(tx, codeId)
  await lockOrders(tx, [orderId])
  if (await isBeingRefunded(tx, orderId)) throw new DomainError('card_refund_running')
  const order = await lockCardOrder(tx, orderId)
  await lockPoolOfCards(tx, poolId)
  const { ownerId, unitNo, state } = await findSold(tx, codeId) // as it is under the locks
  if (state !== 'void') await voidCode(tx, { codeId, kind: 'card', reason })
  else if (order === null || !(await isOwedCard(tx, order))) throw new DomainError('code_already_void')
  await db.updateTable('codeAssignments').where('shopId', '=', shopId).where('codeId', '=', codeId).set({ replacedAt: now }).execute()
  await holdCodes(tx, { holder: { kind: 'order', id: orderId }, units: [{ poolId, ownerId, unitNo }], until: now })
  const [fresh] = await assignHeld(tx, { orderId })
  if (!fresh) throw new DomainError('card_none_left')
  await addOrderEntry(tx, { orderId, type: 'card_replaced', details: { reason, tail: fresh.tail } })
  emit(tx, 'cards.replaced', { orderId, poolId, codeId: fresh.codeId, tail: fresh.tail })
  return { codeId: fresh.codeId }
}

async function findSold({ db, shopId }: Tx, codeId: string) {
  const row = await db
    .selectFrom('codes as c')
    .innerJoin('codePools as p', (join) => join.onRef('p.shopId', '=', 'c.shopId').onRef('p.id', '=', 'c.poolId'))
    .leftJoin('codeAssignments as a', (join) => join.onRef('a.shopId', '=', 'c.shopId').onRef('a.codeId', '=', 'c.id'))
    .where('c.shopId', '=', shopId)
    .where('c.id', '=', codeId)
    .where('p.kind', '=', 'card')
    .select(['c.poolId', 'c.state', 'a.orderId', 'a.ownerId', 'a.unitNo', 'a.replacedAt'])
    .executeTakeFirst()
  if (!row) throw new DomainError('code_not_found')
  const { orderId, ownerId, unitNo, replacedAt } = row
  if (orderId === null || ownerId === null || unitNo === null || replacedAt !== null) throw new DomainError('card_not_sold')
  return { poolId: row.poolId, state: row.state, orderId, ownerId, unitNo }
}

/** Has the buyer fewer good cards than he has paid for and not got his money back? */
async function isOwedCard(tx: Tx, order: CardOrder): Promise<boolean> {
  const { good } = await tx.db
    .selectFrom('codeAssignments as a')
    .innerJoin('codes as c', (join) => join.onRef('c.shopId', '=', 'a.shopId').onRef('c.id', '=', 'a.codeId'))
    .where('a.shopId', '=', tx.shopId)
    .where('a.orderId', '=', order.orderId)
    .where('a.poolId', '=', order.poolId)
    .where('c.state', '=', 'assigned')
    .select((eb) => eb.fn.countAll<number>().as('good'))
    .executeTakeFirstOrThrow()
  return good < order.quantity - order.refundedQuantity
}
