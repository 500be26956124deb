import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cancelOrder } from '#modules/orders/index.ts'
import { aCardOrder, aCardProduct, aPoolOfCards } from '#test/support/builders/cards.ts'
import { aProduct, type TestProduct } from '#test/support/builders/catalog.ts'
import { addCards, CARD_FIELDS, inShop } from '#test/support/builders/codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { cardDesk, type DeskField } from '#test/support/card-desk.ts'
import { payOrder } from '#test/support/gateway.ts'
import { testSystem } from '#test/support/system.ts'

const system = await testSystem()

async function ground() {
  const shop = await aShop(system)
  return { shop, desk: cardDesk(system, shop) }
}

const named = (count: number): DeskField[] =>
  Array.from({ length: count }, (_, index) => ({ name: `欄位${index + 1}`, isSecret: index % 2 === 1 }))

test('S1-1 a pool names one to ten fields, plain or secret, and its cards show them in this order', async () => {
  const { desk } = await ground()
  const create = (fields: readonly DeskField[]) => desk.ask('POST', '/card-pools', { name: '帳號', fields })
  const made = await create(named(10))
  assert.equal(made.status, 201)
  assert.deepEqual(made.body.fields, named(10))
  assert.deepEqual([(await create(named(11))).status, (await create([])).status], [422, 422])
  const poolId = made.body.id
  const values = named(10).map((_, index) => `v${index}`)
  await desk.paste(poolId, values.join('\t'))
  const { items } = await desk.cards(poolId)
  assert.deepEqual(
    items[0].fields.map(({ name, value }: { name: string; value: string | null }) => [name, value]),
    named(10).map(({ name, isSecret }, index) => [name, isSecret ? null : `v${index}`]),
  )
  assert.deepEqual(await desk.reveal(items[0].id), values)
})

test('S1-1 names of fields are of 1 to 30 characters, printable and each another; a pool has a name', async () => {
  const { desk } = await ground()
  const create = async (fields: readonly DeskField[], name = '卡密A') => {
    const { status, body } = await desk.ask('POST', '/card-pools', { name, fields })
    return status === 201 ? status : body.code
  }
  const field = (name: string) => ({ name, isSecret: false })
  assert.equal(await create([field('字'.repeat(30))]), 201)
  assert.equal(await create([field('🦉'.repeat(30))]), 201)
  for (const name of ['', ' ', '字'.repeat(31), 'a\tb', 'a\nb']) assert.notEqual(await create([field(name)]), 201, JSON.stringify(name))
  assert.equal(await create([field('卡號'), field(' 卡號 ')]), 'card_field_name_twice')
  for (const name of ['', '  ', 'n'.repeat(61)]) assert.equal(await create([field('卡號')], name), 'validation_failed')
})

test('S1-1 a pool is renamed by whoever has seen its latest version; its fields stay', async () => {
  const { desk } = await ground()
  const poolId = await desk.pool()
  const change = (body: object) => desk.ask('PATCH', `/card-pools/${poolId}`, body)
  const renamed = await change({ version: 0, name: '卡密B', lowStockThreshold: 5 })
  assert.deepEqual([renamed.body.name, renamed.body.lowStockThreshold, renamed.body.version], ['卡密B', 5, 1])
  assert.deepEqual(
    [(await change({ version: 0, name: 'C' })).body.code, (await change({ version: 1, fields: [] })).status],
    ['card_pool_changed', 422],
  )
  assert.deepEqual((await change({ version: 1, lowStockThreshold: null })).body.fields, CARD_FIELDS)
  const { body } = await desk.ask('GET', `/card-pools?q=${encodeURIComponent('密b')}`)
  assert.deepEqual([body.total, body.items[0].id], [1, poolId])
})

const variantOf = (product: TestProduct) => product.variants[0]?.id ?? ''

async function setStatus(desk: ReturnType<typeof cardDesk>, productId: string, status: string): Promise<void> {
  const answer = await desk.ask('POST', '/product-changes', { selection: { productIds: [productId] }, change: { status } })
  assert.ok(answer.status < 300, JSON.stringify(answer.body))
}

test('S1-11 a pool that something on sale or an open order needs is not deleted, and the refusal names them', async () => {
  const { shop, desk } = await ground()
  const poolId = await aPoolOfCards(system, shop, { cards: 3 })
  const product = await aCardProduct(system, shop, { poolId })
  const order = await aCardOrder(system, shop, product)
  const remove = () => desk.ask('DELETE', `/card-pools/${poolId}`)
  const refused = await remove()
  assert.deepEqual([refused.status, refused.body.code], [409, 'card_pool_in_use'])
  assert.deepEqual(refused.body.details.items, [
    { kind: 'product', id: product.id, name: product.name },
    { kind: 'order', id: order.id, name: String(order.number) },
  ])
  await setStatus(desk, product.id, 'hidden')
  assert.equal((await remove()).status, 409, 'hidden is still sold to who has the address')
  await setStatus(desk, product.id, 'delisted')
  assert.deepEqual((await remove()).body.details.items, [{ kind: 'order', id: order.id, name: String(order.number) }])
  await inShop(system, shop, (tx) => cancelOrder(tx, { orderId: order.id, reason: 'test' }))
  assert.equal((await remove()).status, 204)
  assert.equal((await remove()).status, 404)
})

test('S1-11 after a pool is deleted its sold cards stay readable in their orders, and its numbers may be imported elsewhere', async () => {
  const { shop, desk } = await ground()
  const poolId = await desk.pool()
  await desk.paste(poolId, 'KEPT-1\tpin-1\nFREE-2\tpin-2')
  const product = await aCardProduct(system, shop, { poolId })
  const order = await aCardOrder(system, shop, product)
  await payOrder(system, shop, order.id)
  await setStatus(desk, product.id, 'delisted')
  assert.equal((await desk.ask('DELETE', `/card-pools/${poolId}`)).status, 204)
  const { items } = (await desk.ask('GET', `/orders/${order.id}/cards`)).body
  assert.deepEqual([items.length, items[0].isVoid], [1, false])
  assert.deepEqual(await desk.reveal(items[0].codeId), ['KEPT-1', 'pin-1'])
  const next = await desk.pool()
  assert.equal((await desk.paste(next, 'KEPT-1\tpin-1\nFREE-2\tpin-2')).status, 'imported')
  // What was sold from it before asks for another pool before it is sold again.
  await setStatus(desk, product.id, 'listed')
  await assert.rejects(aCardOrder(system, shop, product))
})

test('S1-11 a hidden product, an order that waits for cards and one that paid too late each keep a pool by themselves', async () => {
  const { shop, desk } = await ground()
  const poolId = await aPoolOfCards(system, shop, { cards: 1 })
  const product = await aCardProduct(system, shop, { poolId })
  const remove = async () => {
    const { status, body } = await desk.ask('DELETE', `/card-pools/${poolId}`)
    return [status, body?.details?.items?.map(({ kind }: { kind: string }) => kind)]
  }
  await setStatus(desk, product.id, 'hidden')
  assert.deepEqual(await remove(), [409, ['product']])
  await setStatus(desk, product.id, 'listed')
  const order = await aCardOrder(system, shop, product)
  const [card] = (await desk.cards(poolId)).items
  assert.equal((await desk.ask('POST', `/cards/${card.id}/voiding`, { reason: '壞卡' })).status, 200)
  await payOrder(system, shop, order.id)
  await setStatus(desk, product.id, 'delisted')
  for (const status of ['awaiting', 'paid_late']) {
    await system.pool.query('update card_orders set status = $3 where shop_id = $1 and order_id = $2', [shop.id, order.id, status])
    assert.deepEqual(await remove(), [409, ['order']], status)
  }
})

test('S1-11 the cards of a deleted pool that nobody has are opened by nobody, and nothing is sold from it again', async () => {
  const { shop, desk } = await ground()
  const poolId = await aPoolOfCards(system, shop, { cards: 1 })
  const product = await aCardProduct(system, shop, { poolId })
  const [card] = (await desk.cards(poolId)).items
  await setStatus(desk, product.id, 'delisted')
  assert.equal((await desk.ask('DELETE', `/card-pools/${poolId}`)).status, 204)
  assert.equal((await desk.ask('POST', `/cards/${card.id}/reveals`)).status, 404)
  const bound = await desk.ask('PUT', `/card-bindings/${variantOf(product)}`, { poolId })
  assert.deepEqual([bound.status, bound.body.code], [404, 'card_pool_not_found'])
})

test('S1-11 available cards are removed singly or together; one occupied or sold among them keeps all, and is named', async () => {
  const { shop, desk } = await ground()
  const poolId = await aPoolOfCards(system, shop)
  const codeIds = await addCards(system, shop, { poolId, count: 4 })
  const product = await aCardProduct(system, shop, { poolId })
  const [paid, unpaid] = [await aCardOrder(system, shop, product), await aCardOrder(system, shop, product)]
  await payOrder(system, shop, paid.id)
  const remove = (ids: readonly (string | undefined)[]) => desk.ask('POST', `/card-pools/${poolId}/card-removals`, { codeIds: ids })
  const refused = await remove(codeIds)
  assert.deepEqual([refused.status, refused.body.code], [409, 'code_in_use'])
  assert.deepEqual(
    refused.body.details.items.map((item: { state: string; orderNumber: string }) => [item.state, item.orderNumber]),
    [
      ['assigned', String(paid.number)],
      ['held', String(unpaid.number)],
    ],
  )
  assert.equal((await desk.cards(poolId)).total, 4)
  assert.equal((await remove(codeIds.slice(2))).status, 204)
  assert.equal((await remove(codeIds.slice(2))).status, 404, 'they are gone')
  const { body } = await desk.ask('GET', `/card-pools/${poolId}`)
  assert.deepEqual([body.freeCount, body.heldCount, body.soldCount], [0, 1, 1])
  for (const index of [0, 1]) assert.equal((await remove([codeIds[index]])).status, 409)
})

test('S1-28 a card-key product with an unpaid or waiting order stays one; afterwards it may become another kind', async () => {
  const { shop, desk } = await ground()
  const poolId = await aPoolOfCards(system, shop, { cards: 1 })
  const product = await aCardProduct(system, shop, { poolId })
  const order = await aCardOrder(system, shop, product)
  const become = async (kind: string) => {
    const { version } = (await desk.ask('GET', `/products/${product.id}`)).body
    return desk.ask('PATCH', `/products/${product.id}`, { version, kind })
  }
  const refusedFor = async () => {
    const { status, body } = await become('normal')
    assert.deepEqual([status, body.code], [409, 'card_kind_in_use'])
    assert.deepEqual(body.details.items, [{ kind: 'order', id: order.id, name: String(order.number) }])
  }
  await refusedFor()
  // Its card goes bad before it is paid: now it waits for another.
  const { items } = await desk.cards(poolId)
  assert.equal((await desk.ask('POST', `/cards/${items[0].id}/voiding`, { reason: '壞卡' })).status, 200)
  assert.equal((await payOrder(system, shop, order.id)).verdict, 'booked')
  assert.equal((await desk.ask('GET', `/orders/${order.id}/cards`)).body.status, 'awaiting')
  await refusedFor()
  await desk.paste(poolId, 'NEW\tpin')
  assert.equal((await desk.ask('GET', `/orders/${order.id}/cards`)).body.status, 'delivered')
  const changed = await become('normal')
  assert.equal(changed.status, 200, JSON.stringify(changed.body))
})

test('S1-14 only a card-key variant is sold from a pool, of this shop and not deleted; what is bound stands at the pool', async () => {
  const { shop, desk } = await ground()
  const { desk: neighbour } = await ground()
  const poolId = await aPoolOfCards(system, shop, { cards: 1 })
  const [cards, tea] = [await aProduct(system, shop, { kind: 'card_key' }), await aProduct(system, shop)]
  const bind = (product: TestProduct, to: string | null) => desk.ask('PUT', `/card-bindings/${variantOf(product)}`, { poolId: to })
  assert.equal((await bind(tea, poolId)).body.code, 'variant_not_card_key')
  assert.equal((await bind(cards, await neighbour.pool())).body.code, 'card_pool_not_found')
  assert.equal((await bind(cards, poolId)).status, 200)
  assert.deepEqual(
    (await desk.ask('GET', `/card-pools/${poolId}`)).body.variants.map(({ productId }: { productId: string }) => productId),
    [cards.id],
  )
  assert.equal((await bind(cards, null)).status, 200)
  await assert.rejects(aCardOrder(system, shop, cards), 'nothing to sell')
})

test('S1-16 the hold is of 5 to 120 minutes, 15 unless the shop says otherwise, and a new number counts from the next order on', async () => {
  const { shop, desk } = await ground()
  const { body: settings } = await desk.ask('GET', '/card-settings')
  assert.deepEqual(settings, {
    holdMinutes: 15,
    holdsAtPayment: false,
    allowsDeferred: false,
    allowsCancelling: true,
    unpaidPerCustomer: 3,
    unpaidPerPhone: 2,
    unpaidPerAddress: 5,
    version: 0,
  })
  const change = (body: object) => desk.ask('PATCH', '/card-settings', body)
  for (const holdMinutes of [4, 121, 0, -1, 15.5])
    assert.equal((await change({ version: 0, holdMinutes })).status, 422, String(holdMinutes))
  assert.equal((await change({ version: 0, holdMinutes: 5 })).body.holdMinutes, 5)
  assert.deepEqual((await change({ version: 0, holdMinutes: 6 })).body.code, 'card_settings_changed')
  const product = await aCardProduct(system, shop, { poolId: await aPoolOfCards(system, shop, { cards: 1 }) })
  const order = await aCardOrder(system, shop, product)
  const { holdUntil } = (await desk.ask('GET', `/orders/${order.id}/cards`)).body
  assert.equal(new Date(holdUntil).getTime() - system.clock.now().getTime(), 5 * 60_000)
  assert.equal((await change({ version: 1, holdMinutes: 120 })).status, 200)
})

test('S1-16 where cards are taken at payment nothing is occupied before it, and who pays first has them', async () => {
  const { shop, desk } = await ground()
  await desk.ask('PATCH', '/card-settings', { version: 0, holdsAtPayment: true })
  const poolId = await aPoolOfCards(system, shop, { cards: 1 })
  const product = await aCardProduct(system, shop, { poolId })
  const [first, second] = [await aCardOrder(system, shop, product), await aCardOrder(system, shop, product)]
  const { body: pool } = await desk.ask('GET', `/card-pools/${poolId}`)
  assert.deepEqual([pool.heldCount, pool.freeCount], [0, 1])
  await payOrder(system, shop, second.id)
  await payOrder(system, shop, first.id)
  const statusOf = async ({ id }: { id: string }) => (await desk.ask('GET', `/orders/${id}/cards`)).body.status
  assert.deepEqual([await statusOf(first), await statusOf(second)], ['awaiting', 'delivered'])
  await assert.rejects(aCardOrder(system, shop, product), 'who waits goes first')
})

test('SX-2, SX-20 nothing of another shop’s pools, cards, imports and orders is seen, found, changed or named', async () => {
  const [ours, theirs] = [await ground(), await ground()]
  const poolId = await ours.desk.pool()
  const imported = await ours.desk.paste(poolId, 'SAME-1\tpin-1\nSAME-2\tpin-2')
  const product = await aCardProduct(system, ours.shop, { poolId })
  const order = await aCardOrder(system, ours.shop, product)
  await payOrder(system, ours.shop, order.id)
  const [card] = (await ours.desk.cards(poolId)).items
  const attempts: [method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, payload?: object][] = [
    ['GET', `/card-pools/${poolId}`],
    ['PATCH', `/card-pools/${poolId}`, { version: 0, name: 'x' }],
    ['DELETE', `/card-pools/${poolId}`],
    ['GET', `/card-pools/${poolId}/cards`],
    ['POST', `/card-pools/${poolId}/card-searches`, { value: 'SAME-1' }],
    ['POST', `/card-pools/${poolId}/card-removals`, { codeIds: [card.id] }],
    ['POST', `/card-pools/${poolId}/card-pastes`, { text: 'a\tb' }],
    ['GET', `/card-pools/${poolId}/card-imports`],
    ['GET', `/card-pools/${poolId}/export`],
    ['GET', `/card-pools/${poolId}/sample`],
    ['GET', `/card-imports/${imported.id}`],
    ['GET', `/card-imports/${imported.id}/report`],
    ['POST', `/cards/${card.id}/reveals`],
    ['POST', `/cards/${card.id}/voiding`, { reason: 'x' }],
    ['POST', `/cards/${card.id}/replacement`, { reason: 'x' }],
    ['PUT', `/card-bindings/${variantOf(product)}`, { poolId: null }],
    ['GET', `/orders/${order.id}/cards`],
  ]
  for (const [method, path, payload] of attempts)
    assert.equal((await theirs.desk.ask(method, path, payload)).status, 404, `${method} ${path}`)
  // Equal numbers in their pool are no duplicates, and their search finds theirs.
  const twin = await theirs.desk.pool()
  assert.equal((await theirs.desk.paste(twin, 'SAME-1\tpin-1\nSAME-2\tpin-2')).status, 'imported')
  const found = await theirs.desk.search(twin, 'pin-1')
  assert.equal(found.length, 1)
  assert.notEqual(found[0].id, card.id)
  assert.equal((await ours.desk.cards(poolId, `orderNumber=${order.number}`)).total, 1)
  assert.equal((await theirs.desk.cards(twin, `orderNumber=${order.number}`)).total, 0)
})

test('SX-21 routes of serial codes do not open, void or show cards, whose permissions are their own, nor the other way round', async () => {
  const { shop, desk } = await ground()
  const poolId = await desk.pool()
  const imported = await desk.paste(poolId, 'N-1\tpin-1')
  const [card] = (await desk.cards(poolId)).items
  const attempts: [method: 'GET' | 'POST', path: string, payload?: object][] = [
    ['POST', `/codes/${card.id}/reveals`],
    ['POST', `/codes/${card.id}/voiding`, { reason: 'x' }],
    ['GET', `/code-imports/${imported.id}`],
    ['GET', `/code-imports/${imported.id}/report`],
    ['POST', `/code-imports/${imported.id}/withdrawal`, { reason: 'x' }],
    ['GET', `/code-groups/${poolId}/codes`],
    ['GET', `/code-groups/${poolId}/export`],
  ]
  for (const [method, path, payload] of attempts) assert.equal((await desk.ask(method, path, payload)).status, 404, path)
  const product = await aCardProduct(system, shop, { poolId })
  const order = await aCardOrder(system, shop, product)
  await payOrder(system, shop, order.id)
  assert.deepEqual((await desk.ask('GET', `/orders/${order.id}/codes`)).body.items, [])
  assert.deepEqual((await desk.ask('GET', `/order-code-marks?orderIds=${order.id}`)).body.items, [])
})
