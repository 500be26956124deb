import { sql } from 'kysely'
import type { Reason } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import { bundlesWith } from './bundle-components.ts'

/** True unless a live bundle needs a variant of the product: then `product_in_bundle { bundles }` names some of them. */
export async function notInBundle(tx: Tx, productId: string): Promise<true | Reason> {
  const { rows } = await sql<{ id: string }>`
    select id from product_variants where shop_id = ${tx.shopId} and product_id = ${productId} and archived_at is null`.execute(tx.db)
  const found = await bundlesWith(tx, { variantIds: rows.map((row) => row.id) })
  if (found.length === 0) return true
  return { code: 'product_in_bundle', details: { bundles: [...new Set(found.map(({ bundleName }) => bundleName))] } }
}
