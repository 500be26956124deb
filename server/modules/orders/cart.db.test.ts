import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashToken } from '#kernel/random.ts'
import { systemActor } from '#platform/tx.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aCustomer, aVisitor } from '#test/support/builders/customers.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { asBrowser, fillCart, openForOrders } from '#test/support/checkout.ts'
import { testSystem } from '#test/support/system.ts'
import { mergeCarts } from './merge-carts.ts'

const system = await testSystem()
const shop = await aShop(system)
await openForOrders(system, shop, { isShippingFree: false })

async function aVariant(options: { price?: number; stock?: number | null } = {}, inShop: { id: string } = shop): Promise<string> {
  const { variants } = await aProduct(system, inShop, options)
  return variants[0]?.id ?? ''
}

test('S2-17 quantities that are no whole number from 1 to 9,999 are refused and leave the cart as it was', async () => {
  const browser = aVisitor(system, shop)
  const variantId = await aVariant({ stock: null })
  const cart = await fillCart(system, browser, [{ variantId, quantity: 9_000 }])
  const lineId = cart.lines[0]?.id ?? ''
  for (const quantity of [0, -1, 1e9, 1.5, '2', null, 10_000]) {
    const add = await asBrowser(system, browser, 'POST', '/cart/lines', { variantId, quantity })
    const change = await asBrowser(system, browser, 'PATCH', `/cart/lines/${lineId}`, { quantity })
    assert.deepEqual([add.statusCode, change.statusCode], [422, 422], String(quantity))
  }
  const sum = await asBrowser(system, browser, 'POST', '/cart/lines', { variantId, quantity: 1_000 })
  assert.deepEqual([sum.statusCode, sum.json().code], [422, 'quantity_out_of_range'])
  const after = (await asBrowser(system, browser, 'GET', '/cart')).json()
  assert.deepEqual([after.version, after.lines[0].quantity], [cart.version, 9_000])
})

test('SX-20 a variant of another shop does not exist here', async () => {
  const other = await aShop(system)
  const foreign = await aVariant({}, other)
  const browser = aVisitor(system, shop)
  const answer = await asBrowser(system, browser, 'POST', '/cart/lines', { variantId: foreign, quantity: 1 })
  assert.deepEqual([answer.statusCode, answer.json().code], [404, 'variant_not_found'])
  await fillCart(system, aVisitor(system, other), [{ variantId: foreign, quantity: 1 }])
})

test('SX-20 a line of another visitor, customer or shop does not exist', async () => {
  const owner = aVisitor(system, shop)
  const variantId = await aVariant()
  const cart = await fillCart(system, owner, [{ variantId, quantity: 1 }])
  const lineId = cart.lines[0]?.id ?? ''
  const strangers = [aVisitor(system, shop), await aCustomer(system, shop), aVisitor(system, await aShop(system))]
  for (const stranger of strangers) {
    const change = await asBrowser(system, stranger, 'PATCH', `/cart/lines/${lineId}`, { quantity: 2 })
    const removal = await asBrowser(system, stranger, 'DELETE', `/cart/lines/${lineId}`)
    assert.deepEqual([change.statusCode, removal.statusCode], [404, 404])
  }
  const changed = await asBrowser(system, owner, 'PATCH', `/cart/lines/${lineId}`, { quantity: 2 })
  assert.equal(changed.json().lines[0].quantity, 2)
  assert.deepEqual((await asBrowser(system, owner, 'DELETE', `/cart/lines/${lineId}`)).json().lines, [])
})

test('SX-23 a cart is changed only with the token of its page', async () => {
  const browser = aVisitor(system, shop)
  const { 'x-csrf-token': _token, ...headers } = browser.headers
  const answer = await asBrowser(system, { headers }, 'POST', '/cart/lines', { variantId: await aVariant(), quantity: 1 })
  assert.deepEqual([answer.statusCode, answer.json().code], [403, 'csrf_token_wrong'])
})

test('the cart says what it costs and what stands against each line', async () => {
  const browser = aVisitor(system, shop)
  const [plenty, scarce] = [await aVariant({ price: 500, stock: 9 }), await aVariant({ price: 300, stock: 2 })]
  const cart = await fillCart(system, browser, [
    { variantId: plenty, quantity: 1 },
    { variantId: scarce, quantity: 2 },
  ])
  assert.deepEqual([cart.quote.goodsAmount, cart.quote.shippingFeeAmount, cart.quote.totalAmount], [1100, 80, 1180])
  const more = await asBrowser(system, browser, 'POST', '/cart/lines', { variantId: scarce, quantity: 1 })
  assert.deepEqual([more.statusCode, more.json().code, more.json().details.items[0].available], [409, 'out_of_stock', 2])

  await system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, async ({ db, shopId }) => {
    await db.updateTable('productVariants').where('shopId', '=', shopId).where('id', '=', scarce).set({ onHand: 1 }).execute()
    await db.updateTable('productVariants').where('shopId', '=', shopId).where('id', '=', plenty).set({ archivedAt: new Date() }).execute()
  })
  const after = (await asBrowser(system, browser, 'GET', '/cart')).json()
  assert.deepEqual(
    after.lines.map((line: { problem: { code: string } | null }) => line.problem?.code),
    ['product_not_available', 'out_of_stock'],
  )
  assert.equal(after.quote.goodsAmount, 600)
})

test('a browser without a cart has an empty one', async () => {
  const answer = await asBrowser(system, { headers: { 'aftercart-shop': shop.handle } }, 'GET', '/cart')
  assert.deepEqual([answer.statusCode, answer.json().version, answer.json().lines], [200, 0, []])
})

test('at sign-in the visitor cart joins the cart of the customer', async () => {
  const customer = await aCustomer(system, shop)
  const [shared, own, brought] = [await aVariant({ stock: null }), await aVariant(), await aVariant()]
  await fillCart(system, customer, [
    { variantId: shared, quantity: 2 },
    { variantId: own, quantity: 1 },
  ])
  const visitor = aVisitor(system, shop)
  await fillCart(system, visitor, [
    { variantId: shared, quantity: 9_999 },
    { variantId: brought, quantity: 3 },
  ])
  const merge = () =>
    system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, (tx) =>
      mergeCarts(tx, { customerId: customer.id, visitorHash: hashToken(visitor.visitorToken) }),
    )
  await merge()
  await merge()
  const cart = (await asBrowser(system, customer, 'GET', '/cart')).json()
  const quantities = new Map(cart.lines.map((line: { variantId: string; quantity: number }) => [line.variantId, line.quantity]))
  assert.deepEqual([quantities.get(shared), quantities.get(own), quantities.get(brought)], [9_999, 1, 3])
  assert.deepEqual((await asBrowser(system, visitor, 'GET', '/cart')).json().lines, [])
})
