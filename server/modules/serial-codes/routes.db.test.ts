import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { asStaff, type StaffCall } from '#test/support/as-staff.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { anImport, codesFile, inShop } from '#test/support/builders/codes.ts'
import { aCodeGroup, anOrderToClose, close, numberedCodes } from '#test/support/builders/serial-codes.ts'
import { aShop, aStaff, type TestShop } from '#test/support/builders/shops.ts'
import { fileForm } from '#test/support/pictures.ts'
import { testSystem } from '#test/support/system.ts'
import { listGroups } from './views.ts'

const system = await testSystem({ environment: { DATA_DIR: await mkdtemp(join(tmpdir(), 'aftercart-')) } })

const call = (shop: TestShop, request: StaffCall) => asStaff(system, shop, request)
const upload = async (shop: TestShop, groupId: string, codes: readonly string[]) => {
  const { payload, headers } = fileForm(await codesFile(codes), { filename: 'codes.xlsx', type: 'application/octet-stream' })
  return call(shop, {
    method: 'POST',
    url: `/code-groups/${groupId}/code-imports`,
    payload,
    headers: { ...shop.staff.headers, ...headers },
  })
}

const newGroup = {
  name: '聖誕抽獎',
  startsAt: '2026-11-01T00:00:00Z',
  endsAt: '2026-12-31T15:59:00Z',
  isPublic: true,
  source: 'uploaded',
  lowStockThreshold: 2,
}

test('S0-1 a group is made, filled from a file, and its codes reach an order by way of its closing', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  const created = await call(shop, { method: 'POST', url: '/code-groups', payload: { ...newGroup, productIds: [product.id] } })
  assert.equal(created.status, 201, JSON.stringify(created.body))
  assert.deepEqual([created.body.state, created.body.warning, created.body.endsAt], ['running', 'no_codes', '2026-12-31T15:59:00.000Z'])
  const groupId: string = created.body.id
  const accepted = await upload(shop, groupId, numberedCodes('XMAS', 3))
  assert.equal(accepted.status, 202, JSON.stringify(accepted.body))
  assert.equal(accepted.body.status, 'waiting')
  await system.runner.drain()
  const done = await call(shop, { url: `/code-imports/${accepted.body.id}` })
  assert.deepEqual([done.body.status, done.body.importedCount, done.body.problems], ['imported', 3, []])
  const order = await anOrderToClose(system, shop, { lines: [{ product, quantity: 2 }] })
  await close(system, shop, order)

  const listed = await call(shop, { url: `/code-groups?status=running&q=${encodeURIComponent('抽獎')}` })
  assert.deepEqual(
    [listed.body.total, listed.body.items[0].sentCount, listed.body.items[0].unsentCount, listed.body.items[0].products],
    [1, 2, 1, [{ id: product.id, name: product.name, variants: null }]],
  )
  const codes = await call(shop, { url: `/code-groups/${groupId}/codes` })
  assert.deepEqual(
    codes.body.items.map((code: { tail: string; state: string; order: { number: number } | null }) => [
      code.tail,
      code.state,
      code.order?.number ?? null,
    ]),
    [
      ['0001', 'assigned', order.number],
      ['0002', 'assigned', order.number],
      ['0003', 'free', null],
    ],
  )
  const byOrder = await call(shop, { url: `/code-groups/${groupId}/codes?orderNumber=${order.number}&state=assigned` })
  assert.equal(byOrder.body.total, 2)
  const ofOrder = await call(shop, { url: `/orders/${order.id}/codes` })
  assert.deepEqual(
    ofOrder.body.items.map((code: { groupName: string; tail: string }) => [code.groupName, code.tail]),
    [
      ['聖誕抽獎', '0001'],
      ['聖誕抽獎', '0002'],
    ],
  )
  const marks = await call(shop, { url: `/order-code-marks?orderIds=${order.id}` })
  assert.deepEqual(marks.body.items, [{ orderId: order.id, codeCount: 2, shortageCount: 0 }])
  const orders = await call(shop, { url: `/code-groups/${groupId}/orders` })
  assert.deepEqual([orders.body.total, orders.body.items[0].orderNumber, orders.body.items[0].tails], [1, order.number, ['0001', '0002']])
  assert.equal((await call(shop, { method: 'DELETE', url: `/code-groups/${groupId}` })).status, 204)
  assert.equal((await call(shop, { url: `/code-groups/${groupId}` })).status, 404)
  assert.equal((await call(shop, { url: `/orders/${order.id}/codes` })).body.items.length, 2)
})

test('S0-11 the source is chosen once: a change is refused, and a generated group takes no file', async () => {
  const shop = await aShop(system)
  const { body: group } = await call(shop, {
    method: 'POST',
    url: '/code-groups',
    payload: { name: 'g', startsAt: '2026-11-01T00:00:00Z', source: 'generated' },
  })
  const changed = await call(shop, { method: 'PATCH', url: `/code-groups/${group.id}`, payload: { version: 0, source: 'uploaded' } })
  assert.deepEqual([changed.status, changed.body.code], [409, 'code_group_source_fixed'])
  const refused = await upload(shop, group.id, ['ANY-0001'])
  assert.deepEqual([refused.status, refused.body.code], [409, 'code_group_not_uploaded'])
  const same = await call(shop, {
    method: 'PATCH',
    url: `/code-groups/${group.id}`,
    payload: { version: 0, source: 'generated', name: 'h' },
  })
  assert.deepEqual([same.status, same.body.name, same.body.version], [200, 'h', 1])
  const stale = await call(shop, { method: 'PATCH', url: `/code-groups/${group.id}`, payload: { version: 0, name: 'i' } })
  assert.deepEqual([stale.status, stale.body.code, stale.body.details], [409, 'code_group_changed', { version: 1 }])
})

test('S0-4 nothing here marks a code as used: a code is unsent, sent or void, and no operation says redeemed', async () => {
  const document = (await system.app.inject({ url: '/api/openapi.json' })).json() as {
    paths: Record<string, Record<string, { tags?: string[] }>>
  }
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.values(methods)
      .filter(({ tags }) => tags?.includes('codes'))
      .map((operation) => `${path} ${JSON.stringify(operation)}`),
  )
  assert.ok(operations.length > 20)
  for (const operation of operations) assert.doesNotMatch(operation, /redeem|redemption|used_at|usedAt|isUsed/i)
  const { rows } = await system.pool.query(
    `select pg_get_constraintdef(oid) as states from pg_constraint where conname = 'codes_state_check'`,
  )
  assert.match(rows[0].states, /'free'.*'assigned'.*'void'/)
})

test('S0-13 the low-stock number is a whole number from nought on, or empty for none, and only for uploaded codes', async () => {
  const shop = await aShop(system)
  const post = async (payload: object) => {
    const { status, body } = await call(shop, { method: 'POST', url: '/code-groups', payload: { ...newGroup, ...payload } })
    return [status, body.lowStockThreshold ?? body.details?.fields?.[0] ?? null]
  }
  assert.deepEqual(await post({ lowStockThreshold: null }), [201, null])
  assert.deepEqual(await post({ lowStockThreshold: undefined }), [201, null])
  assert.deepEqual(await post({ lowStockThreshold: 0 }), [201, 0])
  for (const wrong of [-1, 2.5]) assert.equal((await post({ lowStockThreshold: wrong }))[0], 422)
  assert.deepEqual(await post({ source: 'generated', lowStockThreshold: 5 }), [422, { path: 'lowStockThreshold', code: 'only_uploaded' }])
})

test('S0-6 fields that make no sense are refused with their name', async () => {
  const shop = await aShop(system)
  const post = (payload: object) => call(shop, { method: 'POST', url: '/code-groups', payload: { ...newGroup, ...payload } })
  const early = await post({ endsAt: '2026-10-31T00:00:00Z' })
  assert.deepEqual([early.status, early.body.details.fields], [422, [{ path: 'endsAt', code: 'not_after_start' }]])
  for (const lowStockThreshold of [-1, 1.5, '3']) assert.equal((await post({ lowStockThreshold })).status, 422, String(lowStockThreshold))
  assert.equal((await post({ codeFormat: { prefix: '', length: 12 } })).status, 422)
  assert.equal((await post({ productIds: ['01a00000-0000-7000-8000-000000000000'] })).body.code, 'product_not_found')
})

test('S0-24 codes are found by their full text, revealed on the record, and voided for good', async () => {
  const shop = await aShop(system)
  const group = await aCodeGroup(system, shop, { codes: numberedCodes('FIND', 3) })
  const found = await call(shop, { method: 'POST', url: `/code-groups/${group.id}/code-searches`, payload: { code: ' FIND-0002 ' } })
  assert.deepEqual(
    found.body.items.map((code: { tail: string }) => code.tail),
    ['0002'],
  )
  const codeId: string = found.body.items[0].id
  const revealed = await call(shop, { method: 'POST', url: `/codes/${codeId}/reveals` })
  assert.deepEqual([revealed.status, revealed.body, revealed.headers['cache-control']], [200, { code: 'FIND-0002' }, 'no-store'])
  const viewer = await aStaff(system, shop, 'viewer')
  assert.equal((await call(shop, { method: 'POST', url: `/codes/${codeId}/reveals`, headers: viewer.headers })).status, 403)
  assert.equal((await call(shop, { method: 'POST', url: `/codes/${codeId}/voiding`, payload: { reason: '印錯' } })).status, 200)
  assert.equal(
    (await call(shop, { method: 'POST', url: `/codes/${codeId}/voiding`, payload: { reason: '印錯' } })).body.code,
    'code_already_void',
  )
  const { rows } = await system.pool.query(`select action, reason from audit_entries where subject_id = $1 order by action`, [codeId])
  assert.deepEqual(
    rows.map((row) => [row.action, row.reason]),
    [
      ['codes.reveal', null],
      ['codes.void', '印錯'],
    ],
  )
  const other = await aShop(system)
  assert.equal((await call(other, { method: 'POST', url: `/codes/${codeId}/reveals` })).status, 404)
  assert.equal((await call(other, { url: `/code-groups/${group.id}/codes` })).status, 404)
})

test('S0-10 the status filter and the state shown agree', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  const now = system.clock.now().getTime()
  const at = (hours: number) => new Date(now + hours * 3_600_000)
  await aCodeGroup(system, shop, { name: 'scheduled', startsAt: at(1) })
  await aCodeGroup(system, shop, { name: 'over', startsAt: at(-3), endsAt: at(-1) })
  await aCodeGroup(system, shop, { name: 'empty', codes: [] })
  await aCodeGroup(system, shop, { name: 'filled', codes: ['FILLED-1'] })
  await aCodeGroup(system, shop, { name: 'exhausted', codes: ['GONE-0001'], products: [product] })
  await aCodeGroup(system, shop, { name: 'capped', maxCodes: 1, products: [product] })
  await close(system, shop, await anOrderToClose(system, shop, { lines: [{ product }] }))
  const slice = { page: 1, size: 50, limit: 50, offset: 0 }
  const all = await inShop(system, shop, (tx) => listGroups(tx, slice, {}))
  assert.equal(all.total, 6)
  for (const status of ['scheduled', 'running', 'ended'] as const) {
    const filtered = await inShop(system, shop, (tx) => listGroups(tx, slice, { status }))
    assert.deepEqual(
      filtered.items.map(({ name }) => name),
      all.items.filter(({ state }) => state === status).map(({ name }) => name),
      status,
    )
    assert.ok(filtered.total > 0)
  }
  await aCodeGroup(system, shop, { name: 'hidden', codes: [], isPublic: false })
  const names = async (query: string) =>
    (await call(shop, { url: `/code-groups?${query}` })).body.items.map(({ name }: { name: string }) => name).toSorted()
  assert.deepEqual(await names('isPublic=false'), ['hidden'])
  assert.deepEqual(await names('source=generated&isPublic=true'), ['capped', 'over', 'scheduled'])
  assert.deepEqual(await names('source=uploaded&status=running&q=fill'), ['filled'])
})

test('S0-14 crossing the number is told once, reaching nought once, and an import arms both again', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  const told = async () =>
    (
      await system.pool.query(
        `select type from events where shop_id = $1 and type in ('codes.stock_low', 'codes.exhausted') order by occurred_at`,
        [shop.id],
      )
    ).rows.map((row) => row.type)
  const group = await aCodeGroup(system, shop, { products: [product], codes: numberedCodes('LOW', 5), lowStockThreshold: 4 })
  const buy = async (quantity: number) => {
    system.clock.advance(1_000)
    await close(system, shop, await anOrderToClose(system, shop, { lines: [{ product, quantity }] }))
  }
  await buy(1)
  assert.deepEqual(await told(), [])
  await buy(1)
  await buy(1)
  assert.deepEqual(await told(), ['codes.stock_low'])
  await buy(3)
  assert.deepEqual(await told(), ['codes.stock_low', 'codes.exhausted'])
  await anImport(system, shop, group.id, numberedCodes('MORE', 4))
  assert.equal((await told()).length, 2)
  await buy(1)
  assert.deepEqual(await told(), ['codes.stock_low', 'codes.exhausted', 'codes.stock_low'])
  await aCodeGroup(system, shop, { codes: ['FEW-0001'], lowStockThreshold: 4 })
  assert.equal((await told()).length, 4, 'a first import below the number is told at once')
  await aCodeGroup(system, shop, { codes: ['HIDDEN-1'], lowStockThreshold: 4, isPublic: false })
  assert.equal((await told()).length, 4)
})
