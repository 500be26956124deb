import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aRole, aShop, aStaff, aToken, type TestStaff } from '#test/support/builders/shops.ts'
import { type TestSystem, testSystem } from '#test/support/system.ts'

test('SX-25 a token is shown once, stored hashed, works in its shop without its name, and is dead once revoked', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const answer = await make(system, shop.staff, ['orders.see', 'shop.see'])
  assert.equal(answer.statusCode, 201)
  const { id, token, tail, state } = answer.json()
  assert.match(token, /^aftercart_[\w-]{43}$/)
  assert.deepEqual([tail, state], [token.slice(-4), 'active'])
  const { rows } = await system.pool.query(
    'select row_to_json(t)::text as row from api_tokens t union all select row_to_json(a)::text from audit_entries a',
  )
  assert.ok(rows.length === 2 && rows.every(({ row }) => !row.includes(token)))
  const list = await call(system, shop.staff, 'GET', '/api-tokens')
  assert.ok(!list.body.includes(token) && list.json().items[0].id === id)

  assert.equal((await withToken(system, token, 'GET', '/orders')).statusCode, 200)
  assert.equal((await withToken(system, token, 'GET', '/customers')).json().code, 'forbidden')
  assert.equal((await withToken(system, token, 'GET', '/session')).json().code, 'person_required')
  assert.equal((await withToken(system, `${token}x`, 'GET', '/orders')).statusCode, 401)
  assert.equal((await withToken(system, '', 'GET', '/orders')).statusCode, 401)
  const withCookie = { ...shop.staff.headers, authorization: 'Bearer nobody' }
  assert.equal(
    (await system.app.inject({ url: '/api/admin/orders', headers: withCookie })).statusCode,
    401,
    'a token is never helped by a cookie',
  )

  const revoked = await call(system, shop.staff, 'POST', `/api-tokens/${id}/revocation`)
  assert.deepEqual([revoked.json().state, typeof revoked.json().revokedBy], ['revoked', 'string'])
  assert.equal((await withToken(system, token, 'GET', '/orders')).json().code, 'unauthenticated')
  assert.equal((await call(system, shop.staff, 'POST', `/api-tokens/${id}/revocation`)).json().code, 'token_not_found')
})

test('SX-25 a token changes things without a CSRF token, under its own name', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const { token, id, name } = (await make(system, shop.staff, ['shop.manage', 'shop.see'])).json()
  const { version } = (await withToken(system, token, 'GET', '/shop')).json()
  const changed = await withToken(system, token, 'PATCH', '/shop', { version, name: '新店名' })
  assert.deepEqual([changed.statusCode, changed.json().name], [200, '新店名'])
  const { items } = (await call(system, shop.staff, 'GET', '/audit')).json()
  assert.deepEqual([items[0].actorKind, items[0].actorId, items[0].actorName], ['token', id, name])
})

test('SX-25 nobody gives a token more than he has; a token makes no tokens and no owners', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const head = await aStaff(system, shop, await aRole(system, shop, ['orders.see', 'staff.manage', 'tokens.manage']))
  const refused = await make(system, head, ['orders.see', 'shop.manage'])
  assert.deepEqual([refused.statusCode, refused.json().details], [403, { permissions: ['shop.manage'] }])
  assert.equal((await make(system, head, ['orders.fly'])).json().code, 'permission_unknown')
  const { token } = (await make(system, shop.staff, ['staff.manage', 'tokens.manage', 'orders.see'])).json()
  const wanted = { name: 'Child', permissions: ['orders.see'] }
  assert.equal((await withToken(system, token, 'POST', '/api-tokens', wanted)).json().code, 'person_required')
  const give = (who: TestStaff, role: string) => withToken(system, token, 'PATCH', `/staff/${who.id}`, { role })
  const person = await aStaff(system, shop, await aRole(system, shop, ['orders.see']))
  assert.equal((await give(person, 'owner')).json().code, 'role_not_grantable')
  assert.equal((await give(person, 'viewer')).json().code, 'role_not_grantable')
  assert.equal((await give(shop.staff, 'viewer')).json().code, 'staff_is_self', 'its maker would change his own role through it')
})

test('SX-25 a token may never do more than its maker may today, and nothing once he is barred', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const manager = await aStaff(system, shop, 'manager')
  const { id, token } = (await make(system, manager, ['orders.see', 'customers.see', 'shop.see'])).json()
  const state = async () =>
    (await call(system, shop.staff, 'GET', '/api-tokens')).json().items.find((each: { id: string }) => each.id === id).state
  assert.equal((await withToken(system, token, 'GET', '/customers')).statusCode, 200)
  const role = await aRole(system, shop, ['orders.see', 'shop.see'])
  await call(system, shop.staff, 'PATCH', `/staff/${manager.id}`, { role })
  assert.equal((await withToken(system, token, 'GET', '/customers')).json().code, 'forbidden')
  assert.equal((await withToken(system, token, 'GET', '/orders')).statusCode, 200)
  assert.equal(await state(), 'bounded')
  await call(system, shop.staff, 'PATCH', `/staff/${manager.id}`, { isDisabled: true })
  assert.equal((await withToken(system, token, 'GET', '/orders')).json().code, 'forbidden')
})

test('SX-25 a token with an end stops at it; its last use is written at most once a minute', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const past = await make(system, shop.staff, ['shop.see'], system.clock.now())
  assert.equal(past.json().code, 'token_expiry_past')
  const { token } = (await make(system, shop.staff, ['shop.see'], new Date(system.clock.now().getTime() + 3_600_000))).json()
  const used = async () =>
    (
      await system.pool.query<{ at: Date | null; address: string | null }>(
        'select last_used_at as at, last_address as address from api_tokens',
      )
    ).rows[0]
  assert.equal((await used())?.at, null)
  await withToken(system, token, 'GET', '/shop')
  const first = (await used())?.at?.getTime() ?? 0
  assert.deepEqual([first, (await used())?.address], [system.clock.now().getTime(), '127.0.0.1'])
  system.clock.advance(59_000)
  await withToken(system, token, 'GET', '/shop')
  assert.equal((await used())?.at?.getTime(), first)
  system.clock.advance(1_000)
  await withToken(system, token, 'GET', '/shop')
  assert.equal((await used())?.at?.getTime(), first + 60_000)
  system.clock.advance(3_600_000)
  assert.equal((await withToken(system, token, 'GET', '/shop')).statusCode, 401)
})

test('SX-24 requests are counted per token, wherever they come from, and another token is not slowed', async () => {
  const system = await testSystem({ environment: { TOKEN_REQUESTS_PER_MINUTE: '5' } })
  const shop = await aShop(system)
  const [first, second] = [await aToken(system, shop, ['shop.see']), await aToken(system, shop, ['shop.see'])]
  const ask = (token: string, remoteAddress: string) =>
    system.app.inject({ url: '/api/admin/shop', remoteAddress, headers: { authorization: `Bearer ${token}` } })
  for (let count = 0; count < 5; count += 1) assert.equal((await ask(first.token, `10.0.0.${count + 1}`)).statusCode, 200)
  const limited = await ask(first.token, '10.0.0.9')
  assert.deepEqual([limited.statusCode, limited.json().code], [429, 'too_many_requests'])
  assert.ok(Number(limited.headers['retry-after']) >= 1 && Number(limited.headers['retry-after']) <= 60)
  assert.equal((await ask(second.token, '10.0.0.9')).statusCode, 200)
})

function make(system: TestSystem, by: TestStaff, permissions: readonly string[], expiresAt?: Date) {
  const body = { name: '倉儲系統', permissions, ...(expiresAt ? { expiresAt: expiresAt.toISOString() } : {}) }
  return call(system, by, 'POST', '/api-tokens', body)
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

function call(system: TestSystem, by: TestStaff, method: Method, path: string, payload?: object) {
  return system.app.inject({ method, url: `/api/admin${path}`, headers: by.headers, ...(payload ? { payload } : {}) })
}

function withToken(system: TestSystem, token: string, method: Method, path: string, payload?: object) {
  return system.app.inject({
    method,
    url: `/api/admin${path}`,
    headers: { authorization: `Bearer ${token}` },
    ...(payload ? { payload } : {}),
  })
}
