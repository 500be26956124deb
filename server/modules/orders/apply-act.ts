import { sql, type Updateable } from 'kysely'
import type { JsonValue } from '#kernel/errors.ts'
import { oneOf } from '#platform/db/one-of.ts'
import type { DB } from '#platform/db/schema.gen.ts'
import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { addOrderEntries } from './order-entry.ts'

/** What an act changes on its orders, and how the timeline tells it. */
export type Act = {
  orderIds: readonly string[]
  set: Omit<Updateable<DB['orders']>, 'version'>
  type: string
  details?: { [name: string]: JsonValue }
}

/** Changes the orders, raises their versions and writes their timelines in one round trip; open screens hear of it after the commit. */
export async function applyAct(tx: Tx, { orderIds, set, type, details }: Act): Promise<void> {
  await Promise.all([
    tx.db
      .updateTable('orders')
      .where('shopId', '=', tx.shopId)
      .where(sql<boolean>`id ${oneOf(orderIds)}`)
      .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
      .execute(),
    addOrderEntries(
      tx,
      orderIds.map((orderId) => ({ orderId, type, details })),
    ),
  ])
  announce(tx, { type: `order.${type}`, ids: [...orderIds] })
}
