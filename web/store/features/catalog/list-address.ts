/** The orders a customer can choose; empty is the shop's own. */
export const listSorts = ['', 'newest', 'price', '-price'] as const
export type ListSort = (typeof listSorts)[number]

export type ListFilter = { page: number; category: string; q: string; sort: ListSort }

/** What a product list is asked for, from the query part of the address; nonsense counts as not asked. The category is part of the path. */
export function readListAddress(search: string, category = ''): ListFilter {
  const query = new URLSearchParams(search)
  const page = Number(query.get('page'))
  const sort = listSorts.find((known) => known === query.get('sort')) ?? ''
  return { page: Number.isSafeInteger(page) && page > 0 ? page : 1, category, q: query.get('q')?.trim() ?? '', sort }
}

/** The address of the product list for `filter`, without what is not set. */
export function writeListAddress({ page, category, q, sort }: ListFilter): string {
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  if (sort) query.set('sort', sort)
  if (page > 1) query.set('page', String(page))
  const path = category ? `/categories/${encodeURIComponent(category)}` : '/products'
  return query.size > 0 ? `${path}?${query}` : path
}
