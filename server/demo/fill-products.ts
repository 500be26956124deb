import { createReadStream } from 'node:fs'
import path from 'node:path'
import { addPicture, createProduct } from '#modules/catalog/index.ts'
import { storePicture } from '#platform/files/pictures.ts'
import { receiveUpload } from '#platform/files/uploads.ts'
import type { Actor, Tx } from '#platform/tx.ts'
import type { DemoClock } from './demo-clock.ts'
import { fillCategories } from './fill-categories.ts'
import type { OpenShop } from './open-demo-shops.ts'
import { categoriesOf, type DemoProduct } from './product-data.ts'

const pictures = path.join(import.meta.dirname, 'pictures')
const PICTURE_LIMIT_BYTES = 1024 * 1024

export type ShopWork = { clock: DemoClock; shop: OpenShop; actor: Actor; dataDir: string; signal: AbortSignal }

/** Creates the products that are not there yet, in the order of the list: the last ones created stand first in the shop; bundles after what is in them. */
export async function fillProducts(work: ShopWork, openedAt: Date): Promise<void> {
  const { clock, shop, actor, dataDir, signal } = work
  const scope = { shopId: shop.id, actor }
  const known = await clock.at(openedAt, scope, ({ db, shopId }) =>
    db.selectFrom('products').where('shopId', '=', shopId).select('slug').execute(),
  )
  const slugs = new Set(known.map((product) => product.slug))
  const categoryIds = await fillCategories(work, openedAt)
  const backwards = shop.products.toReversed()
  const inOrder = [...backwards.filter(({ contents }) => !contents), ...backwards.filter(({ contents }) => contents)]
  for (const [index, product] of inOrder.entries()) {
    signal.throwIfAborted()
    if (slugs.has(product.slug)) continue
    const picture = await storedPicture({ dataDir, shopId: shop.id, slug: product.slug })
    await clock.at(new Date(openedAt.getTime() + index * 60_000), scope, async (tx) => {
      const components = await componentsOf(tx, product)
      const categories = categoriesOf(shop.categories, product.slug).flatMap((slug) => categoryIds.get(slug) ?? [])
      const { productId } = await createProduct(tx, { ...draftOf(product, shop.skuPrefix), components, categoryIds: categories })
      await addPicture(tx, { productId, picture, alt: product.name })
    })
  }
}

/** One of each variant that a bundle names. */
async function componentsOf({ db, shopId }: Tx, { contents = [] }: DemoProduct): Promise<{ variantId: string; quantity: number }[]> {
  return Promise.all(
    contents.map(async ({ slug, variantIndex }) => {
      const { id } = await db
        .selectFrom('productVariants as v')
        .innerJoin('products as p', (join) => join.onRef('p.shopId', '=', 'v.shopId').onRef('p.id', '=', 'v.productId'))
        .where('v.shopId', '=', shopId)
        .where('p.slug', '=', slug)
        .where('v.position', '=', variantIndex)
        .select('v.id')
        .executeTakeFirstOrThrow()
      return { variantId: id, quantity: 1 }
    }),
  )
}

/** The picture that is called like the product. */
export async function storedPicture({ dataDir, shopId, slug }: { dataDir: string; shopId: string; slug: string }) {
  const filename = `${slug}.webp`
  const upload = await receiveUpload(
    { file: createReadStream(path.join(pictures, filename)), filename },
    { dir: path.join(dataDir, 'uploads'), limitBytes: PICTURE_LIMIT_BYTES },
  )
  return storePicture({ dataDir, shopId, upload })
}

function draftOf(
  { slug, name, description, status = 'listed', temperatureZone = 'normal', contents, option, variants }: DemoProduct,
  prefix: string,
) {
  const base = `${prefix}-${slug.toUpperCase()}`
  return {
    slug,
    name,
    description,
    status,
    kind: contents ? ('bundle' as const) : ('normal' as const),
    temperatureZone,
    options: option ? [{ name: option, values: variants.map(({ value }) => value) }] : [],
    variants: variants.map(({ value, price, compareAt, stock }, index) => ({
      sku: variants.length === 1 ? base : `${base}-${index + 1}`,
      optionValues: option ? [value] : [],
      priceAmount: price,
      compareAtAmount: compareAt ?? null,
      tracksStock: true,
      onHand: stock,
    })),
  }
}
