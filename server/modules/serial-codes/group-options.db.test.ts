import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DomainError } from '#kernel/errors.ts'
import { markPaid } from '#modules/orders/index.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { anImport, inShop } from '#test/support/builders/codes.ts'
import { aCodeGroup, anOrderToClose, close, numberedCodes } from '#test/support/builders/serial-codes.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { demandFewReads, enlarge } from '#test/support/large-pool.ts'
import { testSystem } from '#test/support/system.ts'
import { changeGroup } from './change-group.ts'
import { type CodeSettings, changeCodeSettings, readCodeSettings } from './code-settings.ts'
import { issueCodes } from './issue-codes.ts'
import { issuePastOrders } from './past-orders.ts'
import { orderCodeMarks, readOrderCodes } from './read-order-codes.ts'
import { groupsOfProduct, runningGroups } from './running-groups.ts'
import { readGroup } from './views.ts'

const system = await testSystem()
const { keyring } = system.deps
const valuesFor = async (shop: { id: string }, order: { id: string }) =>
  (await inShop(system, shop, (tx) => readOrderCodes(tx, keyring, order.id))).map(({ code }) => code)
const decide = (shop: TestShop, change: Partial<CodeSettings>) =>
  inShop(system, shop, async (tx) => changeCodeSettings(tx, { ...change, version: (await readCodeSettings(tx)).version }))
const refusedWith = (code: string) => (error: unknown) => error instanceof DomainError && error.code === code

test('S0-27 a group may be limited to variants of a product; another product’s variant is refused', async () => {
  const shop = await aShop(system)
  const [product, other] = await Promise.all([aProduct(system, shop, { variants: 3 }), aProduct(system, shop)])
  const [first, second] = product.variants
  assert.ok(first && second)
  const group = await aCodeGroup(system, shop, {
    products: [product, other],
    codes: numberedCodes('VARI', 9),
    variantIds: [second.id],
  })
  const order = await anOrderToClose(system, shop, {
    lines: [{ product, variantId: first.id }, { product, variantId: second.id, quantity: 2 }, { product: other }],
  })
  await close(system, shop, order)
  assert.equal((await valuesFor(shop, order)).length, 3)
  const view = await inShop(system, shop, (tx) => readGroup(tx, group.id))
  assert.deepEqual(
    view.products.map(({ id, variants }) => [id, variants?.map((variant) => variant.name) ?? null]).toSorted(),
    [
      [product.id, ['S2']],
      [other.id, null],
    ].toSorted(),
  )
  const limit = (variantIds: string[], version: number) =>
    inShop(system, shop, (tx) => changeGroup(tx, { groupId: group.id, version, productIds: [product.id], variantIds }))
  await assert.rejects(limit([other.variants[0]?.id ?? ''], view.version), refusedWith('code_variant_foreign'))
  await limit([], view.version)
  const all = await anOrderToClose(system, shop, { lines: [{ product, variantId: first.id }, { product: other }] })
  await close(system, shop, all)
  assert.equal((await valuesFor(shop, all)).length, 1)
})

test('S0-29 products taken out and put in after the closing change nothing about it, however late its codes are given', async () => {
  const shop = await aShop(system)
  const [kept, added] = await Promise.all([aProduct(system, shop), aProduct(system, shop)])
  const group = await aCodeGroup(system, shop, { products: [kept], codes: numberedCodes('BIND', 9) })
  const order = await anOrderToClose(system, shop, { lines: [{ product: kept }, { product: added }], isPaid: false })
  await close(system, shop, order)
  system.clock.advance(60_000)
  await inShop(system, shop, (tx) => changeGroup(tx, { groupId: group.id, version: 0, productIds: [added.id] }))
  await inShop(system, shop, (tx) => markPaid(tx, { orderId: order.id }))
  await system.runner.drain()
  const codes = await inShop(system, shop, (tx) => readOrderCodes(tx, keyring, order.id))
  assert.deepEqual(
    codes.map(({ productName }) => productName),
    [kept.name],
  )
  const later = await anOrderToClose(system, shop, { lines: [{ product: kept }, { product: added }] })
  await inShop(system, shop, (tx) => changeGroup(tx, { groupId: group.id, version: 1, productIds: [kept.id, added.id] }))
  await close(system, shop, later)
  assert.equal((await valuesFor(shop, later)).length, 2, 'added after the order was placed, before it was closed')
})

test('S0-30 the quantities at the closing count, not those at placement', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  await aCodeGroup(system, shop, { products: [product], codes: numberedCodes('EDIT', 9) })
  const [grown, shrunk] = await Promise.all([2, 2].map((quantity) => anOrderToClose(system, shop, { lines: [{ product, quantity }] })))
  assert.ok(grown && shrunk)
  await system.pool.query('update order_lines set quantity = 3 where order_id = $1', [grown.id])
  await system.pool.query('update order_lines set quantity = 1, shipped_quantity = 1 where order_id = $1', [shrunk.id])
  await close(system, shop, grown)
  await close(system, shop, shrunk)
  assert.deepEqual([(await valuesFor(shop, grown)).length, (await valuesFor(shop, shrunk)).length], [3, 1])
})

test('S0-7 a group that counts only orders placed within its period leaves out one placed before', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  const early = await anOrderToClose(system, shop, { lines: [{ product }] })
  system.clock.advance(3_600_000)
  await aCodeGroup(system, shop, { products: [product], name: 'strict', needsPlacedWithin: true, startsAt: system.clock.now() })
  await aCodeGroup(system, shop, { products: [product], name: 'open', startsAt: system.clock.now() })
  const inTime = await anOrderToClose(system, shop, { lines: [{ product }] })
  await close(system, shop, early)
  await close(system, shop, inTime)
  const groupsOf = async (order: { id: string }) =>
    (await inShop(system, shop, (tx) => readOrderCodes(tx, keyring, order.id))).map(({ groupName }) => groupName)
  assert.deepEqual([await groupsOf(early), await groupsOf(inTime)], [['open'], ['open', 'strict']])
})

test('S0-5 where the shop wants it so, a prepaid order closed unpaid gets its codes at once, and none when it is paid', async () => {
  const shop = await aShop(system)
  await decide(shop, { issuesUnpaid: true })
  const product = await aProduct(system, shop)
  await aCodeGroup(system, shop, { products: [product], codes: numberedCodes('TRUST', 5) })
  const order = await anOrderToClose(system, shop, { lines: [{ product }], isPaid: false })
  await close(system, shop, order)
  assert.deepEqual(await valuesFor(shop, order), ['TRUST-0001'])
  await inShop(system, shop, (tx) => markPaid(tx, { orderId: order.id }))
  await system.runner.drain()
  assert.deepEqual(await valuesFor(shop, order), ['TRUST-0001'])
  const cash = await anOrderToClose(system, shop, { lines: [{ product }], timing: 'on_delivery', isPaid: false })
  await close(system, shop, cash)
  assert.deepEqual(await valuesFor(shop, cash), [])
})

test('S0-28 a bundle counts by itself, its parts only where the shop counts them', async () => {
  const shop = await aShop(system)
  const [bundle, part] = await Promise.all([aProduct(system, shop), aProduct(system, shop)])
  await aCodeGroup(system, shop, { products: [bundle, part], name: 'both' })
  await aCodeGroup(system, shop, { products: [part], name: 'part' })
  const orders = await Promise.all([0, 1].map(() => anOrderToClose(system, shop, { lines: [{ product: bundle, quantity: 2 }] })))
  const [before, after] = orders
  assert.ok(before && after)
  const components = JSON.stringify([{ variantId: part.variants[0]?.id, quantity: 3, productName: 'p', variantName: '', sku: 's' }])
  await system.pool.query(`update order_lines set kind = 'bundle', components = $2 where order_id = any($1)`, [
    orders.map(({ id }) => id),
    components,
  ])
  const namesFor = async (order: { id: string }) =>
    Object.entries(
      Object.groupBy(await inShop(system, shop, (tx) => readOrderCodes(tx, keyring, order.id)), ({ groupName }) => groupName),
    ).map(([name, codes]) => [name, codes?.length])
  await close(system, shop, before)
  await decide(shop, { countsComponents: true })
  await close(system, shop, after)
  assert.deepEqual(await namesFor(before), [['both', 2]])
  assert.deepEqual(await namesFor(after), [
    ['both', 8],
    ['part', 6],
  ])
  system.clock.advance(1_000)
  const late = await aCodeGroup(system, shop, { products: [part], name: 'late' })
  const period = { closedFrom: new Date(0), closedTo: new Date(system.clock.now().getTime() + 1) }
  const { issued } = await inShop(system, shop, (tx) => issuePastOrders(tx, keyring, { groupId: late.id, ...period }))
  assert.equal(issued, 12, 'past orders are counted alike')
})

test('S0-31 where the shop wants it so, an import fills the shortages of its group by itself, with a mail', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  const group = await aCodeGroup(system, shop, { products: [product], codes: ['AUTO-0001'] })
  const other = await aCodeGroup(system, shop, { products: [product], codes: ['ELSE-0001'] })
  const order = await anOrderToClose(system, shop, { lines: [{ product, quantity: 3 }] })
  await close(system, shop, order)
  await anImport(system, shop, group.id, ['AUTO-0002'])
  assert.deepEqual(await valuesFor(shop, order), ['AUTO-0001', 'ELSE-0001'], 'off unless told')
  await decide(shop, { fillsAfterImport: true })
  await anImport(system, shop, group.id, ['AUTO-0003'])
  assert.deepEqual(await valuesFor(shop, order), ['AUTO-0001', 'AUTO-0002', 'AUTO-0003', 'ELSE-0001'])
  assert.deepEqual(await inShop(system, shop, (tx) => orderCodeMarks(tx, [order.id])), [
    { orderId: order.id, codeCount: 4, shortageCount: 2 },
  ])
  assert.equal((await inShop(system, shop, (tx) => readGroup(tx, other.id))).shortageCount, 2)
  const { rows } = await system.pool.query(`select count(*)::int as count from mails where order_id = $1 and template = 'codes_issued'`, [
    order.id,
  ])
  assert.equal(rows[0].count, 2)
})

test('S0-37 switched off, closings give nothing and no group can be made; another shop goes on; what was sent stays', async () => {
  const [shop, other] = await Promise.all([aShop(system), aShop(system)])
  const product = await aProduct(system, shop)
  await aCodeGroup(system, shop, { products: [product], codes: numberedCodes('OFF', 5) })
  const [sent, silent] = await Promise.all([0, 1].map(() => anOrderToClose(system, shop, { lines: [{ product }] })))
  assert.ok(sent && silent)
  await close(system, shop, sent)
  await decide(shop, { isEnabled: false })
  await close(system, shop, silent)
  assert.deepEqual([await valuesFor(shop, sent), await valuesFor(shop, silent)], [['OFF-0001'], []])
  assert.deepEqual(await inShop(system, shop, (tx) => orderCodeMarks(tx, [silent.id])), [])
  assert.deepEqual(await inShop(system, shop, (tx) => runningGroups(tx, 10)), [])
  await assert.rejects(aCodeGroup(system, shop, {}), refusedWith('serial_codes_off'))
  const theirs = await aProduct(system, other)
  await aCodeGroup(system, other, { products: [theirs] })
  const order = await anOrderToClose(system, other, { lines: [{ product: theirs }] })
  await close(system, other, order)
  assert.equal((await valuesFor(other, order)).length, 1)
  await decide(shop, { isEnabled: true })
  assert.deepEqual(await inShop(system, shop, (tx) => issueCodes(tx, keyring, silent.id)), { issued: 1, short: 0 })
})

test('S0-8 a group may be as large as it wants, and sent for the most part: that it gives codes is told by a few of them', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  const group = await aCodeGroup(system, shop, { products: [product], codes: numberedCodes('LARGE', 1) })
  await enlarge(system, { poolIds: [group.id], likePool: group.id })
  await demandFewReads(system, shop, async (tx) => assert.equal((await runningGroups(tx, 10)).length, 1))
  await demandFewReads(system, shop, async (tx) => assert.equal((await groupsOfProduct(tx, product.id)).length, 1))
})

test('S0-37 settings have a version, a permission of their own, and stand in the audit log', async () => {
  const shop = await aShop(system)
  const call = (method: 'GET' | 'PATCH', payload?: object) =>
    system.app.inject({ method, url: '/api/admin/code-settings', headers: shop.staff.headers, ...(payload ? { payload } : {}) })
  const before = await call('GET')
  assert.deepEqual(before.json(), {
    isEnabled: true,
    issuesUnpaid: false,
    countsComponents: false,
    fillsAfterImport: false,
    blocksGivenCodes: false,
    version: 0,
  })
  const changed = await call('PATCH', { version: 0, blocksGivenCodes: true })
  assert.deepEqual([changed.statusCode, changed.json().blocksGivenCodes, changed.json().version], [200, true, 1])
  const stale = await call('PATCH', { version: 0, isEnabled: false })
  assert.deepEqual([stale.statusCode, stale.json().code, stale.json().details], [409, 'code_settings_changed', { version: 1 }])
  const { rows } = await system.pool.query(
    `select before, after from audit_entries where shop_id = $1 and action = 'codes.change_settings'`,
    [shop.id],
  )
  assert.deepEqual([rows[0].before.blocksGivenCodes, rows[0].after.blocksGivenCodes, rows.length], [false, true, 1])
})
