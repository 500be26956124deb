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
export async function insertVariants(tx: Tx, productId: string, variants: readonly PlacedVariant[]): Promise<void> {
  if (variants.length === 0) return
  const { db, shopId } = tx
  await db
    .insertInto('productVariants')
    .values(variants.map((variant) => ({ shopId, productId, ...variant, reserved: 0, archivedAt: null, version: 0 })))
    .execute()
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
