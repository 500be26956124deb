import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aCustomer, aVisitor, type TestVisitor } from '#test/support/builders/customers.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aCodeGroup, anOrderToClose, close } from '#test/support/builders/serial-codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'

const system = await testSystem()
const shop = await aShop(system)
const other = await aShop(system)
const read = (path: string, visitor: TestVisitor) => system.app.inject({ url: `/api/store${path}`, headers: visitor.headers })
const dataOf = (html: string) => JSON.parse(/id="page-data">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null')

test('S0-33 the owner sees the codes of his closed order; another member, a guest and another shop do not', async () => {
  const product = await aProduct(system, shop, { price: 500, name: '手沖壺' })
  await aCodeGroup(system, shop, { name: '抽獎序號', products: [product], codes: ['WIN-<1>', 'WIN-2'] })
  const owner = await aCustomer(system, shop)
  const order = await anOrderToClose(system, shop, { customer: owner, lines: [{ product, quantity: 2 }] })
  assert.deepEqual((await read(`/orders/${order.id}`, owner)).json().codes, [], 'none before the closing')
  await close(system, shop, order)

  const answer = await read(`/orders/${order.id}`, owner)
  assert.equal(answer.statusCode, 200)
  const shown = answer.json()
  assert.deepEqual(
    shown.codes.map((code: { code: string; groupName: string; productName: string; isVoid: boolean }) => [
      code.code,
      code.groupName,
      code.productName,
      code.isVoid,
    ]),
    [
      ['WIN-<1>', '抽獎序號', '手沖壺', false],
      ['WIN-2', '抽獎序號', '手沖壺', false],
    ],
  )
  const row = (await read('/orders', owner)).json().items[0]
  assert.deepEqual([row.id, row.number, row.codeCount, row.firstProductName, row.lineCount], [order.id, order.number, 2, '手沖壺', 1])

  const member = await aCustomer(system, shop)
  const elsewhere = await aCustomer(system, other, { email: owner.email })
  for (const stranger of [member, elsewhere]) {
    const refused = await read(`/orders/${order.id}`, stranger)
    assert.deepEqual([refused.statusCode, refused.json().code], [404, 'order_not_found'])
    assert.equal((await read('/orders', stranger)).json().total, 0)
  }
  assert.equal((await read(`/orders/${order.id}`, aVisitor(system, shop))).statusCode, 401)
})

test('SX-23 an order with its codes is kept by no cache and tells no other page where it was', async () => {
  const product = await aProduct(system, shop)
  const owner = await aCustomer(system, shop)
  const order = await anOrder(system, shop, { customer: owner, lines: [{ product }] })
  for (const path of ['/orders', `/orders/${order.id}`]) {
    const { headers } = await read(path, owner)
    assert.deepEqual([headers['cache-control'], headers['referrer-policy']], ['no-store', 'no-referrer'])
  }
})

test('an order shows its sums, who gets it, what may be done, and its history without the shop’s own notes', async () => {
  const product = await aProduct(system, shop, { price: 500 })
  const owner = await aCustomer(system, shop)
  const open = await anOrder(system, shop, { customer: owner, lines: [{ product, quantity: 3 }] })
  const unpaid = (await read(`/orders/${open.id}`, owner)).json()
  assert.deepEqual([unpaid.can.pay, unpaid.can.cancel, unpaid.totalAmount], [true, true, open.totalAmount])
  assert.deepEqual([unpaid.lines[0].subtotalAmount, unpaid.lines[0].quantity, unpaid.recipient.name], [1500, 3, '王小明'])
  assert.equal(unpaid.totalAmount, 1500 + unpaid.shippingFeeAmount - unpaid.shippingDiscountAmount)

  await system.pool.query(
    `insert into order_entries (shop_id, id, order_id, type, details, actor_kind, actor_name, occurred_at)
     select shop_id, gen_random_uuid(), order_id, 'noted', '{"staffNote":"secret"}', 'staff', 'x', occurred_at from order_entries where order_id = $1 limit 1`,
    [open.id],
  )
  system.clock.advance(1_000)
  const done = await anOrder(system, shop, { customer: owner, lines: [{ product }], isPaid: true, isShipped: true, status: 'closed' })
  const types = (await read(`/orders/${done.id}`, owner)).json().timeline.map((entry: { type: string }) => entry.type)
  assert.deepEqual(types.toSorted(), ['order.closed', 'order.delivered', 'order.paid', 'order.placed', 'order.shipped'])
  assert.equal((await read(`/orders/${done.id}`, owner)).json().can.pay.code, 'order_not_open')
  assert.deepEqual(
    (await read(`/orders/${open.id}`, owner)).json().timeline.map((entry: { type: string }) => entry.type),
    ['order.placed'],
  )
  assert.deepEqual(
    (await read('/orders', owner)).json().items.map((row: { id: string }) => row.id),
    [done.id, open.id],
  )
})

test('SX-35 pages of a billion and odd ids are refused', async () => {
  const owner = await aCustomer(system, shop)
  for (const path of ['/orders?size=1000000000', '/orders?page=0', '/orders/1', '/orders/%00', `/orders/${'a'.repeat(36)}`]) {
    assert.equal((await read(path, owner)).statusCode, 422, path)
  }
})

test('S0-1 a product page names the groups that give a code for it, the home page the running campaigns', async () => {
  const product = await aProduct(system, other, { name: '壺' })
  assert.equal((await read(`/products/${product.slug}`, aVisitor(system, other))).json().codeNotice, null)
  const group = await aCodeGroup(system, other, { name: '週年慶', products: [product] })
  await aCodeGroup(system, other, { name: '還沒公開', products: [product], isPublic: false })
  system.clock.advance(1_000)
  assert.deepEqual((await read(`/products/${product.slug}`, aVisitor(system, other))).json().codeNotice, { groups: ['週年慶'] })
  const home = dataOf((await system.app.inject({ url: `/s/${other.handle}/` })).body)
  assert.deepEqual(home.data['/api/store/campaigns'], {
    items: [{ id: group.id, name: '週年慶', productSlug: product.slug, endsAt: null }],
  })
})
