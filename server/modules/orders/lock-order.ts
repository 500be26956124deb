import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { oneOf } from '#platform/db/one-of.ts'
import type { Tx } from '#platform/tx.ts'
import type { OrderStates } from './eligibility.ts'

/** An order as an act sees it, locked until the transaction ends. */
export type LockedOrder = OrderStates & { id: string; version: number; totalAmount: number; customerId: string | null }

/** Locks an order. Throws order_not_found, and order_changed { version } when the caller's version is stale (SX-32). */
export async function lockOrder(tx: Tx, { orderId, version }: { orderId: string; version?: number }): Promise<LockedOrder> {
  const [order] = await lockOrders(tx, [orderId])
  if (!order) throw new DomainError('order_not_found')
  demandVersion(order, version)
  return order
}

/** Locks the orders of these ids that exist, ids ascending, so that two acts never wait for each other in a circle. */
export async function lockOrders({ db, shopId }: Tx, orderIds: readonly string[]): Promise<LockedOrder[]> {
  const { rows } = await sql<LockedOrder>`
    select id, version, status, payment_status, payment_timing, shipping_status, shipping_kind, return_status, goods_kind, total_amount, customer_id
    from orders where shop_id = ${shopId} and id ${oneOf(orderIds)} order by id for no key update`.execute(db)
  return rows
}

/** Throws order_changed { version } unless the caller saw the order as it is now; without a version he need not have. */
export function demandVersion(order: { version: number }, version: number | undefined): void {
  if (version !== undefined && version !== order.version) throw new DomainError('order_changed', { version: order.version })
}
