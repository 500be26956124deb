import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { EXACT_TOTAL_LIMIT } from '#kernel/page.ts'
import { freeCodes } from '#modules/codes/index.ts'
import type { Tx } from '#platform/tx.ts'

/** What a variant is sold from; no pool and no cards where it names none. The count is exact to 10,000; 10,001 means more. */
export type VariantBinding = { variantId: string; poolId: string | null; poolName: string | null; freeCount: number }

/**
 * The pools behind the variants of a product, so that its form can say where the stock is above the cards (S1-14). Throws product_not_found.
 */
export async function listProductBindings({ db, shopId }: Tx, productId: string): Promise<VariantBinding[]> {
  const { rows } = await sql<VariantBinding>`
    select v.id as variant_id, b.pool_id, p.name as pool_name,
           (select count(*)::int from ${freeCodes({ shopId, poolId: sql`b.pool_id`, upTo: sql.lit(EXACT_TOTAL_LIMIT + 1) })} as found) as free_count
    from product_variants v
    join products r on r.shop_id = v.shop_id and r.id = v.product_id and r.status <> 'deleted'
    left join card_bindings b on b.shop_id = v.shop_id and b.variant_id = v.id
    left join code_pools p on p.shop_id = b.shop_id and p.id = b.pool_id
    where v.shop_id = ${shopId} and v.product_id = ${productId} and v.archived_at is null order by v.position`.execute(db)
  // Every product has a variant.
  if (rows.length === 0) throw new DomainError('product_not_found')
  return rows
}
