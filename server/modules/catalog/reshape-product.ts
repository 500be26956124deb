import { sql } from 'kysely'
import type { Tx } from '#platform/tx.ts'
import type { ComponentDraft } from './bundle-components.ts'
import { changeProduct } from './change-product.ts'
import { optionsOf } from './merge-draft.ts'
import type { ProductDraft } from './product-draft.ts'
import { productKinds } from './product-kind.ts'
import type { KnownProduct } from './read-drafts.ts'
import { setComponents } from './set-components.ts'
import { setVariants } from './set-variants.ts'
import { recordStockSet } from './write-variants.ts'

/** A product whose variants, contents or kind a file changes, and what it shall become. */
export type Reshape = { known: KnownProduct; wanted: ProductDraft & { categoryIds: string[] }; components: readonly ComponentDraft[] }

/** Makes of a product what a file says by the operations a person would use. Throws what they throw. */
export async function reshapeProduct(tx: Tx, { known, wanted, components }: Reshape): Promise<void> {
  await writeVariants(tx, known, wanted)
  if (components.length > 0) await setComponents(tx, { productId: known.id, components })
  const { name, description, kind, status, temperatureZone, channel, maxPerOrder, categoryIds } = wanted
  const changes = { name, description, kind, status, temperatureZone, channel, maxPerOrder, categoryIds }
  await changeProduct(tx, { productId: known.id, changes })
}

async function writeVariants(tx: Tx, known: KnownProduct, draft: ProductDraft): Promise<void> {
  const ids = new Map(known.variants.map(({ sku }, index) => [sku, known.stored[index]?.id ?? null]))
  const variants = draft.variants.map((variant) => ({ ...variant, id: ids.get(variant.sku) ?? null }))
  await setVariants(tx, { productId: known.id, options: optionsOf(draft, known.options), variants })
  if (productKinds[draft.kind].stock === 'components') return
  const counted = variants.flatMap(({ id, onHand, tracksStock }) =>
    id === null ? [] : [{ id, on_hand: onHand, tracks_stock: tracksStock }],
  )
  const { rows } = await sql<{ variantId: string; change: number }>`
    with wanted as (
      select w.*, v.on_hand as before
      from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) as w(id uuid, on_hand int, tracks_stock boolean)
      join product_variants v on v.shop_id = ${tx.shopId} and v.id = w.id and (v.on_hand, v.tracks_stock) is distinct from (w.on_hand, w.tracks_stock)
    )
    update product_variants v set on_hand = wanted.on_hand, tracks_stock = wanted.tracks_stock, version = version + 1
    from wanted where v.shop_id = ${tx.shopId} and v.id = wanted.id
    returning v.id as variant_id, wanted.on_hand - wanted.before as change`.execute(tx.db)
  await recordStockSet(
    tx,
    rows.filter(({ change }) => change !== 0),
  )
}
