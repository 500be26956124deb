/** What an address of the storefront shows, and which API answers travel with it for the first paint (SX-51). */
export type PagePlan =
  | { kind: 'home' | 'list'; isPrivate: false; list: { page: number; size: number; q: string }; dataPath: string }
  | { kind: 'product'; isPrivate: false; slug: string; dataPath: string }
  | { kind: 'personal'; isPrivate: true }
  | { kind: 'missing'; isPrivate: true }

/** How many products the home page and a page of the list show; the front end asks for the same. */
const HOME_PRODUCTS = 12
const PRODUCTS_PER_PAGE = 24
/** Beyond this nobody turns pages; the API refuses it. */
const MAX_PAGE = 10_000

const personalPages = /^\/(cart|checkout|orders(\/[^/]+)?|order-lookup|sign-in|sign-up|account)$/

/** The plan of a path below the shop's base and its query. Pure. The data paths are spelled as the front end spells them: they are keys. */
export function planPage(path: string, query: URLSearchParams): PagePlan {
  const page = path.replace(/\/+$/, '') || '/'
  if (page === '/') {
    return {
      kind: 'home',
      isPrivate: false,
      list: { page: 1, size: HOME_PRODUCTS, q: '' },
      dataPath: listPath({ page: 1, size: HOME_PRODUCTS, q: '' }),
    }
  }
  if (page === '/products') {
    const list = { page: pageOf(query), size: PRODUCTS_PER_PAGE, q: (query.get('q') ?? '').trim() }
    return { kind: 'list', isPrivate: false, list, dataPath: listPath(list) }
  }
  const slug = /^\/products\/([a-z0-9-]{1,80})$/.exec(page)?.[1]
  if (slug) return { kind: 'product', isPrivate: false, slug, dataPath: `/api/store/products/${slug}` }
  return personalPages.test(page) ? { kind: 'personal', isPrivate: true } : { kind: 'missing', isPrivate: true }
}

function pageOf(query: URLSearchParams): number {
  const page = Number(query.get('page'))
  return Number.isSafeInteger(page) && page > 0 && page <= MAX_PAGE ? page : 1
}

function listPath({ page, size, q }: { page: number; size: number; q: string }): string {
  const query = new URLSearchParams({ page: String(page), size: String(size) })
  if (q) query.set('q', q)
  return `/api/store/products?${query}`
}
