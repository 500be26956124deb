import { runningGroups } from '#modules/serial-codes/index.ts'
import type { Tx } from '#platform/tx.ts'

/** A running campaign on the home page: buyers of its products get a serial code. `productSlug` when it is one product's. */
export type Campaign = { id: string; name: string; productSlug: string | null; endsAt: string | null }

/** More than a home page should announce. */
const MAX_CAMPAIGNS = 4

/** The campaigns of the home page; those without any listed product are left out. */
export async function readCampaigns(tx: Tx): Promise<{ items: Campaign[] }> {
  const groups = await runningGroups(tx, MAX_CAMPAIGNS)
  if (groups.length === 0) return { items: [] }
  const products = await tx.db
    .selectFrom('products')
    .where('shopId', '=', tx.shopId)
    .where('id', 'in', [...new Set(groups.flatMap((group) => group.productIds))])
    .where('status', '=', 'listed')
    .select(['id', 'slug'])
    .execute()
  const slugs = new Map(products.map((product) => [product.id, product.slug]))
  const items = groups.flatMap(({ groupId, name, endsAt, productIds }) => {
    const listed = productIds.flatMap((id) => slugs.get(id) ?? [])
    if (listed.length === 0) return []
    return [{ id: groupId, name, productSlug: listed.length === 1 ? (listed[0] ?? null) : null, endsAt: endsAt?.toISOString() ?? null }]
  })
  return { items }
}
