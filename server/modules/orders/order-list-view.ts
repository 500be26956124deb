import { type SelectQueryBuilder, sql } from 'kysely'
import { EXACT_TOTAL_LIMIT, type Page, pageOf, toPage } from '#kernel/page.ts'
import type { DB } from '#platform/db/schema.gen.ts'
import type { Tx } from '#platform/tx.ts'
import { orderSearch } from './order-search.ts'
import type { OrderQuery, OrderSummary } from './schemas.admin.ts'

/** Orders by the filters of the back office, the newest first; page and total in one round trip. */
export async function listOrders(tx: Tx, query: OrderQuery): Promise<Page<OrderSummary>> {
  const slice = pageOf(query)
  const found = filtered(tx, query)
  const [rows, counted] = await Promise.all([
    sorted(found, query.sort).limit(slice.limit).offset(slice.offset).select(summaryColumns).select(piecesOf).execute(),
    tx.db
      .selectFrom(
        found
          .limit(EXACT_TOTAL_LIMIT + 1)
          .select('orders.id')
          .as('counted'),
      )
      .select(sql<number>`count(*)`.as('count'))
      .executeTakeFirst(),
  ])
  return toPage(slice, rows.map(summaryOf), counted?.count ?? 0)
}

type Orders = SelectQueryBuilder<DB, 'orders', object>

function filtered({ db, shopId }: Tx, { status, paymentStatus, shippingStatus, q, placedFrom, placedTo }: OrderQuery): Orders {
  let orders: Orders = db.selectFrom('orders').where('orders.shopId', '=', shopId)
  if (status) orders = orders.where('status', '=', status)
  if (paymentStatus) orders = orders.where('paymentStatus', '=', paymentStatus)
  if (shippingStatus) orders = orders.where('shippingStatus', '=', shippingStatus)
  if (placedFrom) orders = orders.where('placedAt', '>=', new Date(placedFrom))
  if (placedTo) orders = orders.where('placedAt', '<', new Date(placedTo))
  return searched(orders, q ?? '')
}

function searched(orders: Orders, q: string): Orders {
  const search = orderSearch(q)
  if (search.kind === 'number') return orders.where('number', '=', search.number)
  if (search.kind === 'phone') return orders.where('recipientPhone', '>=', search.from).where('recipientPhone', '<', search.to)
  if (search.kind === 'email') return orders.where('email', '>=', search.from).where('email', '<', search.to)
  return orders
}

function sorted(orders: Orders, sort: OrderQuery['sort'] = '-placedAt'): Orders {
  const direction = sort.startsWith('-') ? 'desc' : 'asc'
  return sort.endsWith('number')
    ? orders.orderBy('number', direction)
    : orders.orderBy('placedAt', direction).orderBy('orders.id', direction)
}

const summaryColumns = [
  'orders.id',
  'number',
  'placedAt',
  'customerId',
  'recipientName',
  'email',
  'recipientPhone',
  'status',
  'paymentStatus',
  'paymentTiming',
  'paymentMethodName',
  'shippingStatus',
  'shippingMethodName',
  'returnStatus',
  'totalAmount',
  'currency',
  'version',
] as const

const piecesOf = sql<number>`(
  select coalesce(sum(l.quantity), 0) from order_lines l where l.shop_id = orders.shop_id and l.order_id = orders.id)`.as('pieces')

type SummaryRow = Omit<OrderSummary, 'placedAt' | 'status' | 'paymentStatus' | 'shippingStatus'> & {
  placedAt: Date
  status: string
  paymentStatus: string
  shippingStatus: string
}

/** The check constraints of the table hold the states to the narrower types. */
function summaryOf(row: SummaryRow): OrderSummary {
  return { ...row, placedAt: row.placedAt.toISOString() } as OrderSummary
}
