import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aShop, aStaff, type TestStaff } from '#test/support/builders/shops.ts'
import { type TestSystem, testSystem } from '#test/support/system.ts'

test('SX-32 sixteen tabs save the same version: one wins, the others are told the version it left', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, index) => change(system, shop.staff, { version: 0, name: `Name ${index}` })),
  )
  const winners = answers.filter((answer) => answer.statusCode === 200)
  assert.equal(winners.length, 1)
  for (const answer of answers.filter((each) => each.statusCode !== 200)) {
    assert.deepEqual([answer.statusCode, answer.json().code, answer.json().details], [409, 'shop_changed', { version: 1 }])
  }
  const now = (await system.app.inject({ url: '/api/admin/shop', headers: shop.staff.headers })).json()
  assert.deepEqual([now.version, now.name], [1, winners[0]?.json().name])
})

test('SX-51 an accent colour on which white text cannot be read is refused with its contrast', async () => {
  const system = await testSystem()
  const { staff } = await aShop(system)
  const answer = await change(system, staff, { version: 0, accentColor: '#ffd700' })
  assert.deepEqual(
    [answer.statusCode, answer.json().code, answer.json().details],
    [422, 'accent_contrast_low', { contrast: 1.4, minimum: 4.5 }],
  )
  assert.equal((await change(system, staff, { version: 0, accentColor: 'red' })).json().code, 'accent_color_invalid')
  assert.equal((await change(system, staff, { version: 0, accentColor: '#767676' })).statusCode, 200, '4.54 : 1')
})

test('SX-26 settings change with old and new values in the log; addresses are checked and kept once', async () => {
  const system = await testSystem()
  const { staff } = await aShop(system)
  assert.equal((await change(system, staff, { version: 0, notificationEmails: ['no address'] })).json().code, 'email_invalid')
  const notificationEmails = ['a@shop.test', 'A@shop.test', 'b@shop.test']
  const saved = (await change(system, staff, { version: 0, name: '新名字', notificationEmails, sandboxPayments: false })).json()
  assert.deepEqual(
    [saved.name, saved.notificationEmails, saved.sandboxPayments, saved.version],
    ['新名字', ['A@shop.test', 'b@shop.test'], false, 1],
  )
  const [entry] = (await system.app.inject({ url: '/api/admin/audit?action=shop.manage', headers: staff.headers })).json().items
  assert.equal(entry.before.sandboxPayments, true)
  assert.equal(entry.after.sandboxPayments, false)
  assert.equal(entry.after.name, '新名字')
})

test('SX-21 who may see and change the shop, its people and its log, role by role', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const statuses = async ({ headers }: TestStaff) => {
    const requests = [
      { method: 'GET', url: '/api/admin/shop' },
      { method: 'PATCH', url: '/api/admin/shop', payload: { version: -1 } },
      { method: 'GET', url: '/api/admin/staff' },
      { method: 'GET', url: '/api/admin/audit' },
    ] as const
    return Promise.all(requests.map(async (request) => (await system.app.inject({ ...request, headers })).statusCode))
  }
  assert.deepEqual(await statuses(shop.staff), [200, 422, 200, 200])
  assert.deepEqual(await statuses(await aStaff(system, shop, 'manager')), [200, 422, 200, 200])
  for (const role of ['support', 'marketing', 'viewer'] as const) {
    assert.deepEqual(await statuses(await aStaff(system, shop, role)), [200, 403, 403, 403], role)
  }
})

test('SX-20 staff of shop B get 404 for shop A and for its people, after its owner got 200 with the same requests', async () => {
  const system = await testSystem()
  const [a, b] = [await aShop(system), await aShop(system)]
  const person = await aStaff(system, a, 'support')
  const requests = [
    { method: 'GET', url: '/api/admin/shop' },
    { method: 'GET', url: '/api/admin/staff' },
    { method: 'GET', url: '/api/admin/audit' },
    { method: 'PATCH', url: '/api/admin/shop', payload: { version: 0, name: 'Taken' } },
    { method: 'PATCH', url: `/api/admin/staff/${person.id}`, payload: { role: 'viewer' } },
  ] as const
  for (const request of requests) {
    const label = `${request.method} ${request.url}`
    assert.equal((await system.app.inject({ ...request, headers: a.staff.headers })).statusCode, 200, label)
    const foreign = await system.app.inject({ ...request, headers: { ...b.staff.headers, 'aftercart-shop': a.handle } })
    assert.deepEqual([foreign.statusCode, foreign.json().code], [404, 'shop_not_found'], label)
  }
  const ofA = await system.app.inject({
    method: 'PATCH',
    url: `/api/admin/staff/${person.id}`,
    headers: b.staff.headers,
    payload: { role: 'owner' },
  })
  assert.deepEqual([ofA.statusCode, ofA.json().code], [404, 'staff_not_found'])
  const listed = (await system.app.inject({ url: '/api/admin/staff', headers: b.staff.headers })).json()
  assert.deepEqual(
    listed.items.map((item: { id: string }) => item.id),
    [b.staff.id],
  )
})

test('SX-35 names without a visible character or with line breaks, and unknown fields, are refused', async () => {
  const system = await testSystem()
  const { staff } = await aShop(system)
  for (const body of [{ name: '   ' }, { name: 'a\nb' }, { name: '' }, { name: 'x'.repeat(61) }, { nmae: 'typo' }]) {
    assert.equal((await change(system, staff, { version: 0, ...body })).json().code, 'validation_failed', JSON.stringify(body))
  }
  assert.equal((await change(system, staff, { version: 0, name: '好 店' })).statusCode, 200)
})

function change(system: TestSystem, { headers }: TestStaff, payload: object) {
  return system.app.inject({ method: 'PATCH', url: '/api/admin/shop', headers, payload })
}
