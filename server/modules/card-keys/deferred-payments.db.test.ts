import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCardProduct, aPoolOfCards } from '#test/support/builders/cards.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aCustomer, type TestCustomer } from '#test/support/builders/customers.ts'
import { anEcpayShop, goToGateway } from '#test/support/builders/ecpay.ts'
import { aToken, type TestShop } from '#test/support/builders/shops.ts'
import { asBrowser, sendOrder } from '#test/support/checkout.ts'
import { openFakeEcpay } from '#test/support/ecpay.ts'
import { openGatewayDoor } from '#test/support/gateway-door.ts'
import { freePort } from '#test/support/http-session.ts'
import { testSystem } from '#test/support/system.ts'
import { takeTransfers } from '#test/support/transfers.ts'
import { codesChecks } from '../codes/checks.ts'
import { cardKeysChecks } from './checks.ts'

// Ways to pay later, by HTTP: the gateway's notices come through a real port (S1-16).

const [gatewayPort, shopPort] = [await freePort(), await freePort()]
const system = await testSystem({
  environment: {
    BASE_URL: `http://127.0.0.1:${shopPort}`,
    ECPAY_URL: `http://127.0.0.1:${gatewayPort}`,
    PAYMENT_QUERY_PAUSE_SECONDS: '0',
  },
})
await openGatewayDoor(system)
const fake = await openFakeEcpay({ port: gatewayPort, now: () => system.clock.now() })
const MINUTE = 60_000
const DEFERRED = ['ecpay_atm', 'ecpay_cvs', 'ecpay_barcode', 'bank_transfer'] as const
type Deferred = (typeof DEFERRED)[number]

/** A shop that offers every way to pay, with a product of so many cards and pieces. */
async function ground({ cards = 1, allows = true }: { cards?: number; allows?: boolean } = {}) {
  const shop = await anEcpayShop(system)
  await takeTransfers(system, shop)
  if (allows) await allowDeferred(shop)
  const product = await aCardProduct(system, shop, { poolId: await aPoolOfCards(system, shop, { cards }), stock: cards, price: 300 })
  const reader = await aToken(system, shop, ['orders.see', 'payments.see', 'cards.see'])
  const read = async (url: string) => (await system.app.inject({ url: `/api/admin${url}`, headers: reader.headers })).json()
  // Sessions of staff end while these tests let days pass.
  const { items } = (await system.app.inject({ url: '/api/admin/payment-methods', headers: shop.staff.headers })).json()
  const ways = new Map<string, string>(items.map(({ provider, id }: { provider: string; id: string }) => [provider, id]))
  return { shop, product, read, ways }
}
type Ground = Awaited<ReturnType<typeof ground>>

async function allowDeferred(shop: TestShop): Promise<void> {
  const settings = { url: '/api/admin/card-settings', headers: shop.staff.headers }
  const { version } = (await system.app.inject(settings)).json()
  const changed = await system.app.inject({ ...settings, method: 'PATCH', payload: { version, allowsDeferred: true } })
  assert.equal(changed.statusCode, 200, changed.body)
}

/** Buys one at once and chooses this way to pay. */
let buyers = 0
async function goBuy({ shop, product, ways }: Ground, provider: string) {
  const customer = await aCustomer(system, shop)
  const now = await asBrowser(system, customer, 'PUT', '/buy-now', { variantId: product.variants[0]?.id ?? '', quantity: 1 })
  if (now.statusCode !== 200) return { customer, offered: [], sent: now }
  const { paymentMethods, cart } = (await asBrowser(system, customer, 'GET', '/checkout?cart=buy_now')).json()
  const sent = await sendOrder(system, customer, {
    cart: 'buy_now',
    cartVersion: cart.version,
    recipient: { name: '王小明', phone: `09${String(10_000_000 + ++buyers)}` },
    email: 'buyer@mail.test',
    paymentMethodId: ways.get(provider),
    expectedTotalAmount: cart.quote.totalAmount,
  })
  return { customer, offered: paymentMethods.map((method: { provider: string }) => method.provider) as string[], sent }
}

type Bought = { id: string; customer: TestCustomer; reference: string | null }

/** The same, up to the gateway's page where there is one. */
async function buy(place: Ground, provider: string): Promise<Bought> {
  const { customer, sent } = await goBuy(place, provider)
  assert.equal(sent.statusCode, 201, sent.body)
  const id: string = sent.json().orderId
  const order = { id }
  return {
    id,
    customer,
    reference: provider === 'bank_transfer' ? null : (await goToGateway(system, { shop: place.shop, fake, order, customer })).reference,
  }
}

const stockOf = async ({ product }: Ground, customer: TestCustomer) =>
  (await asBrowser(system, customer, 'GET', `/products/${product.slug}`)).json().variants[0].stock
const cardsOf = ({ read }: Ground, { id }: Bought) => read(`/orders/${id}/cards`)
const sweep = async () => {
  await system.boss.send('card-keys.release-expired', {})
  await system.runner.drain()
}
async function demandSound(shop: TestShop): Promise<void> {
  for (const { name, find } of [...codesChecks, ...cardKeysChecks]) assert.deepEqual(await inShop(system, shop, find), [], name)
}

test('S1-16 ways to pay later are neither offered nor taken for card keys, unless the shop lets them be', async () => {
  const place = await ground({ cards: 9, allows: false })
  for (const provider of DEFERRED) {
    const { offered, sent } = await goBuy(place, provider)
    assert.deepEqual(offered.toSorted(), ['ecpay_credit', 'sandbox'])
    assert.deepEqual([sent.statusCode, sent.json().code], [409, 'payment_deferred_for_card_keys'], provider)
  }
  await allowDeferred(place.shop)
  for (const provider of DEFERRED) {
    const { offered, sent } = await goBuy(place, provider)
    assert.deepEqual(offered.toSorted(), ['bank_transfer', 'ecpay_atm', 'ecpay_barcode', 'ecpay_credit', 'ecpay_cvs', 'sandbox'])
    assert.equal(sent.statusCode, 201, sent.body)
  }
})

/** A buyer with his number, or with the account to transfer to; and when it expires. */
async function withNumber(place: Ground, provider: Deferred): Promise<{ bought: Bought; expiresAt: string }> {
  const bought = await buy(place, provider)
  if (bought.reference !== null) assert.deepEqual(await fake.issueNumber(bought.reference), { status: 200, body: '1|OK' })
  const { payments } = await place.read(`/orders/${bought.id}/payments`)
  return { bought, expiresAt: payments[0].expiresAt ?? payments[0].number?.expiresAt }
}

for (const provider of DEFERRED) {
  test(`S1-16 ${provider}: the card is kept until the time to pay ends, and is another buyer's then, swept or not`, async () => {
    const place = await ground()
    const { bought, expiresAt } = await withNumber(place, provider)
    const { holdUntil, status } = await cardsOf(place, bought)
    assert.deepEqual([status, holdUntil], ['unpaid', expiresAt])
    assert.ok(Date.parse(expiresAt) - system.clock.now().getTime() > 24 * 60 * MINUTE, 'days, not minutes')
    assert.equal((await asBrowser(system, bought.customer, 'GET', `/orders/${bought.id}`)).json().cards.holdUntil, expiresAt)
    // Long after the minutes of those who pay at once, and just before the end.
    for (const at of [system.clock.now().getTime() + 125 * MINUTE, Date.parse(expiresAt) - MINUTE]) {
      system.clock.set(new Date(at).toISOString())
      await sweep()
      assert.deepEqual([(await cardsOf(place, bought)).status, await stockOf(place, await aCustomer(system, place.shop))], ['unpaid', 0])
      const late = await goBuy(place, 'ecpay_credit')
      assert.deepEqual([late.sent.statusCode, late.sent.json().code], [409, 'out_of_stock'])
    }
    system.clock.set(new Date(Date.parse(expiresAt)).toISOString())
    const second = await buy(place, 'ecpay_credit')
    assert.equal((await cardsOf(place, second)).status, 'unpaid')
    await sweep()
    assert.equal((await cardsOf(place, bought)).status, 'released')
    assert.equal((await cardsOf(place, second)).status, 'unpaid')
    await demandSound(place.shop)
  })
}

test('S1-16 the money that comes with the number, days later, delivers the very card that was kept', async () => {
  const place = await ground({ cards: 2 })
  const { bought, expiresAt } = await withNumber(place, 'ecpay_cvs')
  const { rows } = await system.pool.query('select code_id from code_holds where shop_id = $1 and holder_id = $2', [
    place.shop.id,
    bought.id,
  ])
  system.clock.set(new Date(Date.parse(expiresAt) - MINUTE).toISOString())
  await sweep()
  assert.deepEqual(await fake.pay(bought.reference ?? ''), { status: 200, body: '1|OK' })
  const { status, items } = await cardsOf(place, bought)
  assert.deepEqual([status, items.map((card: { codeId: string }) => card.codeId)], ['delivered', rows.map((row) => row.code_id)])
  await demandSound(place.shop)
})

test('S1-16 S1-17 a number that comes after the card was given up takes it again while it is there, and else leaves the order as it is', async () => {
  const place = await ground()
  const slow = await buy(place, 'ecpay_atm')
  system.clock.advance(20 * MINUTE)
  await sweep()
  assert.equal((await cardsOf(place, slow)).status, 'released')
  await fake.issueNumber(slow.reference ?? '')
  const { payments } = await place.read(`/orders/${slow.id}/payments`)
  assert.deepEqual(await cardsOf(place, slow).then(({ status, holdUntil }) => [status, holdUntil]), [
    'unpaid',
    payments[0].expiresAt ?? payments[0].number.expiresAt,
  ])
  assert.equal(await stockOf(place, slow.customer), 0)
  await demandSound(place.shop)

  const taken = await ground()
  const first = await buy(taken, 'ecpay_atm')
  system.clock.advance(20 * MINUTE)
  const second = await buy(taken, 'ecpay_credit')
  assert.deepEqual(await fake.issueNumber(first.reference ?? ''), { status: 200, body: '1|OK' })
  await sweep()
  assert.deepEqual([(await cardsOf(taken, first)).status, (await cardsOf(taken, second)).status], ['released', 'unpaid'])
  await demandSound(taken.shop)
})

test('S1-16 a number keeps nothing where the shop gives cards to who pays first', async () => {
  const place = await ground()
  const settings = { url: '/api/admin/card-settings', headers: place.shop.staff.headers }
  const { version } = (await system.app.inject(settings)).json()
  await system.app.inject({ ...settings, method: 'PATCH', payload: { version, holdsAtPayment: true } })
  const { bought } = await withNumber(place, 'ecpay_barcode')
  assert.deepEqual([(await cardsOf(place, bought)).holdUntil, await stockOf(place, bought.customer)], [null, 1])
})
