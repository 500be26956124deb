import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { aProduct, type ProductOverrides } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { asBrowser, fillCart, openForOrders, orderBody, sendOrder, testRecipient } from '#test/support/checkout.ts'
import { testSystem } from '#test/support/system.ts'

const system = await testSystem()

type Zone = 'normal' | 'chilled' | 'frozen'

/** A shop whose two methods, delivery and store pick-up, carry these zones. */
async function openShop(home: Zone[], pickup: Zone[]) {
  const shop = await aShop(system)
  await openForOrders(system, shop)
  const { items } = (await admin(shop, 'GET', '/shipping-methods')).json()
  for (const [index, temperatureZones] of [home, pickup].entries()) {
    const { id, version } = items[index]
    const answer = await admin(shop, 'PATCH', `/shipping-methods/${id}`, { version, temperatureZones })
    assert.deepEqual([answer.statusCode, answer.json().temperatureZones], [200, temperatureZones], answer.body)
  }
  return { ...shop, homeId: items[0].id as string, pickupId: items[1].id as string }
}

type Shop = Awaited<ReturnType<typeof aShop>>
const admin = (shop: Shop, method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object) =>
  system.app.inject({ method, url: `/api/admin${url}`, headers: shop.staff.headers, ...(payload ? { payload } : {}) })

async function aCartOf(shop: Shop, products: ProductOverrides[]) {
  const browser = await aCustomer(system, shop)
  const made = await Promise.all(products.map((product) => aProduct(system, shop, product)))
  await fillCart(
    system,
    browser,
    made.map(({ variants }) => ({ variantId: variants[0]?.id ?? '', quantity: 1 })),
  )
  const checkout = async () => (await asBrowser(system, browser, 'GET', '/checkout')).json()
  const offered = async () => (await checkout()).shippingMethods.map((method: { id: string }) => method.id)
  return { browser, made, checkout, offered }
}

test('the checkout offers the methods that carry every temperature zone in the cart, and prices with the first of them', async () => {
  const shop = await openShop(['normal'], ['normal', 'frozen'])
  await inShop(system, shop, ({ db, shopId }) =>
    db.updateTable('shippingMethods').where('shopId', '=', shopId).where('id', '=', shop.pickupId).set({ feeAmount: 65 }).execute(),
  )
  const [warm, cold, mixed, unsaid, ticket] = await Promise.all([
    aCartOf(shop, [{ temperatureZone: 'normal' }]),
    aCartOf(shop, [{ temperatureZone: 'frozen' }]),
    aCartOf(shop, [{ temperatureZone: 'normal' }, { temperatureZone: 'frozen' }]),
    aCartOf(shop, [{}]),
    aCartOf(shop, [{ kind: 'no_shipping', temperatureZone: 'frozen' }]),
  ])
  assert.deepEqual(await warm.offered(), [shop.homeId, shop.pickupId])
  assert.deepEqual(await cold.offered(), [shop.pickupId])
  assert.deepEqual(await mixed.offered(), [shop.pickupId])
  assert.deepEqual(await unsaid.offered(), [shop.homeId, shop.pickupId], 'nothing said asks for nothing')
  assert.deepEqual(await ticket.offered(), [shop.homeId, shop.pickupId], 'what does not travel asks for nothing')
  assert.equal((await cold.checkout()).cart.quote.shippingFeeAmount, 65)
  assert.equal((await mixed.checkout()).cart.shippingProblem, null)
})

test('an order by a method that does not carry its goods is refused with their names, and goes by one that does', async () => {
  const shop = await openShop(['normal'], ['frozen'])
  const { browser, made } = await aCartOf(shop, [{ name: '手工水餃', temperatureZone: 'frozen' }, {}])
  const body = await orderBody(system, browser)
  assert.equal(body.shippingMethodId, shop.pickupId)
  const refused = await sendOrder(system, browser, { ...body, shippingMethodId: shop.homeId })
  assert.deepEqual(
    [refused.statusCode, refused.json().code, refused.json().details.items],
    [409, 'zone_not_carried', [{ variantId: made[0]?.variants[0]?.id, productName: '手工水餃', temperatureZone: 'frozen' }]],
  )
  const pickupStore = { chain: 'seven_eleven', code: '131386', name: '和平門市' }
  const placed = await sendOrder(system, browser, { ...body, recipient: { ...testRecipient, phone: '0912345678', pickupStore } })
  assert.equal(placed.statusCode, 201, placed.body)
})

test('goods that nothing carries, or nothing carries together, are named before anything is ordered', async () => {
  const shop = await openShop(['normal'], ['frozen'])
  const apart = await aCartOf(shop, [
    { name: '棉質上衣', temperatureZone: 'normal' },
    { name: '手工水餃', temperatureZone: 'frozen' },
    { name: '不分溫層' },
  ])
  const names = (checkout: { cart: { shippingProblem: { details: { items: { productName: string }[] } } } }) =>
    checkout.cart.shippingProblem.details.items.map(({ productName }) => productName)
  const together = await apart.checkout()
  assert.deepEqual(
    [together.shippingMethods, together.cart.shippingProblem.code, names(together)],
    [[], 'zones_carried_apart', ['棉質上衣', '手工水餃']],
  )
  const none = await aCartOf(shop, [
    { name: '鮮奶', temperatureZone: 'chilled' },
    { name: '冰棒', temperatureZone: 'frozen' },
  ])
  const chilled = await none.checkout()
  assert.deepEqual([chilled.cart.shippingProblem.code, names(chilled)], ['zone_carried_by_none', ['鮮奶']])
  const refused = await sendOrder(system, none.browser, {
    ...(await orderBody(system, apart.browser, { shippingMethodId: shop.homeId })),
    cartVersion: chilled.cart.version,
  })
  assert.deepEqual([refused.json().code, refused.json().details.items.length], ['zone_not_carried', 2])
})

test('a bundle asks for the zones of what is in it', async () => {
  const shop = await openShop(['normal'], ['normal', 'chilled'])
  const milk = await aProduct(system, shop, { name: '鮮奶', temperatureZone: 'chilled' })
  const components = [{ variantId: milk.variants[0]?.id ?? '', quantity: 2 }]
  const { offered } = await aCartOf(shop, [{ name: '早餐組', temperatureZone: 'normal', components }])
  assert.deepEqual(await offered(), [shop.pickupId])
})

test('a method carries at least one known zone, the normal one unless told', async () => {
  const shop = await openShop(['normal'], ['normal'])
  const method = {
    kind: 'home',
    name: '低溫宅配',
    feeAmount: 160,
    freeFromAmount: null,
    allowsCashOnDelivery: false,
    isEnabled: true,
    position: 9,
  }
  assert.deepEqual((await admin(shop, 'POST', '/shipping-methods', method)).json().temperatureZones, ['normal'])
  const cold = await admin(shop, 'POST', '/shipping-methods', { ...method, temperatureZones: ['chilled', 'frozen'] })
  assert.deepEqual([cold.statusCode, cold.json().temperatureZones], [201, ['chilled', 'frozen']])
  for (const temperatureZones of [[], ['warm'], ['frozen', 'frozen'], null])
    assert.equal((await admin(shop, 'POST', '/shipping-methods', { ...method, temperatureZones })).statusCode, 422)
})

test('what another channel sells is neither listed, nor put into a cart, nor ordered; the reason names the channel', async () => {
  const shop = await openShop(['normal'], ['normal'])
  const browser = await aCustomer(system, shop)
  const sold = await aProduct(system, shop, { name: '網路限定' })
  const inStore = await aProduct(system, shop, { name: '門市限定', channel: 'store' })
  const variantId = inStore.variants[0]?.id ?? ''
  const add = await asBrowser(system, browser, 'POST', '/cart/lines', { variantId, quantity: 1 })
  assert.deepEqual([add.statusCode, add.json().code, add.json().details], [409, 'not_sold_online', { channel: 'store' }])
  const listed = (await asBrowser(system, browser, 'GET', '/products')).json().items.map((item: { name: string }) => item.name)
  assert.deepEqual(listed, [sold.name])
  const page = (await asBrowser(system, browser, 'GET', `/products/${inStore.slug}`)).json()
  assert.deepEqual(page.can.buy, { code: 'not_sold_online', details: { channel: 'store' } })

  await fillCart(system, browser, [{ variantId: sold.variants[0]?.id ?? '', quantity: 1 }])
  const body = await orderBody(system, browser)
  await inShop(system, shop, ({ db, shopId }) =>
    db.updateTable('products').where('shopId', '=', shopId).where('id', '=', sold.id).set({ channel: 'line' }).execute(),
  )
  const cart = (await asBrowser(system, browser, 'GET', '/cart')).json()
  assert.deepEqual(cart.lines[0].problem, { code: 'not_sold_online', details: { channel: 'line' } })
  const refused = await sendOrder(system, browser, body, randomUUID())
  assert.deepEqual(
    [refused.statusCode, refused.json().code, refused.json().details],
    [409, 'not_sold_online', { channel: 'line', variantId: sold.variants[0]?.id, productName: '網路限定' }],
  )
})
