import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { bundlesWith } from './bundle-components.ts'
import { lockProduct, type ProductToChange } from './lock-product.ts'
import { hasShelf } from './product-kind.ts'
import { saveProduct } from './save-product.ts'
import { checkVariants, lowestAmount, type ProductOption, type VariantDraft } from './variant-rules.ts'
import { insertVariants } from './write-variants.ts'

/** The whole set of variants as it shall be; `tracksStock` and `onHand` are taken for new variants only, see `setStock`. */
export type VariantSet = ProductToChange & {
  options: ProductOption[]
  variants: (VariantDraft & { tracksStock: boolean; onHand: number })[]
}

/**
 * Replaces the variants of a product: adds those without id, changes those with one, archives the others. Nothing is ever deleted,
 * because orders name it. Throws product_not_found, product_changed, variant_not_found, what `checkVariants` throws, sku_taken,
 * bundle_has_options, variant_in_bundle { variantId, bundle } for one that a bundle needs.
 */
export async function setVariants(tx: Tx, { options, variants, ...wanted }: VariantSet): Promise<void> {
  checkVariants(options, variants)
  const product = await lockProduct(tx, wanted)
  const hasOwnStock = hasShelf(product.kind)
  if (!hasOwnStock && variants.length !== 1) throw new DomainError('bundle_has_options')
  const live = await lockLiveVariants(tx, product.id)
  const placed = variants.map((variant, position) => ({ ...variant, position }))
  const kept = placed.flatMap((variant) => (variant.id === null ? [] : [{ ...variant, id: variant.id }]))
  for (const { id } of kept) if (!live.has(id)) throw new DomainError('variant_not_found', { variantId: id })

  await demandUnbundled(tx, { live, kept })
  await archiveAll(tx, [...live.keys()])
  await rewriteVariants(tx, kept)
  const added = placed.flatMap((variant) =>
    variant.id === null
      ? [{ ...variant, productId: product.id, ...(hasOwnStock ? {} : { tracksStock: true, onHand: 0 }), id: newId(tx.now.getTime()) }]
      : [],
  )
  await insertVariants(tx, added)
  await saveProduct(tx, product.id, { options, lowestAmount: lowestAmount(variants) })
  await auditPrices(tx, product.id, { before: live, after: kept })
}

async function lockLiveVariants({ db, shopId }: Tx, productId: string): Promise<Map<string, LiveVariant>> {
  const rows = await db
    .selectFrom('productVariants')
    .where('shopId', '=', shopId)
    .where('productId', '=', productId)
    .where('archivedAt', 'is', null)
    .orderBy('id')
    .select(['id', 'sku', 'priceAmount'])
    .forNoKeyUpdate()
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** A bundle cannot lose a component behind its merchant's back. */
async function demandUnbundled(
  tx: Tx,
  { live, kept }: { live: ReadonlyMap<string, LiveVariant>; kept: readonly KeptVariant[] },
): Promise<void> {
  const staying = new Set(kept.map(({ id }) => id))
  const leaving = [...live.keys()].filter((id) => !staying.has(id))
  if (leaving.length === 0) return
  const [found] = await bundlesWith(tx, { variantIds: leaving, limit: 1 })
  if (found) throw new DomainError('variant_in_bundle', { variantId: found.variantId, bundle: found.bundleName })
}

/** First all: an SKU may move from one variant to another, and the unique key knows live variants only. */
async function archiveAll({ db, shopId, now }: Tx, ids: string[]): Promise<void> {
  await sql`update product_variants set archived_at = ${now} where shop_id = ${shopId} and id = any(${ids}::uuid[])`.execute(db)
}

/** Then those that stay come back with their new facts. */
async function rewriteVariants({ db, shopId }: Tx, kept: readonly KeptVariant[]): Promise<void> {
  if (kept.length === 0) return
  const drafts = kept.map(({ id, sku, optionValues, priceAmount, compareAtAmount, position }) => ({
    id,
    sku,
    option_values: optionValues,
    price_amount: priceAmount,
    compare_at_amount: compareAtAmount,
    position,
  }))
  await sql`
    update product_variants v
    set sku = d.sku, option_values = d.option_values, price_amount = d.price_amount, compare_at_amount = d.compare_at_amount,
        position = d.position, archived_at = null, version = v.version + 1
    from jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb)
      as d(id uuid, sku text, option_values text[], price_amount bigint, compare_at_amount bigint, position int)
    where v.shop_id = ${shopId} and v.id = d.id`.execute(db)
}

/** Prices are money: who changed which one is kept (SX-26). */
async function auditPrices(
  tx: Tx,
  productId: string,
  { before, after }: { before: ReadonlyMap<string, LiveVariant>; after: readonly KeptVariant[] },
): Promise<void> {
  const changed = after.filter(({ id, priceAmount }) => before.get(id)?.priceAmount !== priceAmount)
  if (changed.length === 0) return
  await audit(tx, {
    action: 'catalog.change_price',
    subjectKind: 'product',
    subjectId: productId,
    before: Object.fromEntries(changed.map(({ id, sku }) => [sku, before.get(id)?.priceAmount ?? null])),
    after: Object.fromEntries(changed.map(({ sku, priceAmount }) => [sku, priceAmount])),
  })
}

type LiveVariant = { id: string; sku: string; priceAmount: number }
type KeptVariant = VariantDraft & { id: string; position: number }
