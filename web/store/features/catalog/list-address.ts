export type ListFilter = { page: number; category: string; q: string }

/** What the product list is asked for, from the query part of the address; nonsense counts as not asked. */
export function readListAddress(search: string): ListFilter {
  const query = new URLSearchParams(search)
  const page = Number(query.get('page'))
  return { page: Number.isSafeInteger(page) && page > 0 ? page : 1, category: query.get('category') ?? '', q: query.get('q')?.trim() ?? '' }
}

/** The address of the product list for `filter`, without what is not set. */
export function writeListAddress({ page, category, q }: ListFilter): string {
  const query = new URLSearchParams()
  if (category) query.set('category', category)
  if (q) query.set('q', q)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `/products?${query}` : '/products'
}
