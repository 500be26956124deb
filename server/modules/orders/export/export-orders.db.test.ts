import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { aProduct } from '#test/support/builders/catalog.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aShop, aStaff, type TestShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { writtenColumns } from '#test/support/written-columns.ts'

const system = await testSystem()
const shop = await aShop(system)
const product = await aProduct(system, shop, { name: '=濾杯', price: 640, stock: 2_000 })

const exported = (query: string, headers: Record<string, string> = shop.staff.headers) =>
  system.app.inject({ url: `/api/admin/order-export?${query}`, headers })
const rowsOf = (body: string): string[][] => parse(body, { bom: true })
const rows = async (query: string, of: TestShop = shop) => rowsOf((await exported(query, of.staff.headers)).body)

test('SX-29 the file holds what the filters show: BOM, phone numbers with their zeros, no formula runs', async () => {
  const open = await anOrder(system, shop, { lines: [{ product, quantity: 2 }], isPaid: true })
  system.clock.advance(1_000)
  const closed = await anOrder(system, shop, { lines: [{ product }], isPaid: true, isShipped: true, status: 'closed' })
  const answer = await exported('format=csv')
  assert.equal(answer.headers['content-type'], 'text/csv; charset=utf-8')
  assert.ok(answer.body.startsWith('\uFEFF'))
  const [head, ...all] = rowsOf(answer.body)
  assert.deepEqual([head?.[0], head?.[8]], ['訂單編號', '電話'])
  assert.deepEqual(
    all.map((row) => row[0]),
    [String(closed.number), String(open.number)],
  )
  assert.match(all[0]?.[8] ?? '', /886912345678$/)
  const lines = await rows('format=csv&layout=lines&status=open&locale=en')
  assert.deepEqual(
    lines.map((row) => [row[0], row[2], row[23], row[27], row[31]]),
    [
      ['Order', 'Status', 'Product', 'Quantity', 'Amount'],
      [String(open.number), 'Open', "'=濾杯", '2', '1280'],
    ],
  )
})

test('SX-29 more than a page streams in order, each order once', async () => {
  const big = await aShop(system)
  const goods = await aProduct(system, big, { stock: 10_000 })
  await anOrder(system, big, { lines: [{ product: goods }] })
  // One order through the operations, the others by its likeness: 1,200 carts would be another test.
  const columns = await writtenColumns(system, 'orders')
  await system.pool.query(
    `insert into orders (${columns}) select ${columns} from (
       select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'number', o.number + n))).*
       from orders o, generate_series(1, 1199) as n where o.shop_id = $1) as likeness`,
    [big.id],
  )
  const [, ...found] = await rows('format=csv', big)
  assert.deepEqual([found.length, new Set(found.map((row) => row[0])).size], [1_200, 1_200])
  assert.equal((await exported('format=xlsx', big.staff.headers)).rawPayload.subarray(0, 2).toString(), 'PK')
})

test('SX-26 SX-21 an export is in the audit log with its filters, and needs a permission of its own', async () => {
  await exported('format=csv&status=closed')
  const { rows: entries } = await system.pool.query(
    "select after, actor_name from audit_entries where action = 'orders.export' and shop_id = $1 order by occurred_at desc, id desc limit 1",
    [shop.id],
  )
  assert.deepEqual([entries[0]?.after, entries[0]?.actor_name.startsWith('Staff')], [{ status: 'closed' }, true])
  const support = await aStaff(system, shop, 'support')
  const refused = await exported('format=csv', support.headers)
  assert.deepEqual([refused.statusCode, refused.json().details], [403, { permission: 'orders.export' }])
})

test('SX-20 another shop’s orders are in no file', async () => {
  const other = await aShop(system)
  assert.equal((await rows('format=csv', other)).length, 1)
})
