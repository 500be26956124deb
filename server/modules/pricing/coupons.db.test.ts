import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { systemActor, type Tx } from '#platform/tx.ts'
import { aShop, aStaff } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { activeCampaigns } from './active-campaigns.ts'
import { pricingChecks } from './checks.ts'
import { createCoupon } from './create-coupon.ts'
import { findCoupon } from './find-coupon.ts'
import { redeemCoupon } from './redeem-coupon.ts'
import { returnCoupon } from './return-coupon.ts'
import type { CouponBody } from './schemas.ts'

const system = await testSystem()
const shop = await aShop(system)
const inShop = <T>(work: (tx: Tx) => Promise<T>) => system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, work)
const now = () => system.clock.now().getTime()
const at = (ms: number) => new Date(now() + ms).toISOString()

const couponBody = (change: Partial<CouponBody> = {}): CouponBody => ({
  code: `C-${randomUUID().slice(0, 8)}`,
  name: '折 100',
  offAmount: 100,
  minimumAmount: 0,
  productIds: null,
  startsAt: at(-1_000),
  endsAt: null,
  maxUses: null,
  maxUsesPerCustomer: null,
  isActive: true,
  ...change,
})

async function aCoupon(change: Partial<CouponBody> = {}) {
  const body = couponBody(change)
  const { couponId } = await inShop((tx) => createCoupon(tx, body))
  const redeem = (customerId: string | null, orderId: string = randomUUID()) =>
    inShop((tx) => redeemCoupon(tx, { couponId, orderId, customerId }))
  const refusal = async (customerId: string | null) =>
    (await inShop((tx) => findCoupon(tx, { code: body.code, customerId }))).refused?.code ?? null
  const uses = () =>
    inShop(
      async ({ db, shopId }) =>
        (await db.selectFrom('coupons').where('shopId', '=', shopId).where('id', '=', couponId).select('uses').executeTakeFirstOrThrow())
          .uses,
    )
  return { couponId, code: body.code, redeem, refusal, uses }
}

const outcomes = async (attempts: Promise<void>[]) =>
  (await Promise.allSettled(attempts)).map((result) => (result.status === 'fulfilled' ? 'used' : result.reason.code)).sort()

test('of 16 orders one gets the last use of a coupon [race]', async () => {
  const coupon = await aCoupon({ maxUses: 1 })
  const results = await outcomes(Array.from({ length: 16 }, () => coupon.redeem(null)))
  assert.deepEqual(results, [...Array.from({ length: 15 }, () => 'coupon_used_up'), 'used'])
  assert.equal(await coupon.uses(), 1)
})

test('a customer uses a coupon as often as he may, also when all his orders come at once [race]', async () => {
  const coupon = await aCoupon({ maxUsesPerCustomer: 2 })
  const customerId = randomUUID()
  const results = await outcomes(Array.from({ length: 16 }, () => coupon.redeem(customerId)))
  assert.deepEqual(results, [...Array.from({ length: 14 }, () => 'coupon_used_by_customer'), 'used', 'used'])
  assert.equal(await coupon.uses(), 2)
  assert.deepEqual(
    [await coupon.refusal(customerId), await coupon.refusal(randomUUID()), await coupon.refusal(null)],
    ['coupon_used_by_customer', null, 'coupon_needs_sign_in'],
  )
})

test('a cancelled order gives its coupon back once', async () => {
  const coupon = await aCoupon({ maxUses: 1 })
  const orderId = randomUUID()
  await coupon.redeem(null, orderId)
  assert.equal(await coupon.refusal(null), 'coupon_used_up')
  await inShop((tx) => returnCoupon(tx, { orderId }))
  await inShop((tx) => returnCoupon(tx, { orderId }))
  assert.deepEqual([await coupon.uses(), await coupon.refusal(null)], [0, null])
  await coupon.redeem(null)
})

test('a coupon is valid from its start until before its end, and only while it is on', async () => {
  const [coming, ended, ending, off] = [
    await aCoupon({ startsAt: at(1) }),
    await aCoupon({ endsAt: at(0) }),
    await aCoupon({ endsAt: at(1) }),
    await aCoupon({ isActive: false }),
  ]
  assert.deepEqual(
    [await coming.refusal(null), await ended.refusal(null), await ending.refusal(null), await off.refusal(null)],
    ['coupon_not_started', 'coupon_ended', null, 'coupon_not_found'],
  )
  assert.deepEqual(await outcomes([ended.redeem(null), off.redeem(null), coming.redeem(null)]), [
    'coupon_used_up',
    'coupon_used_up',
    'coupon_used_up',
  ])
})

test('SX-16 a counter of uses that differs from the orders is found', async () => {
  const coupon = await aCoupon()
  await coupon.redeem(null)
  const find = () => inShop(async (tx) => (await Promise.all(pricingChecks.map((check) => check.find(tx)))).flat())
  assert.deepEqual(await find(), [])
  await inShop(({ db, shopId }) =>
    db.updateTable('coupons').where('shopId', '=', shopId).where('id', '=', coupon.couponId).set({ uses: 5 }).execute(),
  )
  assert.equal((await find()).length, 1)
})

test('SX-20 SX-21 SX-32 campaigns and coupons in the back office', async () => {
  const asStaff = (method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object, headers = shop.staff.headers) =>
    system.app.inject({ method, url: `/api/admin${url}`, headers, ...(payload ? { payload } : {}) })
  const body = {
    name: '滿千折百',
    thresholdAmount: 1000,
    offAmount: 100,
    offBps: null,
    productIds: null,
    startsAt: at(-1),
    endsAt: at(60_000),
    isActive: true,
  }
  const made = await asStaff('POST', '/promotions', body)
  assert.equal(made.statusCode, 201, made.body)
  assert.deepEqual((await asStaff('POST', '/promotions', { ...body, offBps: 1000 })).json().code, 'promotion_reward_wrong')
  assert.deepEqual((await asStaff('POST', '/promotions', { ...body, endsAt: body.startsAt })).json().code, 'period_wrong')
  const { id } = made.json()
  const changed = await asStaff('PATCH', `/promotions/${id}`, { version: 0, offAmount: null, offBps: 1000 })
  assert.deepEqual([changed.json().offBps, changed.json().version], [1000, 1])
  const stale = await asStaff('PATCH', `/promotions/${id}`, { version: 0, name: 'x' })
  assert.deepEqual([stale.statusCode, stale.json().details], [409, { version: 1 }])
  assert.deepEqual(
    (await inShop(activeCampaigns)).map(({ reward }) => reward),
    [{ kind: 'percent', bps: 1000 }],
  )

  const coupon = await asStaff('POST', '/coupons', couponBody({ code: 'welcome-1' }))
  assert.deepEqual([coupon.statusCode, coupon.json().code], [201, 'WELCOME-1'])
  const twice = await asStaff('POST', '/coupons', couponBody({ code: 'WELCOME-1' }))
  assert.deepEqual([twice.statusCode, twice.json().code], [409, 'coupon_code_taken'])

  const other = await aShop(system)
  for (const url of [`/promotions/${id}`, `/coupons/${coupon.json().id}`]) {
    assert.equal((await asStaff('PATCH', url, { version: 1 }, other.staff.headers)).statusCode, 404)
  }
  assert.equal((await asStaff('GET', '/coupons', undefined, other.staff.headers)).json().total, 0)
  const support = await aStaff(system, shop, 'support')
  assert.equal((await asStaff('GET', '/coupons', undefined, support.headers)).statusCode, 200)
  assert.equal((await asStaff('POST', '/promotions', body, support.headers)).statusCode, 403)
})
