import { sql } from 'kysely'
import { EXACT_TOTAL_LIMIT, type Page, type PageSlice, pageOf, toPage } from '#kernel/page.ts'
import type { Tx } from '#platform/tx.ts'
import { findByFacets, isFaceted } from './order-facets.ts'
import { filterOrders, type Orders } from './order-filter.ts'
import type { OrderQuery, OrderSummary } from './schemas.admin.ts'

/** Orders by the filters of the back office, the newest first; page and total in one round trip. */
export async function listOrders(tx: Tx, query: OrderQuery): Promise<Page<OrderSummary>> {
  const slice = pageOf(query)
  if (isFaceted(query)) return facetedOrders(tx, query, slice)
  const found = filterOrders(tx, query)
  const [rows, counted] = await Promise.all([
    sorted(found, query.sort).limit(slice.limit).offset(slice.offset).select(summaryColumns).select(piecesOf).select(parcelsOf).execute(),
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

async function facetedOrders(tx: Tx, query: OrderQuery, slice: PageSlice): Promise<Page<OrderSummary>> {
  const { ids, count } = await findByFacets(tx, query, slice)
  if (ids.length === 0) return toPage(slice, [], count)
  const page = tx.db
    .selectFrom('orders')
    .where('orders.shopId', '=', tx.shopId)
    .where((eb) => eb('orders.id', '=', eb.fn.any(eb.val(ids))))
  const rows = await sorted(page, query.sort).select(summaryColumns).select(piecesOf).select(parcelsOf).execute()
  return toPage(slice, rows.map(summaryOf), count)
}

function sorted(orders: Orders, sort: OrderQuery['sort'] = '-placedAt'): Orders {
  const direction = sort.startsWith('-') ? 'desc' : 'asc'
  return orders.orderBy('placedAt', direction).orderBy('orders.id', direction)
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
  'goodsKind',
  'totalAmount',
  'currency',
  'printedAt',
  'pickupStoreCode',
  'pickupStoreName',
  'version',
] as const

const piecesOf = sql<number>`(
  select coalesce(sum(l.quantity), 0) from order_lines l where l.shop_id = orders.shop_id and l.order_id = orders.id)`.as('pieces')

const parcelsOf = sql<OrderSummary['parcels']>`coalesce((
  select jsonb_agg(jsonb_build_object('carrier', s.carrier, 'trackingNumber', s.tracking_number, 'collectAmount', s.collect_amount) order by s.position)
  from shipments s where s.shop_id = orders.shop_id and s.order_id = orders.id), '[]')`.as('parcels')

type SummaryRow = Omit<OrderSummary, 'placedAt' | 'printedAt' | 'status' | 'paymentStatus' | 'shippingStatus' | 'goodsKind'> & {
  placedAt: Date
  printedAt: Date | null
  status: string
  paymentStatus: string
  shippingStatus: string
  goodsKind: string
}

/** The check constraints of the table hold the states to the narrower types. */
function summaryOf(row: SummaryRow): OrderSummary {
  return { ...row, placedAt: row.placedAt.toISOString(), printedAt: row.printedAt?.toISOString() ?? null } as OrderSummary
}
