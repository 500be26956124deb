import { DomainError } from '#kernel/errors.ts'
import { pageOf } from '#kernel/page.ts'
import { hasControlCharacters } from '#kernel/text.ts'
import { readProductReviews } from '#modules/reviews/index.ts'
import { wire } from '#platform/http/wire.ts'
import type { Tx } from '#platform/tx.ts'
import { readCampaigns } from './campaigns.ts'
import { type ListPlan, listPath, type PagePlan } from './page-plan.ts'
import { MAX_SEARCH_LENGTH, type StoreProduct } from './schemas.ts'
import { readStoreCategories } from './store-categories.ts'
import { readStoreProduct } from './store-product.ts'
import { readStoreProducts } from './store-products.ts'

/** The answers a page carries, and what its head says. */
export type PageContent = { isFound: boolean; product: StoreProduct | null; data: Record<string, unknown> }

/** Reads what the plan's page shows first. A product or category that is not there is a page that says so, with status 404. */
export async function readPage(tx: Tx, shopHandle: string, plan: PagePlan): Promise<PageContent> {
  if (plan.kind === 'product') return readProductPage(tx, shopHandle, plan)
  if (plan.kind === 'personal' || plan.kind === 'missing') return { isFound: plan.kind === 'personal', product: null, data: {} }
  try {
    const [categories, campaigns, ...lists] = await Promise.all([
      readStoreCategories(tx),
      plan.kind === 'home' ? readCampaigns(tx) : null,
      ...plan.lists.filter(isAllowed).map(async (list) => [listPath(list), await readStoreProducts(tx, shopHandle, list)] as const),
    ])
    const notices = campaigns ? { [CAMPAIGNS_PATH]: campaigns } : {}
    return { isFound: true, product: null, data: { ...Object.fromEntries(lists), [CATEGORIES_PATH]: categories, ...notices } }
  } catch (error) {
    if (error instanceof DomainError && error.code === 'category_not_found') return nothingFound
    throw error
  }
}

const nothingFound: PageContent = { isFound: false, product: null, data: {} }
const CATEGORIES_PATH = '/api/store/categories'

/** What the API refuses, the page leaves to its own request. */
function isAllowed({ q }: ListPlan): boolean {
  return q.length <= MAX_SEARCH_LENGTH && !hasControlCharacters(q)
}

/** Only ever a key of the home page's data; there is no such route. */
const CAMPAIGNS_PATH = '/api/store/campaigns'

type ProductPlan = PagePlan & { kind: 'product' }

async function readProductPage(tx: Tx, shopHandle: string, { slug, dataPath, reviews }: ProductPlan): Promise<PageContent> {
  try {
    const [product, said, categories] = await Promise.all([
      readStoreProduct(tx, shopHandle, slug),
      readProductReviews(tx, pageOf(reviews), slug),
      readStoreCategories(tx),
    ])
    return { isFound: true, product, data: { [dataPath]: product, [reviews.dataPath]: wire(said), [CATEGORIES_PATH]: categories } }
  } catch (error) {
    if (error instanceof DomainError && error.code === 'product_not_found') return nothingFound
    throw error
  }
}

/** How many pieces are in the cart of this customer, or of this browser; what is bought past it does not count. */
export async function readCartCount({ db, shopId }: Tx, owner: { customerId: string | null; visitorHash: Buffer | null }): Promise<number> {
  const { count } = await db
    .selectFrom('carts')
    .innerJoin('cartLines', (join) => join.onRef('cartLines.shopId', '=', 'carts.shopId').onRef('cartLines.cartId', '=', 'carts.id'))
    .where('carts.shopId', '=', shopId)
    .where('carts.kind', '=', 'cart')
    .where((eb) =>
      owner.customerId === null ? eb('carts.visitorHash', '=', owner.visitorHash) : eb('carts.customerId', '=', owner.customerId),
    )
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('cartLines.quantity'), eb.lit(0)).as('count'))
    .executeTakeFirstOrThrow()
  return count
}
