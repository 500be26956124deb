import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { randomFromAlphabet } from '#kernel/random.ts'
import { bindVariant, createPool } from '#modules/card-keys/index.ts'
import { addPicture, createProduct, readCategories } from '#modules/catalog/index.ts'
import { startImport } from '#modules/codes/index.ts'
import { receiveUpload } from '#platform/files/uploads.ts'
import { writeXlsx } from '#platform/spreadsheet/write-xlsx.ts'
import type { Tx } from '#platform/tx.ts'
import { type ShopWork, storedPicture } from './fill-products.ts'
import { cardProducts, type DemoCardProduct } from './stock/cards.ts'

const UPLOAD_LIMIT_BYTES = 1024 * 1024
const DAY_MS = 86_400_000

/** The card-key products of a shop with their pools, two days after it opened: what is not there yet. Each is one transaction. */
export async function fillCards(work: ShopWork, openedAt: Date): Promise<void> {
  const { clock, shop, actor, dataDir, signal } = work
  for (const product of cardProducts[shop.handle] ?? []) {
    signal.throwIfAborted()
    const picture = await storedPicture({ dataDir, shopId: shop.id, slug: product.slug })
    const file = await cardsFile(work, product)
    await clock.at(new Date(openedAt.getTime() + 2 * DAY_MS), { shopId: shop.id, actor }, async (tx) => {
      if (await isThere(tx, product)) return
      const { productId, poolId } = await createCardProduct(tx, product)
      await addPicture(tx, { productId, picture, alt: product.name })
      await startImport(tx, { poolId, path: file, displayName: `${product.pool}（${product.cards} 組）.xlsx` })
    })
  }
}

async function isThere({ db, shopId }: Tx, { slug }: DemoCardProduct): Promise<boolean> {
  const row = await db.selectFrom('products').where('shopId', '=', shopId).where('slug', '=', slug).select('id').executeTakeFirst()
  return row !== undefined
}

async function createCardProduct(tx: Tx, { slug, name, description, sku, price, stock, category, pool, fields }: DemoCardProduct) {
  const categories = (await readCategories(tx)).items.filter((each) => each.slug === category)
  const { productId, variantIds } = await createProduct(tx, {
    slug,
    name,
    description,
    status: 'listed',
    kind: 'card_key',
    components: [],
    categoryIds: categories.map(({ id }) => id),
    options: [],
    variants: [{ sku, optionValues: [], priceAmount: price, compareAtAmount: null, tracksStock: true, onHand: stock }],
  })
  const { poolId } = await createPool(tx, { name: pool, fields, lowStockThreshold: LOW_STOCK })
  for (const variantId of variantIds) await bindVariant(tx, { variantId, poolId })
  return { productId, poolId }
}

const LOW_STOCK = 10

/** A file of cards as a merchant uploads it: a number and a password in each row. */
async function cardsFile({ dataDir }: ShopWork, { fields, cards, prefix, pool }: DemoCardProduct): Promise<string> {
  const rows = Array.from({ length: cards }, (_, index) => [
    `${prefix}-${String(index + 1).padStart(4, '0')}-${randomFromAlphabet(4, LETTERS)}`,
    randomFromAlphabet(10, LETTERS),
  ])
  const content = await buffer(writeXlsx([fields.map((field) => field.name), ...rows], { sheetName: pool }))
  const limits = { dir: path.join(dataDir, 'uploads'), limitBytes: UPLOAD_LIMIT_BYTES }
  const upload = await receiveUpload({ file: Readable.from([content]), filename: 'cards.xlsx' }, limits)
  return upload.path
}

const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
