import { closeOrder, reopenOrder } from '#modules/orders/index.ts'
import { createGroup, type GroupDraft } from '#modules/serial-codes/index.ts'
import type { TestSystem } from '#test/support/system.ts'
import { writtenColumns } from '#test/support/written-columns.ts'
import { anImport, inShop } from './codes.ts'
import { anOrder, type OrderOverrides, type TestOrder } from './orders.ts'

const HOUR_MS = 3_600_000
type Shop = { id: string }

/** A public group that runs now, of these products, with these codes uploaded (none and `generated` unless told). */
export async function aCodeGroup(
  system: TestSystem,
  shop: Shop,
  {
    products = [],
    codes,
    ...draft
  }: { products?: readonly { id: string }[]; codes?: readonly string[] } & Partial<GroupDraft & { source: 'generated' | 'uploaded' }>,
): Promise<{ id: string; name: string }> {
  const name = draft.name ?? '週年慶序號'
  const { groupId } = await inShop(system, shop, (tx) =>
    createGroup(tx, {
      source: codes ? 'uploaded' : 'generated',
      startsAt: new Date(tx.now.getTime() - HOUR_MS),
      endsAt: null,
      isPublic: true,
      lowStockThreshold: null,
      maxCodes: null,
      codeFormat: { prefix: '', length: 16 },
      productIds: products.map((product) => product.id),
      variantIds: [],
      needsPlacedWithin: false,
      isForRewards: false,
      ...draft,
      name,
    }),
  )
  if (codes && codes.length > 0) await anImport(system, shop, groupId, codes)
  return { id: groupId, name }
}

/** A paid and shipped order, one act away from its codes. */
export function anOrderToClose(system: TestSystem, shop: Shop, overrides: OrderOverrides): Promise<TestOrder> {
  return anOrder(system, shop, { isPaid: true, isShipped: true, ...overrides })
}

/** Closes the order and lets everything follow from it. */
export async function close(system: TestSystem, shop: Shop, order: { id: string }): Promise<void> {
  await inShop(system, shop, (tx) => closeOrder(tx, { orderId: order.id }))
  await system.runner.drain()
}

/** Opens a closed order again. */
export async function reopen(system: TestSystem, shop: Shop, order: { id: string }): Promise<void> {
  await inShop(system, shop, (tx) => reopenOrder(tx, { orderId: order.id }))
  await system.runner.drain()
}

/** Codes `PREFIX-0001` … in this order. */
export function numberedCodes(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(4, '0')}`)
}

/** Numbers no order of a test reaches otherwise. */
let copies = 5_000_000

/**
 * Copies of an order, rows and all: what a race needs by the thousand, where placing each would take longer than the race. Their stock
 * movements stay those of the original.
 */
export async function copiesOf(system: Pick<TestSystem, 'pool'>, shop: Shop, order: { id: string }, count: number): Promise<string[]> {
  const number = copies
  copies += count
  const columns = await writtenColumns(system, 'orders')
  const { rows } = await system.pool.query<{ id: string }>(
    `with copies as (
       select gen_random_uuid() as id, n from generate_series(1, $3::int) as n
     ), copied as (
       insert into orders (${columns}) select ${columns} from (
         select (jsonb_populate_record(o, jsonb_build_object('id', c.id, 'number', $4::int + c.n))).*
         from orders o cross join copies c where o.shop_id = $1 and o.id = $2) as likeness returning id
     ), lines as (
       insert into order_lines select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(), 'order_id', c.id))).*
       from order_lines l cross join copies c where l.shop_id = $1 and l.order_id = $2
     )
     select id from copied`,
    [shop.id, order.id, count, number],
  )
  return rows.map(({ id }) => id)
}
