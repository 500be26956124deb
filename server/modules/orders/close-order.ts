import { DomainError, type Reason } from '#kernel/errors.ts'
import { shipStock } from '#modules/catalog/index.ts'
import { emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { applyAct } from './apply-act.ts'
import { canClose } from './eligibility.ts'
import { type LockedOrder, lockOrders } from './lock-order.ts'
import { orderMachine, shippingMachine, stateAfter } from './states.ts'
import { shipEverything } from './unshipped-lines.ts'

/** An order to close; without a version the caller takes it as it is. */
export type Closure = { orderId: string; version?: number }
/** What became of one order of a bulk closure. */
export type ClosureResult = { orderId: string; result: true | Reason }

/**
 * Closes an order. Serial codes follow from `order.closed`, which is emitted exactly once per closure (S0-2): the row lock lets the
 * second of two closures see the first. Throws order_not_found, order_changed, order_not_open, order_not_shipped, return_in_progress.
 */
export async function closeOrder(tx: Tx, closure: Closure): Promise<void> {
  const [outcome] = await closeOrders(tx, [closure])
  if (outcome && outcome.result !== true) throw new DomainError(outcome.result.code, outcome.result.details)
}

/** Closes those of the orders that can be closed and says of the others why not. Two round trips however many they are. */
export async function closeOrders(tx: Tx, closures: readonly Closure[]): Promise<ClosureResult[]> {
  const locked = await lockOrders(
    tx,
    closures.map((closure) => closure.orderId),
  )
  const orders = new Map(locked.map((order) => [order.id, order]))
  const results = closures.map((closure) => ({ orderId: closure.orderId, result: mayClose(orders.get(closure.orderId), closure) }))
  const closing = locked.filter((order) => results.some(({ orderId, result }) => orderId === order.id && result === true))
  await close(tx, closing)
  return results
}

function mayClose(order: LockedOrder | undefined, { version }: Closure): true | Reason {
  if (!order) return { code: 'order_not_found' }
  if (version !== undefined && version !== order.version) return { code: 'order_changed', details: { version: order.version } }
  return canClose(order)
}

async function close(tx: Tx, orders: readonly LockedOrder[]): Promise<void> {
  const closed = { status: stateAfter(orderMachine, 'open', 'close'), closedAt: tx.now }
  const byShipping = Map.groupBy(orders, (order) =>
    isStillHere(order) ? stateAfter(shippingMachine, order.shippingStatus, 'handOver') : null,
  )
  await Promise.all([
    ...[...byShipping].map(([shippingStatus, group]) => {
      const set = shippingStatus === null ? closed : { ...closed, shippingStatus }
      return applyAct(tx, { orderIds: group.map((order) => order.id), set, type: 'closed' })
    }),
    ...orders.filter(isStillHere).map((order) => handOver(tx, order.id)),
  ])
  for (const order of orders) emit(tx, 'order.closed', { orderId: order.id })
}

/** Of an order without shipping nothing travels: closing it is the moment at which its pieces leave the stock. */
async function handOver(tx: Tx, orderId: string): Promise<void> {
  await shipStock(tx, { orderId, items: await shipEverything(tx, orderId) })
}

function isStillHere(order: LockedOrder): boolean {
  return order.shippingKind === 'none' && order.shippingStatus !== 'shipped' && order.shippingStatus !== 'delivered'
}
