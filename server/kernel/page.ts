import { DomainError } from './errors.ts'

/** The longest page a list answers with; more is asked page by page (SX-35). */
export const MAX_PAGE_SIZE = 200

/** The page length when the request names none. */
export const DEFAULT_PAGE_SIZE = 20

/** Totals are counted this far; a larger one is answered as this plus one and shown as "10,000+" (SX-63). */
export const EXACT_TOTAL_LIMIT = 10_000

/** How deep pages go. An offset makes the database walk all rows before it: beyond this a filter or a stream is the way (SX-63). */
export const MAX_OFFSET = 1_000_000

/** What a list request says about its page; pages count from 1. */
export type PageRequest = { page?: number; size?: number }

/** The page as numbers for the query. */
export type PageSlice = { page: number; size: number; limit: number; offset: number }

/** What every list answers. `total` above `EXACT_TOTAL_LIMIT` means "more than that". */
export type Page<Item> = { items: Item[]; total: number; page: number; size: number }

/** Resolves a page request. Throws `invalid_page` when page or size is not a whole number in its range. */
export function pageOf({ page = 1, size = DEFAULT_PAGE_SIZE }: PageRequest): PageSlice {
  const offset = (page - 1) * size
  const isValid =
    Number.isInteger(page) && Number.isInteger(size) && page >= 1 && size >= 1 && size <= MAX_PAGE_SIZE && offset <= MAX_OFFSET
  // Text, because NaN and Infinity have no JSON.
  if (!isValid)
    throw new DomainError('invalid_page', { page: String(page), size: String(size), maxSize: MAX_PAGE_SIZE, maxOffset: MAX_OFFSET })
  return { page, size, limit: size, offset }
}

/** Puts a list's answer together. `counted` may be any count limited to `EXACT_TOTAL_LIMIT + 1` rows or more. */
export function toPage<Item>(slice: PageSlice, items: Item[], counted: number): Page<Item> {
  return { items, total: Math.min(counted, EXACT_TOTAL_LIMIT + 1), page: slice.page, size: slice.size }
}
