import { createReadStream } from 'node:fs'
import path from 'node:path'
import { addPicture, createProduct } from '#modules/catalog/index.ts'
import { storePicture } from '#platform/files/pictures.ts'
import { receiveUpload } from '#platform/files/uploads.ts'
import type { Actor } from '#platform/tx.ts'
import type { DemoClock } from './demo-clock.ts'
import type { OpenShop } from './open-demo-shops.ts'
import type { DemoProduct } from './product-data.ts'

const pictures = path.join(import.meta.dirname, 'pictures')
const PICTURE_LIMIT_BYTES = 1024 * 1024

export type ShopWork = { clock: DemoClock; shop: OpenShop; actor: Actor; dataDir: string; signal: AbortSignal }

/** Creates the products that are not there yet, in the order of the list: the last ones created stand first in the shop. */
export async function fillProducts({ clock, shop, actor, dataDir, signal }: ShopWork, openedAt: Date): Promise<void> {
  const scope = { shopId: shop.id, actor }
  const known = await clock.at(openedAt, scope, ({ db, shopId }) =>
    db.selectFrom('products').where('shopId', '=', shopId).select('slug').execute(),
  )
  const slugs = new Set(known.map((product) => product.slug))
  for (const [index, product] of shop.products.toReversed().entries()) {
    signal.throwIfAborted()
    if (slugs.has(product.slug)) continue
    const picture = await storedPicture({ dataDir, shopId: shop.id, slug: product.slug })
    await clock.at(new Date(openedAt.getTime() + index * 60_000), scope, async (tx) => {
      const { productId } = await createProduct(tx, draftOf(product, shop.skuPrefix))
      await addPicture(tx, { productId, picture, alt: product.name })
    })
  }
}

async function storedPicture({ dataDir, shopId, slug }: { dataDir: string; shopId: string; slug: string }) {
  const filename = `${slug}.webp`
  const upload = await receiveUpload(
    { file: createReadStream(path.join(pictures, filename)), filename },
    { dir: path.join(dataDir, 'uploads'), limitBytes: PICTURE_LIMIT_BYTES },
  )
  return storePicture({ dataDir, shopId, upload })
}

function draftOf({ slug, name, description, status = 'listed', option, variants }: DemoProduct, prefix: string) {
  const base = `${prefix}-${slug.toUpperCase()}`
  return {
    slug,
    name,
    description,
    status,
    kind: 'normal' as const,
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
