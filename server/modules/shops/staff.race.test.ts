import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aShop, aStaff, type TestShop, type TestStaff } from '#test/support/builders/shops.ts'
import { type TestSystem, testSystem } from '#test/support/system.ts'

test('SX-21 nobody grants more than he has, takes it from one who has more, or changes his own role', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const [manager, support] = [await aStaff(system, shop, 'manager'), await aStaff(system, shop, 'support')]
  const code = async (by: TestStaff, who: TestStaff, body: object) => (await change(system, by, who.id, body)).json().code
  assert.equal(await code(manager, support, { role: 'owner' }), 'role_not_grantable')
  assert.equal(await code(manager, shop.staff, { role: 'viewer' }), 'role_not_grantable')
  assert.equal(await code(manager, shop.staff, { isDisabled: true }), 'role_not_grantable')
  assert.equal(await code(manager, manager, { role: 'viewer' }), 'staff_is_self')
  assert.equal(await code(shop.staff, shop.staff, { role: 'manager' }), 'staff_is_self')
  assert.equal(await code(shop.staff, shop.staff, { isDisabled: true }), 'staff_is_self')
  const answer = await change(system, manager, support.id, { role: 'viewer' })
  assert.deepEqual([answer.statusCode, answer.json().role], [200, 'viewer'])
  const invitation = { email: 'x@shop.test', name: 'X', role: 'owner' }
  const refused = await system.app.inject({
    method: 'POST',
    url: '/api/admin/staff-invitations',
    headers: manager.headers,
    payload: invitation,
  })
  assert.equal(refused.json().code, 'role_not_grantable')
})

test('SX-21 a role counts from the next request on', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const person = await aStaff(system, shop, 'viewer')
  const audit = async () => (await system.app.inject({ url: '/api/admin/audit', headers: person.headers })).statusCode
  assert.equal(await audit(), 403)
  await change(system, shop.staff, person.id, { role: 'manager' })
  assert.equal(await audit(), 200)
  await change(system, shop.staff, person.id, { role: 'marketing' })
  assert.equal(await audit(), 403)
})

test('SX-22 whoever is barred is out at once, in this shop only, and comes back when let in', async () => {
  const system = await testSystem()
  const [a, b] = [await aShop(system), await aShop(system)]
  const person = await aStaff(system, a, 'support')
  await system.pool.query("insert into shop_staff (shop_id, staff_id, role, created_at) values ($1, $2, 'support', now())", [
    b.id,
    person.id,
  ])
  const see = async (shop: TestShop) =>
    (await system.app.inject({ url: '/api/admin/shop', headers: { ...person.headers, 'aftercart-shop': shop.handle } })).statusCode
  assert.deepEqual([await see(a), await see(b)], [200, 200])
  assert.equal((await change(system, a.staff, person.id, { isDisabled: true })).json().isDisabled, true)
  assert.deepEqual([await see(a), await see(b)], [404, 200])
  await change(system, b.staff, person.id, { isDisabled: true })
  assert.deepEqual([await see(a), await see(b)], [401, 401])
  const signIn = { method: 'POST', url: '/api/admin/session', payload: { email: person.email, password: 'correct horse 42' } } as const
  assert.equal((await system.app.inject(signIn)).json().code, 'account_disabled')
  await change(system, a.staff, person.id, { isDisabled: false })
  assert.deepEqual([await see(a), await see(b)], [200, 404])
})

test('SX-21 sixteen owners who take each other’s ownership at once leave at least one owner', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const owners = [shop.staff, ...(await Promise.all(Array.from({ length: 15 }, () => aStaff(system, shop, 'owner'))))]
  const answers = await Promise.all(
    owners.map((owner, index) => change(system, owner, owners[(index + 1) % owners.length]?.id ?? '', { role: 'viewer' })),
  )
  const { rows } = await system.pool.query("select count(*) as owners from shop_staff where role = 'owner'")
  const changed = answers.filter((answer) => answer.statusCode === 200).length
  assert.equal(rows[0].owners, 16 - changed)
  assert.ok(rows[0].owners >= 1 && changed >= 1, `${changed} changed`)
})

test('SX-21 the last owner who works stays, also when the installation itself would change him', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const second = await aStaff(system, shop, 'owner')
  assert.equal((await change(system, second, shop.staff.id, { isDisabled: true })).statusCode, 200)
  const { setStaffRole } = await import('./set-staff-role.ts')
  const actor = { kind: 'system', id: null, name: 'test' } as const
  const input = { staffId: second.id, role: 'viewer', permissions: system.app.permissionsByRole, address: null } as const
  await assert.rejects(
    system.transactor.transact({ shopId: shop.id, actor }, (tx) => setStaffRole(tx, input)),
    { code: 'last_owner' },
  )
})

test('SX-26 changes of people stand in the audit log with old and new values, filtered as asked', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const [first, second] = [await aStaff(system, shop, 'support'), await aStaff(system, shop, 'support')]
  await change(system, shop.staff, first.id, { role: 'viewer' })
  system.clock.advance(1)
  await change(system, shop.staff, second.id, { isDisabled: true })
  const list = async (query: string) => (await system.app.inject({ url: `/api/admin/audit?${query}`, headers: shop.staff.headers })).json()
  const { items, total } = await list('')
  assert.equal(total, 2)
  const [newest, oldest] = items
  assert.deepEqual([newest.subjectId, newest.before, newest.after], [second.id, { isDisabled: false }, { isDisabled: true }])
  assert.deepEqual([oldest.subjectId, oldest.before, oldest.after], [first.id, { role: 'support' }, { role: 'viewer' }])
  assert.deepEqual([oldest.action, oldest.actorId, oldest.address], ['staff.manage', shop.staff.id, '127.0.0.1'])
  assert.deepEqual((await list(`subjectId=${first.id}`)).items, [oldest])
  assert.equal((await list('actor=Nobody')).total, 0)
  assert.equal((await list('action=staff.manage&size=1&page=2')).items[0].id, oldest.id)
})

test('SX-26 the audit log can be added to and nothing else, for every role of the database', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const person = await aStaff(system, shop, 'support')
  await change(system, shop.staff, person.id, { role: 'viewer' })
  const actor = { kind: 'system', id: null, name: 'test' } as const
  const forbidden = { code: '42501' }
  const { transactor } = system
  await assert.rejects(
    transactor.transact({ shopId: shop.id, actor }, ({ db }) => db.deleteFrom('auditEntries').execute()),
    forbidden,
  )
  await assert.rejects(
    transactor.transact({ shopId: shop.id, actor }, ({ db }) => db.updateTable('auditEntries').set({ reason: '' }).execute()),
    forbidden,
  )
  await assert.rejects(
    transactor.platform('installation', ({ db }) => db.deleteFrom('auditEntries').execute()),
    forbidden,
  )
})

function change(system: TestSystem, by: TestStaff, staffId: string, payload: object) {
  return system.app.inject({ method: 'PATCH', url: `/api/admin/staff/${staffId}`, headers: by.headers, payload })
}
