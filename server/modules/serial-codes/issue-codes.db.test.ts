import assert from 'node:assert/strict'
import { test } from 'node:test'
import { voidCode } from '#modules/codes/index.ts'
import { markPaid } from '#modules/orders/index.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { anImport, inShop } from '#test/support/builders/codes.ts'
import { aCodeGroup, anOrderToClose, close, numberedCodes, reopen } from '#test/support/builders/serial-codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { backFill } from './back-fill.ts'
import { changeGroup } from './change-group.ts'
import { deleteGroup } from './delete-group.ts'
import { issueCodes } from './issue-codes.ts'
import { orderCodeMarks, readOrderCodes } from './read-order-codes.ts'
import { readGroup } from './views.ts'

const system = await testSystem()
const { keyring } = system.deps
const codesFor = (shop: { id: string }, order: { id: string }) => inShop(system, shop, (tx) => readOrderCodes(tx, keyring, order.id))
const valuesFor = async (shop: { id: string }, order: { id: string }) => (await codesFor(shop, order)).map(({ code }) => code)
const entriesOf = async (order: { id: string }) =>
  (
    await system.pool.query(
      `select type, details from order_entries where order_id = $1 and type like 'codes%' order by occurred_at, type`,
      [order.id],
    )
  ).rows

test('S0-2 codes are given at the closing only, and again only what is missing', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  const group = await aCodeGroup(system, shop, { products: [product], codes: numberedCodes('TWICE', 5) })
  const order = await anOrderToClose(system, shop, { lines: [{ product, quantity: 2 }] })
  await system.runner.drain()
  assert.deepEqual(await valuesFor(shop, order), [])
  await close(system, shop, order)
  assert.deepEqual(await valuesFor(shop, order), ['TWICE-0001', 'TWICE-0002'])
  await reopen(system, shop, order)
  await system.pool.query('update order_lines set quantity = 3 where order_id = $1', [order.id])
  await close(system, shop, order)
  assert.deepEqual(await valuesFor(shop, order), ['TWICE-0001', 'TWICE-0002', 'TWICE-0003'])
  assert.deepEqual(await inShop(system, shop, (tx) => issueCodes(tx, keyring, order.id)), { issued: 0, short: 0 })
  assert.equal((await inShop(system, shop, (tx) => readGroup(tx, group.id))).unsentCount, 2)
})

test('S0-2 an order closed before the group existed or was public gets nothing, also when it is paid later', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  const order = await anOrderToClose(system, shop, { lines: [{ product }], isPaid: false })
  await close(system, shop, order)
  system.clock.advance(1_000)
  await aCodeGroup(system, shop, { products: [product], codes: numberedCodes('LATE', 5) })
  await inShop(system, shop, (tx) => markPaid(tx, { orderId: order.id }))
  await system.runner.drain()
  assert.deepEqual(await codesFor(shop, order), [])
})

test('S0-5 cash on delivery gets nothing; a prepaid order closed unpaid gets its codes when it is paid', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  await aCodeGroup(system, shop, { products: [product], codes: numberedCodes('PAID', 5) })
  const cash = await anOrderToClose(system, shop, { lines: [{ product }], timing: 'on_delivery' })
  await close(system, shop, cash)
  assert.deepEqual(await codesFor(shop, cash), [])
  const late = await anOrderToClose(system, shop, { lines: [{ product }], isPaid: false })
  await close(system, shop, late)
  assert.deepEqual(await codesFor(shop, late), [])
  await inShop(system, shop, (tx) => markPaid(tx, { orderId: late.id }))
  await system.runner.drain()
  assert.deepEqual(await valuesFor(shop, late), ['PAID-0001'])
})

test('S0-7 only a group that is public and running when the order is closed gives codes; a campaign missed is on record', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  const now = system.clock.now()
  const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
  await aCodeGroup(system, shop, { products: [product], name: 'hidden', isPublic: false })
  await aCodeGroup(system, shop, { products: [product], name: 'scheduled', startsAt: at(60) })
  await aCodeGroup(system, shop, { products: [product], name: 'ended', startsAt: at(-60), endsAt: at(-5) })
  await aCodeGroup(system, shop, { products: [product], name: 'ending', startsAt: at(-60), endsAt: at(0) })
  const [inTime, missed] = await Promise.all([0, 1].map(() => anOrderToClose(system, shop, { lines: [{ product }] })))
  assert.ok(inTime && missed)
  const endOfMinute = Math.floor(now.getTime() / 60_000) * 60_000 + 59_999
  system.clock.set(new Date(endOfMinute))
  await close(system, shop, inTime)
  assert.deepEqual(
    (await codesFor(shop, inTime)).map(({ groupName }) => groupName),
    ['ending'],
  )
  system.clock.set(new Date(endOfMinute + 1))
  await close(system, shop, missed)
  assert.deepEqual(await codesFor(shop, missed), [])
  const [entry] = await entriesOf(missed)
  assert.equal(entry.type, 'codes_missed')
  assert.equal(entry.details.groupName, 'ending')
})

test('S0-8 an exhausted group gives nothing more until codes are imported; closings meanwhile are shortages', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  const group = await aCodeGroup(system, shop, { products: [product], codes: ['FIRST-AND-LAST'] })
  const [first, second, third] = await Promise.all([0, 1, 2].map(() => anOrderToClose(system, shop, { lines: [{ product }] })))
  assert.ok(first && second && third)
  await close(system, shop, first)
  const exhausted = await inShop(system, shop, (tx) => readGroup(tx, group.id))
  assert.deepEqual([exhausted.state, exhausted.reason], ['ended', 'exhausted'])
  await close(system, shop, second)
  assert.deepEqual(await inShop(system, shop, (tx) => orderCodeMarks(tx, [first.id, second.id, third.id])), [
    { orderId: first.id, codeCount: 1, shortageCount: 0 },
    { orderId: second.id, codeCount: 0, shortageCount: 1 },
  ])
  await anImport(system, shop, group.id, ['MORE-0001', 'MORE-0002'])
  const again = await inShop(system, shop, (tx) => readGroup(tx, group.id))
  assert.deepEqual([again.state, again.reason], ['running', null])
  await close(system, shop, third)
  assert.deepEqual(await valuesFor(shop, third), ['MORE-0001'])
  assert.deepEqual(await valuesFor(shop, second), [], 'nothing is issued later by itself (S0-31)')
})

test('S0-9 a group over by time keeps its unsent codes and gives them when its end is moved', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  const now = system.clock.now()
  const group = await aCodeGroup(system, shop, {
    products: [product],
    codes: numberedCodes('REST', 3),
    endsAt: new Date(now.getTime() + 60_000),
  })
  const [late, later] = await Promise.all([0, 1].map(() => anOrderToClose(system, shop, { lines: [{ product }] })))
  assert.ok(late && later)
  system.clock.advance(180_000)
  await close(system, shop, late)
  const ended = await inShop(system, shop, (tx) => readGroup(tx, group.id))
  assert.deepEqual([ended.state, ended.reason, ended.unsentCount], ['ended', 'time', 3])
  await inShop(system, shop, (tx) => changeGroup(tx, { groupId: group.id, version: ended.version, endsAt: null }))
  await close(system, shop, later)
  assert.deepEqual(await valuesFor(shop, later), ['REST-0001'])
  assert.deepEqual(await valuesFor(shop, late), [])
})

test('S0-25 A×2 hands out two different codes, A and B together two', async () => {
  const shop = await aShop(system)
  const [a, b] = await Promise.all([aProduct(system, shop), aProduct(system, shop, { variants: 2 })])
  await aCodeGroup(system, shop, { products: [a, b], codes: numberedCodes('SAME', 10) })
  const one = await anOrderToClose(system, shop, { lines: [{ product: a }] })
  await close(system, shop, one)
  assert.deepEqual(await valuesFor(shop, one), ['SAME-0001'])
  const twice = await anOrderToClose(system, shop, { lines: [{ product: a, quantity: 2 }] })
  await close(system, shop, twice)
  assert.deepEqual(await valuesFor(shop, twice), ['SAME-0002', 'SAME-0003'])
  const both = await anOrderToClose(system, shop, { lines: [{ product: a }, { product: b, variantId: b.variants[1]?.id ?? '' }] })
  await close(system, shop, both)
  assert.deepEqual(await valuesFor(shop, both), ['SAME-0004', 'SAME-0005'])
})

test('S0-26 a product of two groups hands out one code of each; A×3 three of each', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  await aCodeGroup(system, shop, { products: [product], codes: numberedCodes('ONE', 5), name: 'a' })
  await aCodeGroup(system, shop, { products: [product], codes: numberedCodes('TWO', 5), name: 'b' })
  const single = await anOrderToClose(system, shop, { lines: [{ product }] })
  await close(system, shop, single)
  assert.deepEqual(await valuesFor(shop, single), ['ONE-0001', 'TWO-0001'])
  const triple = await anOrderToClose(system, shop, { lines: [{ product, quantity: 3 }] })
  await close(system, shop, triple)
  assert.deepEqual(await valuesFor(shop, triple), ['ONE-0002', 'ONE-0003', 'ONE-0004', 'TWO-0002', 'TWO-0003', 'TWO-0004'])
})

test('S0-28 gifts and pieces returned before the closing do not count', async () => {
  const shop = await aShop(system)
  const [bought, gift] = await Promise.all([aProduct(system, shop), aProduct(system, shop)])
  await aCodeGroup(system, shop, { products: [bought, gift] })
  const order = await anOrderToClose(system, shop, { lines: [{ product: bought, quantity: 3 }, { product: gift }] })
  await system.pool.query(`update order_lines set kind = 'gift' where order_id = $1 and product_id = $2`, [order.id, gift.id])
  await system.pool.query('update order_lines set returned_quantity = 1 where order_id = $1 and product_id = $2', [order.id, bought.id])
  await close(system, shop, order)
  assert.deepEqual(
    (await codesFor(shop, order)).map((code) => [code.productName, code.unitNo]),
    [
      [bought.name, 1],
      [bought.name, 2],
    ],
  )
})

test('S0-12 a generated group holds no code that was not given away; its codes carry prefix and check character', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  const group = await aCodeGroup(system, shop, { products: [product], codeFormat: { prefix: 'ISLE', length: 16 } })
  const before = await system.pool.query('select from codes where pool_id = $1', [group.id])
  assert.equal(before.rowCount, 0)
  const order = await anOrderToClose(system, shop, { lines: [{ product, quantity: 3 }] })
  await close(system, shop, order)
  const values = await valuesFor(shop, order)
  assert.equal(new Set(values).size, 3)
  for (const value of values) assert.match(value, /^ISLE(-[A-HJ-NP-Z2-9]{4}){4}$/)
  const { rows } = await system.pool.query('select distinct state from codes where pool_id = $1', [group.id])
  assert.deepEqual(rows, [{ state: 'assigned' }])
})

test('S0-8 a generated group with a limit is exhausted when it has given that many', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  const group = await aCodeGroup(system, shop, { products: [product], maxCodes: 2 })
  const order = await anOrderToClose(system, shop, { lines: [{ product, quantity: 3 }] })
  await close(system, shop, order)
  assert.equal((await codesFor(shop, order)).length, 2)
  const { state, reason, shortageCount } = await inShop(system, shop, (tx) => readGroup(tx, group.id))
  assert.deepEqual([state, reason, shortageCount], ['ended', 'exhausted', 1])
})

test('S0-21 a second file is given away after the first, row by row', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  const [first, second] = [numberedCodes('ZULU', 5).toReversed(), numberedCodes('ALPHA', 5).toReversed()]
  const group = await aCodeGroup(system, shop, { products: [product], codes: first })
  await anImport(system, shop, group.id, second)
  const given: string[] = []
  for (const quantity of [1, 3, 2, 4]) {
    const order = await anOrderToClose(system, shop, { lines: [{ product, quantity }] })
    await close(system, shop, order)
    given.push(...(await valuesFor(shop, order)))
  }
  assert.deepEqual(given, [...first, ...second])
})

test('S0-31 what there is is issued, each missing unit is a shortage, and a back-fill gives it later, once', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  const group = await aCodeGroup(system, shop, { products: [product], codes: ['HALF-0001'] })
  const order = await anOrderToClose(system, shop, { lines: [{ product, quantity: 3 }] })
  await close(system, shop, order)
  assert.deepEqual(await valuesFor(shop, order), ['HALF-0001'])
  assert.deepEqual(
    (await entriesOf(order)).map((entry) => [entry.type, entry.details.shortageCount ?? entry.details.codeCount]),
    [
      ['codes_issued', 1],
      ['codes_short', 2],
    ],
  )
  await anImport(system, shop, group.id, ['HALF-0002'])
  const fill = () => inShop(system, shop, (tx) => backFill(tx, keyring, { shortageIds: null }))
  assert.deepEqual(await fill(), { filled: 1, left: 1 })
  assert.deepEqual(await fill(), { filled: 0, left: 1 })
  assert.deepEqual(await valuesFor(shop, order), ['HALF-0001', 'HALF-0002'])
  const { rows } = await system.pool.query(`select count(*)::int as count from events where shop_id = $1 and type = 'codes.issued'`, [
    shop.id,
  ])
  assert.equal(rows[0].count, 2)
})

test('S0-23 a deleted group leaves sent codes with their orders, and its codes may be uploaded again', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  const codes = numberedCodes('AGAIN', 3)
  const group = await aCodeGroup(system, shop, { products: [product], codes, name: '舊活動' })
  const [first, second] = await Promise.all([0, 1].map(() => anOrderToClose(system, shop, { lines: [{ product }] })))
  assert.ok(first && second)
  await close(system, shop, first)
  await inShop(system, shop, (tx) => deleteGroup(tx, group.id))
  await close(system, shop, second)
  assert.deepEqual(await codesFor(shop, second), [])
  assert.deepEqual(
    (await codesFor(shop, first)).map(({ groupName, code }) => [groupName, code]),
    [['舊活動', 'AGAIN-0001']],
  )
  const other = await aCodeGroup(system, shop, { codes: [] })
  const result = await anImport(system, shop, other.id, codes)
  assert.deepEqual([result.status, result.importedCount, result.warningCount], ['imported', 3, 1])
  assert.deepEqual(
    result.problems.map(({ isBlocking, row, code, details }) => [isBlocking, row, code, details.groupName]),
    [[false, 2, 'code_given_by_deleted_group', '舊活動']],
  )
})

test('S0-33 an order shows group, product, code and time of issue, to its own shop only', async () => {
  const [shop, other] = await Promise.all([aShop(system), aShop(system)])
  const product = await aProduct(system, shop)
  await aCodeGroup(system, shop, { products: [product], codes: ['MINE-0001'], name: '會員禮' })
  const order = await anOrderToClose(system, shop, { lines: [{ product }] })
  await close(system, shop, order)
  const [code] = await codesFor(shop, order)
  assert.ok(code)
  assert.deepEqual(
    [code.groupName, code.productName, code.code, code.tail, code.isVoid],
    ['會員禮', product.name, 'MINE-0001', '0001', false],
  )
  assert.deepEqual(code.issuedAt, system.clock.now())
  assert.deepEqual(await codesFor(other, order), [])
})

test('S0-3 a return, a reopening and a void leave the code with its order', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  await aCodeGroup(system, shop, { products: [product], codes: numberedCodes('KEPT', 2) })
  const order = await anOrderToClose(system, shop, { lines: [{ product }] })
  await close(system, shop, order)
  await system.pool.query('update order_lines set returned_quantity = 1 where order_id = $1', [order.id])
  await reopen(system, shop, order)
  await close(system, shop, order)
  const [code] = await codesFor(shop, order)
  assert.ok(code)
  await inShop(system, shop, (tx) => voidCode(tx, { codeId: code.codeId, kind: 'campaign', reason: 'test' }))
  assert.deepEqual(
    (await codesFor(shop, order)).map((each) => [each.code, each.isVoid]),
    [['KEPT-0001', true]],
  )
  assert.deepEqual(await inShop(system, shop, (tx) => issueCodes(tx, keyring, order.id)), { issued: 0, short: 0 })
})
