import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { randomFromAlphabet } from '#kernel/random.ts'
import { CODE_SHEET_HEADER, DEFAULT_CODE_FORMAT, startImport } from '#modules/codes/index.ts'
import { createDefaultMethods } from '#modules/orders/index.ts'
import { createCoupon, createPromotion } from '#modules/pricing/index.ts'
import { createGroup } from '#modules/serial-codes/index.ts'
import { receiveUpload } from '#platform/files/uploads.ts'
import { writeXlsx } from '#platform/spreadsheet/write-xlsx.ts'
import type { Tx } from '#platform/tx.ts'
import type { ShopWork } from './fill-products.ts'

const DAY_MS = 86_400_000
const UPLOAD_LIMIT_BYTES = 1024 * 1024

/** A group of serial codes; days count from now, `codes` is how many are uploaded (none: made when they are handed out). */
type DemoGroup = {
  name: string
  products: readonly string[]
  startsIn: number
  endsIn: number | null
  codes?: number
  prefix?: string
  lowAt?: number
}

const groups: Readonly<Record<string, readonly DemoGroup[]>> = {
  tea: [
    {
      name: '春茶季抽獎',
      products: ['alishan-oolong', 'lishan-oolong', 'shan-lin-xi', 'dong-ding'],
      startsIn: -55,
      endsIn: 21,
      codes: 500,
      prefix: 'SPRING',
      lowAt: 100,
    },
    {
      name: '茶友集點',
      products: ['sun-moon-lake-red', 'honey-black', 'oriental-beauty', 'mid-autumn-gift'],
      startsIn: -50,
      endsIn: null,
    },
    { name: '中秋禮盒登錄抽獎', products: ['mid-autumn-gift'], startsIn: 7, endsIn: 37, codes: 300, prefix: 'MOON', lowAt: 30 },
    {
      name: '開幕週茶具折扣碼',
      products: ['white-gaiwan', 'tasting-cups', 'travel-set', 'zisha-pot'],
      startsIn: -58,
      endsIn: -30,
      codes: 200,
      prefix: 'OPEN',
    },
    {
      name: '冷泡茶試飲券',
      products: ['cold-brew-bags', 'tea-bag-assortment'],
      startsIn: -45,
      endsIn: 14,
      codes: 8,
      prefix: 'COLD',
      lowAt: 3,
    },
  ],
  lighthouse: [{ name: '燈塔鋼筆保固登錄碼', products: ['lighthouse-pen'], startsIn: -58, endsIn: null }],
}

/** Ways to ship and pay, a campaign, a coupon and the groups of serial codes: what is not there yet. */
export async function fillOffers(work: ShopWork, { openedAt, now }: { openedAt: Date; now: Date }): Promise<void> {
  const { clock, shop, actor, signal } = work
  const scope = { shopId: shop.id, actor }
  await clock.at(openedAt, scope, async (tx) => {
    await createDefaultMethods(tx)
    await ensurePrices(tx)
  })
  for (const group of groups[shop.handle] ?? []) {
    signal.throwIfAborted()
    const createdAt = new Date(
      Math.max(openedAt.getTime(), Math.min(now.getTime() - 2 * DAY_MS, now.getTime() + (group.startsIn - 2) * DAY_MS)),
    )
    const path = group.codes ? await codesFile(work, group) : null
    await clock.at(createdAt, scope, (tx) => ensureGroup(tx, group, { now, path }))
  }
}

async function ensurePrices(tx: Tx): Promise<void> {
  const { db, shopId, now } = tx
  const existing = await db.selectFrom('promotions').where('shopId', '=', shopId).select('id').executeTakeFirst()
  if (existing) return
  const period = { startsAt: now.toISOString(), endsAt: null, isActive: true, productIds: null }
  await createPromotion(tx, { ...period, name: '滿 1,200 折 100', thresholdAmount: 1_200, offAmount: 100, offBps: null })
  const use = { maxUses: null, maxUsesPerCustomer: 1 }
  await createCoupon(tx, { ...period, ...use, code: 'WELCOME80', name: '新朋友折 80', offAmount: 80, minimumAmount: 500 })
}

type GroupGround = { now: Date; path: string | null }

async function ensureGroup(tx: Tx, { name, products, startsIn, endsIn, prefix = '', lowAt, codes }: DemoGroup, { now, path }: GroupGround) {
  const { db, shopId } = tx
  const existing = await db.selectFrom('codePools').where('shopId', '=', shopId).where('name', '=', name).select('id').executeTakeFirst()
  if (existing) return
  const rows = await db
    .selectFrom('products')
    .where('shopId', '=', shopId)
    .where('slug', 'in', [...products])
    .select('id')
    .execute()
  const day = (days: number) => new Date(Math.floor((now.getTime() + days * DAY_MS) / DAY_MS) * DAY_MS - 8 * 3_600_000)
  const { groupId } = await createGroup(tx, {
    source: path === null ? 'generated' : 'uploaded',
    name,
    startsAt: day(startsIn),
    endsAt: endsIn === null ? null : new Date(day(endsIn).getTime() - 60_000),
    isPublic: true,
    lowStockThreshold: lowAt ?? null,
    maxCodes: null,
    variantIds: [],
    needsPlacedWithin: false,
    isForRewards: false,
    codeFormat: { ...DEFAULT_CODE_FORMAT, prefix: path === null ? prefix : '' },
    productIds: rows.map((row) => row.id),
  })
  if (path !== null) await startImport(tx, { poolId: groupId, path, displayName: `${name}（${codes} 組）.xlsx` })
}

/** A file as a merchant uploads it. */
async function codesFile({ dataDir }: ShopWork, { codes = 0, prefix = '' }: DemoGroup): Promise<string> {
  const rows = Array.from({ length: codes }, () => [`${prefix}-${randomFromAlphabet(4, LETTERS)}-${randomFromAlphabet(4, LETTERS)}`])
  const content = await buffer(writeXlsx([[CODE_SHEET_HEADER], ...rows], { sheetName: CODE_SHEET_HEADER }))
  const limits = { dir: path.join(dataDir, 'uploads'), limitBytes: UPLOAD_LIMIT_BYTES }
  const upload = await receiveUpload({ file: Readable.from([content]), filename: 'codes.xlsx' }, limits)
  return upload.path
}

const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
