import { sql } from 'kysely'
import type { Tx } from '#platform/tx.ts'

/** Characters of a search term; a longer search is compared with the whole name as well. */
export const MAX_TERM_LENGTH = 24

/** Writes what the products are found by: every ending of the name, so that any part of it is the beginning of a term. */
export async function indexNames({ db, shopId }: Tx, productIds: readonly string[]): Promise<void> {
  const ids = [...productIds]
  await sql`delete from product_search_terms where shop_id = ${shopId} and product_id = any(${ids}::uuid[])`.execute(db)
  await sql`
    insert into product_search_terms (shop_id, product_id, term)
    select distinct p.shop_id, p.id, substr(p.name_key, n, ${MAX_TERM_LENGTH}::int)
    from products p cross join generate_series(1, char_length(p.name_key)) as n
    where p.shop_id = ${shopId} and p.id = any(${ids}::uuid[])`.execute(db)
}
