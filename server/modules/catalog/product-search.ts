import { type RawBuilder, sql } from 'kysely'
import { MAX_TERM_LENGTH } from './index-name.ts'

/** Words of a search that are looked at; nobody types more. */
const MAX_WORDS = 5

/**
 * The ids of the products whose name holds every word of the search, as a subselect. Ranges instead of LIKE: under row-level security
 * LIKE cannot use an index. Both sides are folded by the database, so that they are folded alike.
 */
export function foundByName(shopId: string, search: string): RawBuilder<unknown> {
  const words = search.split(/\s+/).filter(Boolean).slice(0, MAX_WORDS)
  return sql.join(
    words.map((word) => foundByWord(shopId, word)),
    sql` intersect `,
  )
}

function foundByWord(shopId: string, word: string): RawBuilder<unknown> {
  const folded = sql`lower(normalize(${word}, nfkc))`
  const isLong = Array.from(word.normalize('NFKC')).length > MAX_TERM_LENGTH
  const rest = isLong
    ? sql`and exists (select from products n where n.shop_id = t.shop_id and n.id = t.product_id and strpos(n.name_key, ${folded}) > 0)`
    : sql``
  return sql`
    select t.product_id from product_search_terms t
    where t.shop_id = ${shopId} and t.term >= left(${folded}, ${MAX_TERM_LENGTH}::int) and t.term < left(${folded}, ${MAX_TERM_LENGTH}::int) || ${LAST} ${rest}`
}

/** The ids of the products with a live variant whose SKU begins with the search. */
export function foundBySku(shopId: string, search: string): RawBuilder<unknown> {
  const folded = sql`lower(normalize(${search}, nfkc))`
  return sql`
    select s.product_id from product_variants s
    where s.shop_id = ${shopId} and s.archived_at is null and s.sku_key >= ${folded} and s.sku_key < ${folded} || ${LAST}`
}

/** The condition on `products p` to be in a category or in one below it. */
export function inCategory(shopId: string, categoryId: string): RawBuilder<unknown> {
  return sql`p.id in (
    select pc.product_id from product_categories pc where pc.shop_id = ${shopId} and pc.category_id in (${categoryAndBelow(shopId, categoryId)}))`
}

function categoryAndBelow(shopId: string, categoryId: string): RawBuilder<unknown> {
  return sql`
    select c.id from categories c left join categories m on m.shop_id = c.shop_id and m.id = c.parent_id
    where c.shop_id = ${shopId} and ${categoryId}::uuid in (c.id, c.parent_id, m.parent_id)`
}

/** Behind every text with the same beginning, compared by bytes: the columns have collation "C". */
const LAST = '\u{10ffff}'
