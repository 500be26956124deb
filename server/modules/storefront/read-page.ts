import { DomainError } from '#kernel/errors.ts'
import { hasControlCharacters } from '#kernel/text.ts'
import type { Tx } from '#platform/tx.ts'
import { readCampaigns } from './campaigns.ts'
import type { PagePlan } from './page-plan.ts'
import { MAX_SEARCH_LENGTH, type StoreProduct } from './schemas.ts'
import { readStoreProduct } from './store-product.ts'
import { readStoreProducts } from './store-products.ts'

/** The answers a page carries, and what its head says. */
export type PageContent = { isFound: boolean; product: StoreProduct | null; data: Record<string, unknown> }

/** Reads what the plan's page shows first. A product that is not there is a page that says so, with status 404. */
export async function readPage(tx: Tx, shopHandle: string, plan: PagePlan): Promise<PageContent> {
  if (plan.kind === 'product') return readProductPage(tx, shopHandle, plan)
  if (plan.kind === 'personal' || plan.kind === 'missing') return { isFound: plan.kind === 'personal', product: null, data: {} }
  // What the API refuses, the page leaves to its own request.
  if (plan.list.q.length > MAX_SEARCH_LENGTH || hasControlCharacters(plan.list.q)) return { isFound: true, product: null, data: {} }
  const [products, campaigns] = await Promise.all([
    readStoreProducts(tx, shopHandle, plan.list),
    plan.kind === 'home' ? readCampaigns(tx) : null,
  ])
  return { isFound: true, product: null, data: { [plan.dataPath]: products, ...(campaigns ? { [CAMPAIGNS_PATH]: campaigns } : {}) } }
}

/** Only ever a key of the home page's data; there is no such route. */
const CAMPAIGNS_PATH = '/api/store/campaigns'

async function readProductPage(tx: Tx, shopHandle: string, { slug, dataPath }: { slug: string; dataPath: string }): Promise<PageContent> {
  try {
    const product = await readStoreProduct(tx, shopHandle, slug)
    return { isFound: true, product, data: { [dataPath]: product } }
  } catch (error) {
    if (error instanceof DomainError && error.code === 'product_not_found') return { isFound: false, product: null, data: {} }
    throw error
  }
}

/** How many pieces are in the cart of this customer, or of this browser. */
export async function readCartCount({ db, shopId }: Tx, owner: { customerId: string | null; visitorHash: Buffer | null }): Promise<number> {
  const { count } = await db
    .selectFrom('carts')
    .innerJoin('cartLines', (join) => join.onRef('cartLines.shopId', '=', 'carts.shopId').onRef('cartLines.cartId', '=', 'carts.id'))
    .where('carts.shopId', '=', shopId)
    .where((eb) =>
      owner.customerId === null ? eb('carts.visitorHash', '=', owner.visitorHash) : eb('carts.customerId', '=', owner.customerId),
    )
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('cartLines.quantity'), eb.lit(0)).as('count'))
    .executeTakeFirstOrThrow()
  return count
}
