import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { type AuditEntry, auditAll } from '#platform/audit.ts'
import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { indexNames } from './index-name.ts'
import { optionsOf } from './merge-draft.ts'
import type { ProductDraft } from './product-draft.ts'
import type { KnownProduct } from './read-drafts.ts'
import { lowestAmount } from './variant-rules.ts'
import { recordStockSet } from './write-variants.ts'

/** A product that keeps its kind, variants and contents, and what its facts, prices and counts shall become. */
export type Rewrite = { known: KnownProduct; wanted: ProductDraft & { categoryIds: string[] } }

/** Whether only facts, categories, prices and counts change: what a file of many products nearly always is. Pure. */
export function isPlainRewrite(known: KnownProduct, draft: ProductDraft): boolean {
  const shapeOf = ({ kind, components, variants }: Pick<ProductDraft, 'kind' | 'components' | 'variants'>) => ({
    kind,
    components,
    variants: variants.map(({ sku, optionValues }) => ({ sku, optionValues })),
  })
  return isDeepStrictEqual(shapeOf(known), shapeOf(draft)) && isDeepStrictEqual(known.options, optionsOf(draft, known.options))
}

/** Writes them all with a few statements, whatever their number. The caller has locked products and variants. */
export async function rewriteProducts(tx: Tx, rewrites: readonly Rewrite[]): Promise<void> {
  if (rewrites.length === 0) return
  await writeFacts(tx, rewrites)
  await writeVariants(tx, rewrites)
  await writeCategories(tx, rewrites)
  await indexNames(
    tx,
    rewrites.filter(({ known, wanted }) => known.name !== wanted.name).map(({ known }) => known.id),
  )
  await auditAll(tx, rewrites.flatMap(priceEntry))
  announce(tx, { type: 'product', ids: rewrites.map(({ known }) => known.id) })
}

async function writeFacts({ db, shopId, now }: Tx, rewrites: readonly Rewrite[]): Promise<void> {
  const rows = rewrites.map(({ known, wanted: { name, description, status, temperatureZone, channel, maxPerOrder, variants } }) => ({
    id: known.id,
    name,
    description,
    status,
    temperature_zone: temperatureZone,
    channel,
    max_per_order: maxPerOrder,
    lowest_amount: lowestAmount(variants),
  }))
  await sql`
    update products p
    set name = w.name, description = w.description, status = w.status, temperature_zone = w.temperature_zone, channel = w.channel, max_per_order = w.max_per_order,
        lowest_amount = w.lowest_amount, version = p.version + 1, updated_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as w(id uuid, name text, description text, status text, temperature_zone text, channel text, max_per_order int, lowest_amount bigint)
    where p.shop_id = ${shopId} and p.id = w.id`.execute(db)
}

async function writeVariants(tx: Tx, rewrites: readonly Rewrite[]): Promise<void> {
  const rows = rewrites.flatMap(({ known, wanted }) =>
    wanted.variants.map(({ priceAmount, compareAtAmount, tracksStock, onHand }, index) => ({
      id: known.stored[index]?.id,
      price_amount: priceAmount,
      compare_at_amount: compareAtAmount,
      tracks_stock: tracksStock,
      on_hand: onHand,
    })),
  )
  const { rows: written } = await sql<{ variantId: string; change: number }>`
    with wanted as (
      select w.*, v.on_hand as before
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as w(id uuid, price_amount bigint, compare_at_amount bigint, tracks_stock boolean, on_hand int)
      join product_variants v on v.shop_id = ${tx.shopId} and v.id = w.id and (v.price_amount, v.compare_at_amount, v.tracks_stock, v.on_hand)
           is distinct from (w.price_amount, w.compare_at_amount, w.tracks_stock, w.on_hand)
    )
    update product_variants v
    set price_amount = w.price_amount, compare_at_amount = w.compare_at_amount, tracks_stock = w.tracks_stock, on_hand = w.on_hand,
        version = v.version + 1
    from wanted w where v.shop_id = ${tx.shopId} and v.id = w.id
    returning v.id as variant_id, w.on_hand - w.before as change`.execute(tx.db)
  await recordStockSet(
    tx,
    written.filter(({ change }) => change !== 0),
  )
}

async function writeCategories({ db, shopId }: Tx, rewrites: readonly Rewrite[]): Promise<void> {
  const changed = rewrites.filter(({ known, wanted }) => !isDeepStrictEqual(known.categories, wanted.categories))
  const rows = changed.flatMap(({ known, wanted }) => wanted.categoryIds.map((id) => ({ product_id: known.id, category_id: id })))
  const ids = changed.map(({ known }) => known.id)
  await sql`delete from product_categories where shop_id = ${shopId} and product_id = any(${ids}::uuid[])`.execute(db)
  await sql`
    insert into product_categories (shop_id, product_id, category_id)
    select ${shopId}::uuid, w.product_id, w.category_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(product_id uuid, category_id uuid)`.execute(db)
}

/** Prices are money: who changed which one is kept (SX-26). */
function priceEntry({ known, wanted }: Rewrite): AuditEntry[] {
  const changed = wanted.variants.flatMap(({ sku, priceAmount }, index) => {
    const before = known.variants[index]?.priceAmount ?? null
    return before === priceAmount ? [] : [{ sku, before, after: priceAmount }]
  })
  if (changed.length === 0) return []
  return [
    {
      action: 'catalog.change_price',
      subjectKind: 'product',
      subjectId: known.id,
      before: Object.fromEntries(changed.map(({ sku, before }) => [sku, before])),
      after: Object.fromEntries(changed.map(({ sku, after }) => [sku, after])),
    },
  ]
}
