import { type StoreSort, storeSorts } from './schemas.ts'

/** A list of products as a page asks for it. */
export type ListPlan = { page: number; size: number; category?: string; q: string; sort?: StoreSort }

/** The page of a product's reviews that its page shows, and the API path of it. */
export type PageOfReviews = { page: number; size: number; dataPath: string }

/** What an address of the storefront shows, and which API answers travel with it for the first paint (SX-51). */
export type PagePlan =
  | { kind: 'home'; isPrivate: false; lists: readonly ListPlan[] }
  | { kind: 'list'; isPrivate: false; lists: readonly ListPlan[] }
  | { kind: 'product'; isPrivate: false; slug: string; dataPath: string; reviews: PageOfReviews }
  | { kind: 'personal'; isPrivate: true }
  | { kind: 'missing'; isPrivate: true }

/** How many products the home page shows in the shop's order and as the newest, and a page of the list; the front end asks for the same. */
const FEATURED_PRODUCTS = 12
/** Four to show, and twelve that may stand among the featured ones above them already. */
const NEWEST_PRODUCTS = 16
const PRODUCTS_PER_PAGE = 24
const REVIEWS_PER_PAGE = 10
/** Beyond this nobody turns pages; the API refuses it. */
const MAX_PAGE = 10_000

const personalPages =
  /^\/(cart|checkout|orders(\/[^/]+)?|order-lookup|sign-in|sign-up|account(\/(addresses|profile))?|forgot-password|reset-password|confirm-email)$/

/** The plan of a path below the shop's base and its query. Pure. The data paths are spelled as the front end spells them: they are keys. */
export function planPage(path: string, query: URLSearchParams): PagePlan {
  const page = path.replace(/\/+$/, '') || '/'
  if (page === '/') {
    const lists = [
      { page: 1, size: NEWEST_PRODUCTS, q: '', sort: 'newest' },
      { page: 1, size: FEATURED_PRODUCTS, q: '' },
    ] as const
    return { kind: 'home', isPrivate: false, lists }
  }
  if (page === '/products') return { kind: 'list', isPrivate: false, lists: [listOf(query)] }
  const category = /^\/categories\/([a-z0-9-]{1,80})$/.exec(page)?.[1]
  if (category) return { kind: 'list', isPrivate: false, lists: [{ ...listOf(query), category }] }
  const slug = /^\/products\/([a-z0-9-]{1,80})$/.exec(page)?.[1]
  if (slug) {
    const dataPath = `/api/store/products/${slug}`
    return { kind: 'product', isPrivate: false, slug, dataPath, reviews: reviewsOf(dataPath, pageOf(query)) }
  }
  return personalPages.test(page) ? { kind: 'personal', isPrivate: true } : { kind: 'missing', isPrivate: true }
}

function listOf(query: URLSearchParams): ListPlan {
  const sort = storeSorts.find((known) => known === query.get('sort'))
  return { page: pageOf(query), size: PRODUCTS_PER_PAGE, q: (query.get('q') ?? '').trim(), ...(sort ? { sort } : {}) }
}

function reviewsOf(productPath: string, page: number): PageOfReviews {
  return { page, size: REVIEWS_PER_PAGE, dataPath: `${productPath}/reviews?page=${page}&size=${REVIEWS_PER_PAGE}` }
}

function pageOf(query: URLSearchParams): number {
  const page = Number(query.get('page'))
  return Number.isSafeInteger(page) && page > 0 && page <= MAX_PAGE ? page : 1
}

/** The API path of a list, spelled as the front end spells it. Pure. */
export function listPath({ page, size, category, q, sort }: ListPlan): string {
  const query = new URLSearchParams({ page: String(page), size: String(size) })
  if (category) query.set('category', category)
  if (q) query.set('q', q)
  if (sort) query.set('sort', sort)
  return `/api/store/products?${query}`
}
