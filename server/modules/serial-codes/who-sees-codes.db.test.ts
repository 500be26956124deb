import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { asStaff, type StaffCall } from '#test/support/as-staff.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { anImport, codesOf } from '#test/support/builders/codes.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { aCodeGroup, anOrderToClose, close, numberedCodes } from '#test/support/builders/serial-codes.ts'
import { aShop, aToken, type TestShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'

const system = await testSystem({ environment: { DATA_DIR: await mkdtemp(join(tmpdir(), 'aftercart-')) } })

const call = (shop: TestShop, request: StaffCall) => asStaff(system, shop, request)

test('SX-2 a token, a customer and the mails of one shop reach no code of another', async () => {
  const [shop, other] = await Promise.all([aShop(system), aShop(system)])
  const [ours, theirs] = await Promise.all([aProduct(system, shop), aProduct(system, other)])
  await aCodeGroup(system, shop, { products: [ours], codes: numberedCodes('MINE', 2) })
  const twin = await aCodeGroup(system, other, { products: [theirs], codes: numberedCodes('MINE', 2) })
  const customer = await aCustomer(system, shop)
  const foreign = await anOrderToClose(system, other, { lines: [{ product: theirs }] })
  const mailsOf = async ({ id }: { id: string }) => (await system.pool.query('select id from mails where shop_id = $1', [id])).rowCount
  const before = await mailsOf(shop)
  await close(system, other, foreign)
  assert.deepEqual([await mailsOf(shop), (await mailsOf(other)) !== 0], [before, true])

  const { headers } = await aToken(system, shop, ['codes.see', 'codes.reveal', 'codes.manage', 'orders.see'])
  const [code] = (await call(other, { url: `/code-groups/${twin.id}/codes` })).body.items
  for (const attempt of [
    { url: `/code-groups/${twin.id}` },
    { url: `/code-groups/${twin.id}/codes` },
    { url: `/orders/${foreign.id}/codes` },
    { method: 'POST', url: `/codes/${code.id}/reveals` },
    { method: 'POST', url: `/code-groups/${twin.id}/code-searches`, payload: { code: 'MINE-0001' } },
  ] as const)
    for (const named of [headers, { ...headers, 'aftercart-shop': other.handle }]) {
      const { status } = await call(shop, { ...attempt, headers: named })
      assert.ok([401, 403, 404].includes(status), `${attempt.url}: ${status}`)
    }
  const looked = await system.app.inject({ url: `/api/store/orders/${foreign.id}`, headers: customer.headers })
  assert.equal(looked.statusCode, 404)
})

test('SX-2 two shops with the same codes never meet: not in a report, a search, a mark, a list or a hand-out', async () => {
  const [shop, other] = await Promise.all([aShop(system), aShop(system)])
  const [ours, theirs] = await Promise.all([aProduct(system, shop), aProduct(system, other)])
  const codes = numberedCodes('TWINS', 3)
  const [group, twin] = [
    await aCodeGroup(system, shop, { products: [ours], codes, name: '我們的' }),
    await aCodeGroup(system, other, { products: [theirs], codes, name: '他們的' }),
  ]
  const order = await anOrderToClose(system, shop, { lines: [{ product: ours, quantity: 5 }] })
  await close(system, shop, order)
  const duplicate = await anImport(system, shop, group.id, ['TWINS-0001'])
  assert.deepEqual(
    duplicate.problems.map(({ details }) => details.groupName),
    ['我們的'],
  )
  const found = await call(other, { method: 'POST', url: `/code-groups/${twin.id}/code-searches`, payload: { code: 'TWINS-0001' } })
  assert.deepEqual(
    found.body.items.map((code: { state: string; order: unknown }) => [code.state, code.order]),
    [['free', null]],
  )
  assert.deepEqual((await call(other, { url: `/order-code-marks?orderIds=${order.id}` })).body.items, [])
  assert.equal((await call(other, { url: '/code-shortages' })).body.total, 0)
  assert.equal((await call(other, { url: `/orders/${order.id}/codes` })).status, 404)
  const crossed = await call(other, { method: 'PATCH', url: `/code-groups/${twin.id}`, payload: { version: 0, productIds: [ours.id] } })
  assert.deepEqual([crossed.status, crossed.body.code], [404, 'product_not_found'])
  assert.equal((await codesOf(system, other, twin.id)).length, 3)
})

test('S0-36 what others hear of issued, missing and void codes names them by id and last four characters only', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  const group = await aCodeGroup(system, shop, { products: [product], codes: ['TELLTALE-7788'] })
  const made = await aCodeGroup(system, shop, { products: [product], maxCodes: 1 })
  const order = await anOrderToClose(system, shop, { lines: [{ product, quantity: 2 }] })
  await close(system, shop, order)
  const { items } = (await call(shop, { url: `/orders/${order.id}/codes` })).body
  const own = items.find((code: { groupId: string }) => code.groupId === group.id)
  const generated = items.find((code: { groupId: string }) => code.groupId === made.id)
  await call(shop, { method: 'POST', url: `/codes/${own.codeId}/voiding`, payload: { reason: '外流' } })
  const { rows } = await system.pool.query(`select type, payload from events where shop_id = $1 and type like 'codes.%' order by id`, [
    shop.id,
  ])
  const payloadOf = (type: string) => rows.find((row) => row.type === type)?.payload
  assert.deepEqual(payloadOf('codes.issued'), {
    orderId: order.id,
    codeIds: [own.codeId, generated.codeId],
    codes: [
      { id: own.codeId, groupId: group.id, tail: '7788' },
      { id: generated.codeId, groupId: made.id, tail: generated.tail },
    ],
  })
  assert.deepEqual(payloadOf('codes.short'), { orderId: order.id, groupIds: [group.id, made.id], shortageCount: 2 })
  assert.deepEqual(payloadOf('codes.voided'), { codeId: own.codeId, kind: 'campaign', poolId: group.id, orderId: order.id, tail: '7788' })
  assert.doesNotMatch(JSON.stringify(rows), /TELLTALE/)
})

test('S0-36 and SX-3 planted codes are nowhere: not in any table, event, job, log or address', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  const planted = numberedCodes('PLANTED-NEEDLE', 100)
  const group = await aCodeGroup(system, shop, { products: [product], codes: planted })
  const generated = await aCodeGroup(system, shop, { products: [product] })
  const order = await anOrderToClose(system, shop, { lines: [{ product, quantity: 3 }] })
  await close(system, shop, order)
  await anImport(system, shop, group.id, [planted[0] ?? '', 'no'])
  const search = await call(shop, { method: 'POST', url: `/code-groups/${group.id}/code-searches`, payload: { code: planted[7] } })
  await call(shop, {
    method: 'POST',
    url: `/codes/${search.body.items[0].id}/reveals`,
    headers: { ...shop.staff.headers, 'idempotency-key': 'reveal-1' },
  })
  await call(shop, { method: 'POST', url: `/codes/${search.body.items[0].id}/voiding`, payload: { reason: 'test' } })
  await call(shop, { url: `/code-groups/${group.id}/export` })
  const needles = ['PLANTED-NEEDLE', Buffer.from('PLANTED-NEEDLE').toString('hex'), ...(await codesOf(system, shop, generated.id))]
  const { rows: tables } = await system.pool.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  assert.ok(tables.length > 20)
  for (const { name } of tables) {
    const { rows } = await system.pool.query(`select row_to_json(t)::text as line from ${name} t`)
    for (const { line } of rows) for (const needle of needles) assert.ok(!line.includes(needle), `${name} holds a code`)
  }
  for (const needle of needles) assert.ok(!system.logs.join('\n').includes(needle), 'a log line holds a code')
  assert.equal(needles.length, 5)
})
