import { sql } from 'kysely'
import { oneOf } from '#platform/db/one-of.ts'
import { inquire } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import { bundleStock } from './bundle-stock.ts'
import { type CardsLeft, cardsLeft, withCards } from './cards-left.ts'
import { isSoldByCard, type ProductKind } from './product-kind.ts'
import type { ProductStatus } from './product-status.ts'
import type { Channel, TemperatureZone } from './sales-facts.ts'

/** What one piece of a bundle consists of, as an order line keeps it. */
export type BundleComponent = { variantId: string; quantity: number; productName: string; variantName: string; sku: string }

/** What a cart and an order take from the catalogue: the facts of this moment, never a cached copy. */
export type SellableVariant = {
  variantId: string
  productId: string
  productSlug: string
  productName: string
  productKind: ProductKind
  productStatus: ProductStatus
  temperatureZone: TemperatureZone | null
  /** The zones of a bundle's components; null where none is said. */
  componentZones: TemperatureZone[] | null
  channel: Channel
  /** Most pieces of the product in one order, of all its variants together; null without a limit (S1-18). */
  maxPerOrder: number | null
  /** The option values joined with " / "; empty for a product without options. */
  variantName: string
  sku: string
  unitPriceAmount: number
  compareAtAmount: number | null
  /** SHA-256 of the first picture, null without one. */
  pictureSha: string | null
  tracksStock: boolean
  /** Of a bundle what it consists of, else null. */
  components: BundleComponent[] | null
  /** Pieces that may still be reserved, of a bundle as many as its components allow; null when nothing of it is counted. */
  freeQuantity: number | null
  isArchived: boolean
}

/**
 * The variants of these ids, in the order of the ids; unknown ids and those of other shops are left out. Cards behind them are counted no
 * further than `cardsUpTo`: counting costs, and who reserves counts for himself (SX-60).
 */
export async function readSellable(
  tx: Tx,
  variantIds: readonly string[],
  { cardsUpTo }: { cardsUpTo?: number } = {},
): Promise<SellableVariant[]> {
  const { rows } = await sql<SellableVariant>`
    select v.id as variant_id, p.id as product_id, p.slug as product_slug, p.name as product_name, p.kind as product_kind,
           p.status as product_status, p.temperature_zone, bundle.zones as component_zones, p.channel, p.max_per_order, bundle.components, array_to_string(v.option_values, ' / ') as variant_name, v.sku,
           v.price_amount as unit_price_amount, v.compare_at_amount, picture.sha256 as picture_sha, v.tracks_stock,
           case when p.kind = 'bundle' then bundle.free_quantity when v.tracks_stock then v.on_hand - v.reserved end as free_quantity, v.archived_at is not null as is_archived
    from product_variants v
    join products p on p.shop_id = v.shop_id and p.id = v.product_id
    cross join ${bundleStock} as bundle
    left join lateral (
      select sha256 from product_pictures where shop_id = p.shop_id and product_id = p.id order by position, id limit 1
    ) as picture on true
    where v.shop_id = ${tx.shopId} and v.id ${oneOf(variantIds)}`.execute(tx.db)
  const left = await cardsLeftOf(tx, rows, cardsUpTo)
  const found = new Map(rows.map((row) => [row.variantId, isSoldByCard(row.productKind) ? withCards(row, left) : row]))
  return variantIds.flatMap((id) => found.get(id) ?? [])
}

/** Nobody is asked where nothing is sold by card. */
async function cardsLeftOf(tx: Tx, rows: readonly SellableVariant[], upTo?: number): Promise<ReadonlyMap<string, CardsLeft>> {
  const variantIds = rows.filter((row) => isSoldByCard(row.productKind)).map((row) => row.variantId)
  if (variantIds.length === 0 || upTo === 0) return new Map()
  return (await inquire(tx, cardsLeft, { variantIds, ...(upTo === undefined ? {} : { upTo }) })) ?? new Map()
}
