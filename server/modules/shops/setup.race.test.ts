import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSetupLink } from '#modules/shops/index.ts'
import { TEST_PASSWORD } from '#test/support/builders/shops.ts'
import { type TestSystem, testSystem } from '#test/support/system.ts'

const firstShop = { name: 'First Owner', email: 'owner@shop.test', password: TEST_PASSWORD, shopName: '第一間店', shopHandle: 'first' }

test('SX-10 the first set-up link opens the owner’s account and shop, and sixteen browsers at once open one', async () => {
  const system = await testSystem()
  const { token } = await link(system, null)
  assert.deepEqual((await read(system, token)).json(), { kind: 'first_owner', email: null, name: null, invitation: null })
  const answers = await Promise.all(Array.from({ length: 16 }, () => use(system, token, firstShop)))
  assert.deepEqual(answers.map((answer) => answer.statusCode).sort(), [201, ...Array(15).fill(404)])
  assert.equal(answers.find((answer) => answer.statusCode === 404)?.json().code, 'setup_link_gone')
  const { rows } = await system.pool.query(
    'select s.handle, m.role, p.email, (select count(*) from store_views v where v.shop_id = s.id) as views from shops s join shop_staff m on m.shop_id = s.id join staff p on p.id = m.staff_id',
  )
  assert.deepEqual(rows, [{ handle: 'first', role: 'owner', email: 'owner@shop.test', views: 2 }])
  assert.equal((await read(system, token)).statusCode, 404)
  const signIn = { method: 'POST', url: '/api/admin/session', payload: { email: firstShop.email, password: TEST_PASSWORD } } as const
  assert.deepEqual(
    (await system.app.inject(signIn)).json().shops.map((shop: { handle: string; role: string }) => [shop.handle, shop.role]),
    [['first', 'owner']],
  )
})

test('SX-10 the links of two starts used at the same moment make one first owner', async () => {
  const system = await testSystem()
  const links = await Promise.all(Array.from({ length: 16 }, () => link(system, null)))
  const answers = await Promise.all(
    links.map(({ token }, index) => use(system, token, { ...firstShop, email: `owner-${index}@shop.test`, shopHandle: `first-${index}` })),
  )
  assert.deepEqual(answers.map((answer) => answer.statusCode).sort(), [201, ...Array(15).fill(404)])
  const { rows } = await system.pool.query('select count(*) as shops, (select count(*) from staff) as staff from shops')
  assert.deepEqual(rows, [{ shops: 1, staff: 1 }])
})

test('SX-22 a set-up link ends after 24 hours, and one that failed on a wrong field still works', async () => {
  const system = await testSystem()
  const { token } = await link(system, null)
  assert.equal((await use(system, token, { ...firstShop, password: 'short' })).json().code, 'password_too_short')
  const incomplete = await use(system, token, { name: 'X', password: TEST_PASSWORD })
  assert.deepEqual(
    [incomplete.json().code, incomplete.json().details],
    ['setup_incomplete', { fields: ['email', 'shopName', 'shopHandle'] }],
  )
  assert.equal((await use(system, token, { ...firstShop, email: 'no address' })).json().code, 'email_invalid')
  system.clock.advance(24 * 3_600_000 - 1)
  assert.equal((await read(system, token)).statusCode, 200)
  system.clock.advance(1)
  assert.equal((await use(system, token, firstShop)).json().code, 'setup_link_gone')
})

test('SX-27 the database keeps the hash of a set-up token only', async () => {
  const system = await testSystem()
  const { token } = await link(system, null)
  const { rows } = await system.pool.query('select token_hash from setup_links')
  assert.equal(rows.length, 1)
  assert.ok(!rows[0].token_hash.toString('latin1').includes(token))
  assert.ok(!rows[0].token_hash.includes(Buffer.from(token, 'base64url')))
})

async function link(system: TestSystem, staffId: string | null) {
  return system.transactor.platform('staff.manage', (tx) => createSetupLink(tx, staffId))
}

function read(system: TestSystem, token: string) {
  return system.app.inject({ url: `/api/admin/setup/${token}` })
}

function use(system: TestSystem, token: string, payload: object) {
  return system.app.inject({ method: 'POST', url: `/api/admin/setup/${token}`, payload })
}
