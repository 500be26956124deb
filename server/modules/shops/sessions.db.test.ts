import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aShop, aStaff, TEST_PASSWORD } from '#test/support/builders/shops.ts'
import { type TestSystem, testSystem } from '#test/support/system.ts'

test('SX-22 a person sees where he is signed in and ends one of his sessions, nobody else’s', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const person = await aStaff(system, shop, 'support')
  const phone = await signIn(system, person.email, { 'user-agent': 'Phone/1.0' })
  const list = async (headers: Record<string, string>) =>
    (await system.app.inject({ url: '/api/admin/profile/sessions', headers })).json().items
  const own = await list(person.headers)
  assert.deepEqual(own.map((each: { isCurrent: boolean; userAgent: string | null }) => [each.isCurrent, each.userAgent]).sort(), [
    [false, 'Phone/1.0'],
    [true, null],
  ])
  const other = own.find((each: { isCurrent: boolean }) => !each.isCurrent)
  assert.deepEqual(
    [other.address, Object.keys(other).sort()],
    ['127.0.0.1', ['address', 'createdAt', 'id', 'isCurrent', 'lastSeenAt', 'userAgent']],
  )
  const end = (headers: Record<string, string>) =>
    system.app.inject({ method: 'DELETE', url: `/api/admin/profile/sessions/${other.id}`, headers })
  assert.equal((await end(shop.staff.headers)).json().code, 'session_not_found')
  assert.equal((await system.app.inject({ url: '/api/admin/session', headers: phone })).statusCode, 200)
  assert.equal((await end(person.headers)).statusCode, 204)
  assert.equal((await system.app.inject({ url: '/api/admin/session', headers: phone })).statusCode, 401)
  assert.equal((await end(person.headers)).json().code, 'session_not_found')
  assert.equal((await list(person.headers)).length, 1)
})

test('SX-22 signing out everywhere needs no password and ends every session, this one too; another person’s stays', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const person = await aStaff(system, shop, 'support')
  const phone = await signIn(system, person.email)
  const { 'x-csrf-token': _token, ...withoutToken } = person.headers
  const endAll = (headers: Record<string, string>) => system.app.inject({ method: 'DELETE', url: '/api/admin/profile/sessions', headers })
  assert.equal((await endAll(withoutToken)).json().code, 'csrf_token_wrong')
  const answer = await endAll(person.headers)
  assert.deepEqual([answer.statusCode, answer.cookies[0]?.value], [204, ''])
  for (const headers of [person.headers, phone])
    assert.equal((await system.app.inject({ url: '/api/admin/session', headers })).statusCode, 401)
  assert.equal((await system.app.inject({ url: '/api/admin/session', headers: shop.staff.headers })).statusCode, 200)
})

test('SX-22 an idle session is not shown as a sign-in', async () => {
  const system = await testSystem()
  const person = await aStaff(system, await aShop(system), 'support')
  system.clock.advance(29 * 60_000)
  const phone = await signIn(system, person.email)
  system.clock.advance(2 * 60_000)
  const { items } = (await system.app.inject({ url: '/api/admin/profile/sessions', headers: phone })).json()
  assert.deepEqual(
    items.map((each: { isCurrent: boolean }) => each.isCurrent),
    [true],
  )
})

async function signIn(system: TestSystem, email: string, headers: Record<string, string> = {}): Promise<Record<string, string>> {
  const answer = await system.app.inject({
    method: 'POST',
    url: '/api/admin/session',
    headers,
    payload: { email, password: TEST_PASSWORD },
  })
  const cookie = answer.cookies.find(({ name }) => name === 'aftercart_staff')?.value ?? ''
  return { cookie: `aftercart_staff=${cookie}`, 'x-csrf-token': answer.json().csrfToken }
}
