import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#platform/tx.ts'

/** A variant ready to be stored. */
export type PlacedVariant = {
  id: string
  sku: string
  optionValues: string[]
  priceAmount: number
  compareAtAmount: number | null
  tracksStock: boolean
  onHand: number
  position: number
}

/** Stores new variants, and a movement for what is on the shelf from the beginning, so that movements add up to the counters. */
export async function insertVariants(tx: Tx, variants: readonly (PlacedVariant & { productId: string })[]): Promise<void> {
  if (variants.length === 0) return
  const rows = variants.map(({ id, productId, sku, optionValues, priceAmount, compareAtAmount, tracksStock, onHand, position }) => ({
    id,
    product_id: productId,
    sku,
    option_values: optionValues,
    price_amount: priceAmount,
    compare_at_amount: compareAtAmount,
    tracks_stock: tracksStock,
    on_hand: onHand,
    position,
  }))
  await sql`
    insert into product_variants (shop_id, id, product_id, sku, option_values, price_amount, compare_at_amount, tracks_stock, on_hand, reserved,
                                  position, archived_at, version)
    select ${tx.shopId}::uuid, v.id, v.product_id, v.sku, v.option_values, v.price_amount, v.compare_at_amount, v.tracks_stock, v.on_hand, 0,
           v.position, null, 0
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as v(id uuid, product_id uuid, sku text, option_values text[], price_amount bigint, compare_at_amount bigint, tracks_stock boolean,
           on_hand int, position int)`.execute(tx.db)
  await recordStockSet(
    tx,
    variants.filter((variant) => variant.onHand !== 0).map(({ id, onHand }) => ({ variantId: id, change: onHand })),
  )
}

/** Writes the movements of a stock that a person set. */
export async function recordStockSet(tx: Tx, changes: readonly { variantId: string; change: number }[]): Promise<void> {
  if (changes.length === 0) return
  const { db, shopId, now, actor } = tx
  await sql`
    insert into stock_movements (shop_id, id, variant_id, reason, on_hand_change, reserved_change, order_id, actor_kind, actor_id, actor_name, occurred_at)
    select ${shopId}::uuid, m.id, m.variant_id, 'set', m.change, 0, null, ${actor.kind}, ${actor.id}::uuid, ${actor.name}, ${now}::timestamptz
    from unnest(${changes.map(() => newId(now.getTime()))}::uuid[], ${changes.map((each) => each.variantId)}::uuid[],
                ${changes.map((each) => each.change)}::int[]) as m(id, variant_id, change)`.execute(db)
}
