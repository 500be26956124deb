import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sendAsStaff } from '#test/support/as-staff.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { anEcpayOrder, anEcpayShop, setAccount } from '#test/support/builders/ecpay.ts'
import { aStaff, type TestShop } from '#test/support/builders/shops.ts'
import { testClock } from '#test/support/clock.ts'
import { deliverTo, openFakeEcpay, stageMerchant } from '#test/support/ecpay.ts'
import { freePort } from '#test/support/http-session.ts'
import { testSystem } from '#test/support/system.ts'
import { readCredentials } from '../credentials.ts'
import { ECPAY } from './account.ts'
import { MAX_FORMER_ACCOUNTS } from './change-account.ts'

const gatewayPort = await freePort()
const environment = { ECPAY_URL: `http://127.0.0.1:${gatewayPort}` }
/** The job queue keeps the database's time. */
const system = await testSystem({ environment, clock: testClock(new Date()) })
const fake = await openFakeEcpay({
  port: gatewayPort,
  now: () => system.clock.now(),
  deliver: deliverTo(system),
})
const DAY = 86_400_000
const first = { ...stageMerchant, isStage: false }
const second = { merchantId: '2000132', hashKey: 'NEWKEY0123456789', hashIv: 'NEWIVS0123456789', isStage: false }
fake.merchants.set(second.merchantId, second)

const admin = (shop: TestShop, method: 'GET' | 'POST', url: string, payload?: object) => sendAsStaff(system, shop, { method, url, payload })
/** The shop so much later, when its staff have signed in again. */
async function after(milliseconds: number, shop: TestShop): Promise<TestShop> {
  system.clock.advance(milliseconds)
  return { ...shop, staff: await aStaff(system, shop, 'owner') }
}
async function aPaid(shop: TestShop) {
  const order = await anEcpayOrder(system, { shop, fake, price: 333 })
  assert.equal((await fake.pay(order.reference)).body, '1|OK')
  return order
}
async function change(shop: TestShop, account: object) {
  const { version } = (await admin(shop, 'GET', '/payment-settings/ecpay')).json().account
  const answer = await setAccount(system, shop, { ...account, version })
  assert.equal(answer.statusCode, 200, answer.body)
}
/** Refunds one piece, and answers how that ended and under which account it was asked for. */
async function refund(shop: TestShop, order: { id: string; reference: string }, way = 'gateway') {
  const { lines } = (await admin(shop, 'GET', `/orders/${order.id}/refunds`)).json()
  const wish = { lines: [{ orderLineId: lines[0].orderLineId, quantity: 1 }], shippingAmount: 0, expectedAmount: 333 }
  const answer = await admin(shop, 'POST', `/orders/${order.id}/refunds`, { ...wish, way, reason: '' })
  assert.equal(answer.statusCode, 201, answer.body)
  await system.runner.drain()
  const { status, failure } = (await admin(shop, 'GET', `/orders/${order.id}/refunds`)).json().items[0]
  const asked = fake.questions.filter(({ fields }) => fields.MerchantTradeNo === order.reference)
  return [status, failure, asked.map(({ fields }) => fields.MerchantID)]
}

test('SX-14 a card paid to the MerchantID before is refunded under that one, with its newest keys, long after the change', async () => {
  let shop = await anEcpayShop(system, first)
  const old = await aPaid(shop)
  const rotated = { ...first, hashKey: 'ROTATED012345678' }
  fake.merchants.set(first.merchantId, rotated)
  await change(shop, rotated)
  await change(shop, second)
  const young = await aPaid(shop)
  shop = await after(30 * DAY, shop)
  assert.deepEqual(await refund(shop, old), ['done', null, [first.merchantId]])
  assert.deepEqual(await refund(shop, young), ['done', null, [second.merchantId]])
  const another = await aPaid(shop)
  await change(shop, rotated)
  assert.deepEqual(await refund(shop, another), ['done', null, [second.merchantId]], 'and back again')
  fake.merchants.set(first.merchantId, stageMerchant)
})

test('SX-27 keys of an account before sign refunds only: no notice is believed by them after their day, and nobody is shown them', async () => {
  let shop = await anEcpayShop(system, first)
  await change(shop, second)
  const order = await anEcpayOrder(system, { shop, fake })
  const forged = { ...fake.result(order.reference), MerchantID: first.merchantId }
  shop = await after(DAY, shop)
  const returnUrl = fake.trade(order.reference).asked.ReturnURL ?? ''
  assert.equal((await fake.notify(order.reference, returnUrl, forged)).body, '0|CheckMacValue')
  const { account } = (await admin(shop, 'GET', '/payment-settings/ecpay')).json()
  assert.deepEqual(account.formerMerchantIds, [first.merchantId])
  assert.ok(!JSON.stringify(account).includes(first.hashKey))
})

test('SX-14 without the keys of the account that was paid ECPay is not asked: the refund says so, and is made by hand', async () => {
  const shop = await anEcpayShop(system, first)
  const order = await aPaid(shop)
  for (let nth = 0; nth <= MAX_FORMER_ACCOUNTS; nth++) await change(shop, { ...second, merchantId: String(7_000_000 + nth) })
  const { former } = (await inShop(system, shop, (tx) => readCredentials(tx, system.deps.keyring, ECPAY))) ?? { former: [] }
  assert.equal(former.length, MAX_FORMER_ACCOUNTS)
  assert.deepEqual(await refund(shop, order), ['failed', 'refund_account_unknown', []])
  assert.deepEqual(await refund(shop, order, 'by_hand'), ['done', null, []])
})

test('SX-70 keys of the stage are not kept: what was paid there was no money', async () => {
  const shop = await anEcpayShop(system)
  const order = await aPaid(shop)
  await change(shop, { ...first, hashKey: second.hashKey })
  assert.deepEqual((await admin(shop, 'GET', '/payment-settings/ecpay')).json().account.formerMerchantIds, [])
  assert.deepEqual(await refund(shop, order), ['failed', 'refund_account_unknown', []])
})
