import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aRole, aShop, aStaff, type TestShop, type TestStaff } from '#test/support/builders/shops.ts'
import { type TestSystem, testSystem } from '#test/support/system.ts'

const clerk = ['orders.see', 'orders.manage', 'shop.see']

test('SX-21 a shop makes roles from the fixed list; they count from the next request on', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const person = await aStaff(system, shop, 'viewer')
  const role = (await call(system, shop.staff, 'POST', '/roles', { name: ' 出貨人員 ', permissions: clerk })).json()
  assert.deepEqual([role.name, [...role.permissions].sort(), role.version, role.memberCount], ['出貨人員', [...clerk].sort(), 0, 0])
  assert.deepEqual(role.can, { change: true, delete: true })

  const changed = (await call(system, shop.staff, 'PATCH', `/staff/${person.id}`, { role: role.id })).json()
  assert.deepEqual([changed.role, changed.roleName], [role.id, '出貨人員'])
  const session = (await call(system, person, 'GET', '/session')).json()
  assert.deepEqual(
    [session.shops[0].role, session.shops[0].roleName, session.permissions[shop.handle]],
    [role.id, '出貨人員', [...clerk].sort()],
  )
  assert.equal((await call(system, person, 'GET', '/customers')).json().code, 'forbidden')
  const wider = { version: 0, permissions: [...clerk, 'customers.see'] }
  assert.equal((await call(system, shop.staff, 'PATCH', `/roles/${role.id}`, wider)).json().version, 1)
  assert.equal((await call(system, person, 'GET', '/customers')).statusCode, 200)

  const stale = await call(system, shop.staff, 'PATCH', `/roles/${role.id}`, { version: 0, name: 'X' })
  assert.deepEqual([stale.statusCode, stale.json().code, stale.json().details], [409, 'role_changed', { version: 1 }])
  const used = await call(system, shop.staff, 'DELETE', `/roles/${role.id}?version=1`)
  assert.deepEqual([used.statusCode, used.json().code, used.json().details], [409, 'role_in_use', { members: 1 }])
  await call(system, shop.staff, 'PATCH', `/staff/${person.id}`, { role: 'viewer' })
  assert.equal((await call(system, shop.staff, 'DELETE', `/roles/${role.id}?version=1`)).statusCode, 204)
})

test('SX-21 nobody makes, changes, gives or deletes a role that may do more than he, or changes the one he has', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const own = await aRole(system, shop, [...clerk, 'staff.manage'])
  const head = await aStaff(system, shop, own)
  const strong = await aRole(system, shop, ['orders.see', 'shop.manage'])
  const weak = await aRole(system, shop, ['orders.see'])
  const code = async (answer: ReturnType<typeof call>) => (await answer).json().code
  const made = await call(system, head, 'POST', '/roles', { name: 'More', permissions: ['orders.see', 'shop.manage'] })
  assert.deepEqual([made.json().code, made.json().details], ['permission_not_grantable', { permissions: ['shop.manage'] }])
  assert.equal(await code(call(system, head, 'POST', '/roles', { name: 'X', permissions: ['orders.fly'] })), 'permission_unknown')
  assert.equal(
    await code(call(system, head, 'PATCH', `/roles/${strong}`, { version: 0, permissions: ['orders.see'] })),
    'role_not_grantable',
  )
  assert.equal(await code(call(system, head, 'DELETE', `/roles/${strong}?version=0`)), 'role_not_grantable')
  assert.equal(await code(call(system, head, 'PATCH', `/roles/${own}`, { version: 0, permissions: ['orders.see'] })), 'role_is_own')
  assert.equal(
    await code(call(system, head, 'PATCH', `/roles/${weak}`, { version: 0, permissions: ['shop.manage'] })),
    'permission_not_grantable',
  )
  const person = await aStaff(system, shop, weak)
  assert.equal(await code(call(system, head, 'PATCH', `/staff/${person.id}`, { role: strong })), 'role_not_grantable')
  assert.equal(await code(call(system, head, 'PATCH', `/staff/${person.id}`, { role: 'support' })), 'role_not_grantable')
  assert.equal(await code(call(system, head, 'PATCH', `/staff/${head.id}`, { role: weak })), 'staff_is_self')
  const invitation = { email: 'x@mail.test', name: 'X', role: strong }
  assert.equal(await code(call(system, head, 'POST', '/staff-invitations', invitation)), 'role_not_grantable')
  assert.equal((await call(system, head, 'POST', '/staff-invitations', { ...invitation, role: weak })).statusCode, 201)
  const { items } = (await call(system, head, 'GET', '/roles')).json()
  const can = (id: string) => items.find((each: { id: string }) => each.id === id).can
  assert.deepEqual([can(own).change.code, can(strong).change.code, can(weak).change], ['role_is_own', 'role_not_grantable', true])
  assert.equal(can(weak).delete.code, 'role_in_use')
})

test('SX-21 a role that is offered to somebody, or of another shop, cannot be deleted or given', async () => {
  const system = await testSystem()
  const [shop, other] = [await aShop(system), await aShop(system)]
  const [role, foreign] = [await aRole(system, shop, clerk), await aRole(system, other, clerk)]
  const { id } = (await call(system, shop.staff, 'POST', '/staff-invitations', { email: 'x@mail.test', name: 'X', role })).json()
  assert.equal((await call(system, shop.staff, 'DELETE', `/roles/${role}?version=0`)).json().code, 'role_in_use')
  await call(system, shop.staff, 'DELETE', `/staff-invitations/${id}`)
  assert.equal((await call(system, shop.staff, 'DELETE', `/roles/${role}?version=0`)).statusCode, 204)
  const person = await aStaff(system, shop, 'viewer')
  assert.equal((await call(system, shop.staff, 'PATCH', `/staff/${person.id}`, { role: foreign })).json().code, 'role_not_found')
})

test('SX-21 two roles of one name are refused, and the list of permissions says what one may hand on', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  await call(system, shop.staff, 'POST', '/roles', { name: 'Packing', permissions: clerk })
  assert.equal((await call(system, shop.staff, 'POST', '/roles', { name: 'PACKING', permissions: clerk })).json().code, 'role_name_taken')
  const list = async (by: TestStaff) => (await call(system, by, 'GET', '/permissions')).json().items
  const all = await list(shop.staff)
  assert.ok(all.length > 20 && all.every((each: { isGrantable: boolean }) => each.isGrantable))
  const viewer = await list(await aStaff(system, shop, 'viewer'))
  const named = (name: string) => viewer.find((each: { name: string }) => each.name === name)
  assert.deepEqual([named('shop.see').isGrantable, named('shop.manage').isGrantable], [true, false])
  assert.deepEqual(named('staff.manage').roles, ['owner', 'manager'])
})

test('SX-21 sixteen times a role is given and deleted at the same moment: nobody ends with a role that is gone', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const second = await aStaff(system, shop, 'owner')
  for (let round = 0; round < 16; round += 1) {
    const [role, person] = [await aRole(system, shop, clerk), await aStaff(system, shop, 'viewer')]
    const [given, deleted] = await Promise.all([
      call(system, shop.staff, 'PATCH', `/staff/${person.id}`, { role }),
      call(system, second, 'DELETE', `/roles/${role}?version=0`),
    ])
    const outcome = [given.statusCode, deleted.statusCode]
    assert.ok([[200, 409].join(), [404, 204].join()].includes(outcome.join()), `${outcome} ${given.body} ${deleted.body}`)
  }
})

test('SX-26 roles stand in the audit log with old and new permissions', async () => {
  const system = await testSystem()
  const shop: TestShop = await aShop(system)
  const { id } = (await call(system, shop.staff, 'POST', '/roles', { name: 'Packing', permissions: clerk })).json()
  await call(system, shop.staff, 'PATCH', `/roles/${id}`, { version: 0, permissions: ['orders.see'] })
  await call(system, shop.staff, 'DELETE', `/roles/${id}?version=1`)
  const { items } = (await call(system, shop.staff, 'GET', `/audit?subjectId=${id}`)).json()
  const change = items.find((entry: { action: string }) => entry.action === 'roles.change')
  assert.deepEqual(items.map((entry: { action: string }) => entry.action).sort(), ['roles.change', 'roles.create', 'roles.delete'])
  assert.deepEqual([change.before.permissions.length, change.after.permissions], [3, ['orders.see']])
})

function call(system: TestSystem, by: TestStaff, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, payload?: object) {
  return system.app.inject({ method, url: `/api/admin${path}`, headers: by.headers, ...(payload ? { payload } : {}) })
}
