import { sql } from 'kysely'
import { inquire } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import { type CardsLeft, cardsLeft, withCards } from './cards-left.ts'

type Variant = { productId: string; variantId: string; freeQuantity: number | null }

/** What can be sold of each of these products, all of them sold by card, over all its variants (S1-14). By product id. */
export async function readCardPieces(tx: Tx, productIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (productIds.length === 0) return new Map()
  const { rows } = await sql<Variant>`
    select product_id, id as variant_id, case when tracks_stock then on_hand - reserved end as free_quantity from product_variants
    where shop_id = ${tx.shopId} and product_id = any(${[...productIds]}::uuid[]) and archived_at is null`.execute(tx.db)
  const left = (await inquire(tx, cardsLeft, { variantIds: rows.map(({ variantId }) => variantId) })) ?? new Map()
  const variants = Map.groupBy(rows, ({ productId }) => productId)
  return new Map(productIds.map((id) => [id, piecesTogether(variants.get(id) ?? [], left)]))
}

/** Variants that take from one pool share its cards: together they are no more than these (S1-13). Pure. */
function piecesTogether(variants: readonly Variant[], left: ReadonlyMap<string, CardsLeft>): number {
  const pools = Map.groupBy(variants, ({ variantId }) => left.get(variantId)?.poolId)
  const pieces = [...pools.values()].map((sharing) => {
    const each = sharing.map((variant) => withCards(variant, left).freeQuantity ?? 0)
    const cards = Math.max(...sharing.map(({ variantId }) => left.get(variantId)?.cards ?? 0))
    return Math.min(cards, total(each))
  })
  return total(pieces)
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, each) => sum + each, 0)
}
