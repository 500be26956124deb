import { sql } from 'kysely'
import { pictureAddress } from '#modules/catalog/index.ts'
import type { Tx } from '#platform/tx.ts'
import type { OrderLineView, ShipmentView } from './schemas.admin.ts'

type LineRow = Omit<OrderLineView, 'pictureUrl' | 'subtotalAmount'> & { pictureSha: string | null }

/** The lines of an order with their allocations. */
export async function readOrderLines(
  { db, shopId }: Tx,
  { orderId, shopHandle }: { orderId: string; shopHandle: string },
): Promise<OrderLineView[]> {
  const { rows } = await sql<LineRow>`
    select id, position, kind, product_id, variant_id, product_name, variant_name, sku, picture_sha, components, unit_price_amount, quantity,
           shipped_quantity, returned_quantity, discount_amount,
           (select coalesce(jsonb_agg(jsonb_build_object('discountId', a.order_discount_id, 'amount', a.amount) order by d.position), '[]')
            from order_line_allocations a
            join order_discounts d on d.shop_id = a.shop_id and d.id = a.order_discount_id
            where a.shop_id = l.shop_id and a.order_line_id = l.id) as allocations
    from order_lines l where shop_id = ${shopId} and order_id = ${orderId} order by position`.execute(db)
  return rows.map(({ pictureSha, ...row }) => ({
    ...row,
    pictureUrl: pictureAddress(shopHandle, pictureSha),
    subtotalAmount: row.unitPriceAmount * row.quantity,
  }))
}

/** The discount rows of an order in the order of application. */
export async function readOrderDiscounts({ db, shopId }: Tx, orderId: string) {
  return db
    .selectFrom('orderDiscounts')
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .orderBy('position')
    .select(['id', 'kind', 'label', 'amount'])
    .execute()
}

/** The parcels of an order, the first one first. */
export async function readShipments({ db, shopId }: Tx, orderId: string): Promise<ShipmentView[]> {
  const { rows } = await sql<Omit<ShipmentView, 'shippedAt'> & { shippedAt: Date }>`
    select id, carrier, tracking_number, collect_amount, shipped_at, actor_name, version,
           (select jsonb_agg(jsonb_build_object('orderLineId', l.order_line_id, 'quantity', l.quantity) order by l.order_line_id)
            from shipment_lines l where l.shop_id = s.shop_id and l.shipment_id = s.id) as lines
    from shipments s where shop_id = ${shopId} and order_id = ${orderId} order by position`.execute(db)
  return rows.map((row) => ({ ...row, shippedAt: row.shippedAt.toISOString() }))
}
