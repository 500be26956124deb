import { type SelectQueryBuilder, sql } from 'kysely'
import { PLANNED_BY_VALUES } from '#platform/db/planned-by-values.ts'
import type { DB } from '#platform/db/schema.gen.ts'
import type { Tx } from '#platform/tx.ts'
import { orderSearch } from './order-search.ts'
import type { OrderFilter } from './schemas.admin.ts'

/** Orders before anybody says which of their columns. */
export type Orders = SelectQueryBuilder<DB, 'orders', object>

/** The orders that match, the same for the list, its export and its bulk acts. */
export function filterOrders({ db, shopId }: Tx, filter: OrderFilter): Orders {
  const { status, paymentStatus, shippingStatus, returnStatus, isPrinted, q, placedFrom, placedTo } = filter
  let orders: Orders = db.selectFrom('orders').where('orders.shopId', '=', shopId)
  if (status) orders = orders.where('status', '=', status)
  if (paymentStatus) orders = orders.where('paymentStatus', '=', paymentStatus)
  if (shippingStatus) orders = orders.where('shippingStatus', '=', shippingStatus)
  if (returnStatus) orders = orders.where('returnStatus', '=', returnStatus)
  if (isPrinted !== undefined) orders = orders.where('printedAt', isPrinted ? 'is not' : 'is', null)
  if (placedFrom) orders = orders.where('placedAt', '>=', new Date(placedFrom))
  if (placedTo) orders = orders.where('placedAt', '<', new Date(placedTo))
  return searched(orders, q ?? '')
}

function searched(orders: Orders, q: string): Orders {
  const search = orderSearch(q)
  if (search.kind === 'nothing') return orders
  if (search.kind === 'number') return orders.where('number', '=', search.number)
  const column = search.kind === 'phone' ? 'recipientPhone' : 'email'
  return orders.modifyFront(sql.raw(PLANNED_BY_VALUES)).where(column, '>=', search.from).where(column, '<', search.to)
}
