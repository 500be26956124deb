import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { EXACT_TOTAL_LIMIT, type PageRequest, pageOf, toPage } from '#kernel/page.ts'
import type { Tx } from '#platform/tx.ts'

const promotionColumns = [
  'id',
  'name',
  'thresholdAmount',
  'offAmount',
  'offBps',
  'productIds',
  'startsAt',
  'endsAt',
  'isActive',
  'version',
] as const
const couponColumns = [
  'id',
  'code',
  'name',
  'offAmount',
  'minimumAmount',
  'productIds',
  'startsAt',
  'endsAt',
  'maxUses',
  'maxUsesPerCustomer',
  'uses',
  'isActive',
  'version',
] as const

/** One campaign. Throws promotion_not_found. */
export async function readPromotion(tx: Tx, promotionId: string) {
  const row = await tx.db
    .selectFrom('promotions')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', promotionId)
    .select(promotionColumns)
    .executeTakeFirst()
  if (!row) throw new DomainError('promotion_not_found')
  return withTimes(row)
}

/** Campaigns, the newest first. */
export async function listPromotions(tx: Tx, request: PageRequest) {
  const slice = pageOf(request)
  const [rows, total] = await Promise.all([
    tx.db
      .selectFrom('promotions')
      .where('shopId', '=', tx.shopId)
      .orderBy('id', 'desc')
      .limit(slice.limit)
      .offset(slice.offset)
      .select(promotionColumns)
      .execute(),
    countUpToLimit(tx, 'promotions'),
  ])
  return toPage(slice, rows.map(withTimes), total)
}

/** One coupon. Throws coupon_unknown. */
export async function readCoupon(tx: Tx, couponId: string) {
  const row = await tx.db
    .selectFrom('coupons')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', couponId)
    .select(couponColumns)
    .executeTakeFirst()
  if (!row) throw new DomainError('coupon_unknown')
  return withTimes(row)
}

/** Coupons, the newest first. */
export async function listCoupons(tx: Tx, request: PageRequest) {
  const slice = pageOf(request)
  const [rows, total] = await Promise.all([
    tx.db
      .selectFrom('coupons')
      .where('shopId', '=', tx.shopId)
      .orderBy('id', 'desc')
      .limit(slice.limit)
      .offset(slice.offset)
      .select(couponColumns)
      .execute(),
    countUpToLimit(tx, 'coupons'),
  ])
  return toPage(slice, rows.map(withTimes), total)
}

async function countUpToLimit(tx: Tx, table: 'promotions' | 'coupons'): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from (select from ${sql.table(table)} where shop_id = ${tx.shopId} limit ${EXACT_TOTAL_LIMIT + 1}) as counted`.execute(
    tx.db,
  )
  return rows[0]?.count ?? 0
}

function withTimes<Row extends { startsAt: Date; endsAt: Date | null }>(row: Row) {
  return { ...row, startsAt: row.startsAt.toISOString(), endsAt: row.endsAt?.toISOString() ?? null }
}
