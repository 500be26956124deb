import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { aShop, aStaff, TEST_PASSWORD } from '#test/support/builders/shops.ts'
import { type TestSystem, testSystem } from '#test/support/system.ts'

test('SX-23 signing in answers who, where and with which permissions, and sets a cookie that scripts cannot read', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const viewer = await aStaff(system, shop, 'viewer')
  const answer = await signIn(system, { email: ` ${viewer.email.toUpperCase()} ` })
  assert.equal(answer.statusCode, 200)
  const body = answer.json()
  assert.deepEqual(Object.keys(body).sort(), ['csrfToken', 'permissions', 'shops', 'staff'])
  assert.deepEqual(body.staff, { id: viewer.id, name: body.staff.name, email: viewer.email, locale: 'zh-TW', hasTotp: false })
  assert.deepEqual(
    body.shops.map((each: { handle: string; role: string }) => [each.handle, each.role]),
    [[shop.handle, 'viewer']],
  )
  assert.ok(body.permissions[shop.handle].includes('shop.see'))
  assert.ok(!body.permissions[shop.handle].includes('shop.manage'))
  assert.match(String(answer.headers['set-cookie']), /^aftercart_staff=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  assert.equal(answer.headers['cache-control'], 'no-store')
  assert.equal(answer.headers['referrer-policy'], 'no-referrer')
})

test('SX-23 behind https the cookie is Secure and bound to the host', async () => {
  const system = await testSystem({ environment: { BASE_URL: 'https://shop.test' } })
  const { staff } = await aShop(system)
  const answer = await signIn(system, { email: staff.email })
  assert.match(String(answer.headers['set-cookie']), /^__Host-aftercart_staff=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  assert.match(String(answer.headers['strict-transport-security']), /max-age=31536000/)
})

test('SX-22 every sign-in gets a new token, and signing out ends the session at once', async () => {
  const system = await testSystem()
  const { staff } = await aShop(system)
  const [first, second] = [await signedIn(system, staff.email), await signedIn(system, staff.email)]
  assert.notEqual(first.cookie, second.cookie)
  assert.equal((await system.app.inject({ url: '/api/admin/session', headers: first })).statusCode, 200)
  const out = await system.app.inject({ method: 'DELETE', url: '/api/admin/session', headers: first })
  assert.equal(out.statusCode, 204)
  assert.equal((await system.app.inject({ url: '/api/admin/session', headers: first })).json().code, 'unauthenticated')
  assert.equal((await system.app.inject({ url: '/api/admin/session', headers: second })).statusCode, 200)
})

test('SX-22 a session ends after 30 idle minutes and after 12 hours of use', async () => {
  const system = await testSystem()
  const { staff } = await aShop(system)
  const session = () => system.app.inject({ url: '/api/admin/session', headers: staff.headers })
  system.clock.advance(29 * 60_000)
  assert.equal((await session()).statusCode, 200)
  system.clock.advance(29 * 60_000)
  assert.equal((await session()).statusCode, 200, 'use keeps it alive')
  system.clock.advance(31 * 60_000)
  assert.equal((await session()).statusCode, 401)
  const { headers } = { headers: await signedIn(system, staff.email) }
  for (let minutes = 0; minutes < 12 * 60; minutes += 20) {
    assert.equal((await system.app.inject({ url: '/api/admin/session', headers })).statusCode, 200)
    system.clock.advance(20 * 60_000)
  }
  assert.equal((await system.app.inject({ url: '/api/admin/session', headers })).statusCode, 401)
})

test('SX-23 an unsafe request needs the token of its session and must come from our own pages', async () => {
  const system = await testSystem()
  const { staff } = await aShop(system)
  const other = await aShop(system)
  const rename = (headers: Record<string, string>) =>
    system.app.inject({ method: 'PATCH', url: '/api/admin/profile', headers, payload: { name: 'New' } })
  const { 'x-csrf-token': _token, ...withoutToken } = staff.headers
  assert.equal((await rename(withoutToken)).json().code, 'csrf_token_wrong')
  assert.equal((await rename({ ...staff.headers, 'x-csrf-token': other.staff.csrfToken })).json().code, 'csrf_token_wrong')
  assert.equal((await rename({ ...staff.headers, 'sec-fetch-site': 'cross-site' })).json().code, 'origin_wrong')
  assert.equal((await rename({ ...staff.headers, 'sec-fetch-site': 'same-site' })).json().code, 'origin_wrong')
  assert.equal((await rename({ ...staff.headers, origin: 'https://evil.test' })).json().code, 'origin_wrong')
  assert.equal((await signIn(system, { email: staff.email }, { origin: 'https://evil.test' })).json().code, 'origin_wrong')
  assert.equal((await rename({ ...staff.headers, origin: 'http://shop.test', 'sec-fetch-site': 'same-origin' })).statusCode, 200)
})

test('SX-22 a new password ends every other session and is the only one that works', async () => {
  const system = await testSystem()
  const { staff } = await aShop(system)
  const elsewhere = await signedIn(system, staff.email)
  const change = (body: object) =>
    system.app.inject({ method: 'POST', url: '/api/admin/profile/password', headers: staff.headers, payload: body })
  assert.equal((await change({ currentPassword: 'not it at all', newPassword: 'another horse 43' })).json().code, 'password_wrong')
  assert.equal((await change({ currentPassword: TEST_PASSWORD, newPassword: 'password1' })).json().code, 'password_common')
  assert.equal((await change({ currentPassword: TEST_PASSWORD, newPassword: 'short' })).json().code, 'password_too_short')
  assert.equal((await change({ currentPassword: TEST_PASSWORD, newPassword: 'another horse 43' })).statusCode, 204)
  assert.equal((await system.app.inject({ url: '/api/admin/session', headers: elsewhere })).statusCode, 401)
  assert.equal((await system.app.inject({ url: '/api/admin/session', headers: staff.headers })).statusCode, 200)
  assert.equal((await signIn(system, { email: staff.email })).json().code, 'credentials_wrong')
  assert.equal((await signIn(system, { email: staff.email, password: 'another horse 43' })).statusCode, 200)
})

test('SX-22 a password hash of older costs is renewed at the next sign-in', async () => {
  const system = await testSystem()
  const { staff } = await aShop(system)
  // 'correct horse 42' at m=8 MiB, t=1: a hash as an earlier release might have left it.
  const { argon2Sync, randomBytes } = await import('node:crypto')
  const nonce = randomBytes(16)
  const tag = argon2Sync('argon2id', { message: TEST_PASSWORD, nonce, memory: 8_192, passes: 1, parallelism: 1, tagLength: 32 })
  const plain = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
  await setHash(system, staff.id, `$argon2id$v=19$m=8192,t=1,p=1$${plain(nonce)}$${plain(tag)}`)
  assert.equal((await signIn(system, { email: staff.email })).statusCode, 200)
  assert.match(await hashOf(system, staff.id), /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.equal((await signIn(system, { email: staff.email })).statusCode, 200)
})

test('SX-22 the second factor is asked for once confirmed; each code and each recovery code counts once', async () => {
  const system = await testSystem()
  const { staff } = await aShop(system)
  const post = (path: string, payload: object = {}) =>
    system.app.inject({ method: 'POST', url: `/api/admin/profile${path}`, headers: staff.headers, payload })
  const { secret, uri } = (await post('/totp')).json()
  assert.match(uri, /^otpauth:\/\/totp\//)
  assert.equal((await signIn(system, { email: staff.email })).statusCode, 200, 'unconfirmed, so not asked for')
  const app = new TOTP({ secret: Secret.fromBase32(secret) })
  const code = () => app.generate({ timestamp: system.clock.now().getTime() })
  assert.equal((await post('/totp/confirmation', { code: '000000' })).json().code, 'totp_wrong')
  const { recoveryCodes } = (await post('/totp/confirmation', { code: code() })).json()
  assert.equal(recoveryCodes.length, 10)
  assert.equal((await post('/totp')).json().code, 'totp_already_on')

  assert.equal((await signIn(system, { email: staff.email })).json().code, 'totp_required')
  assert.equal((await signIn(system, { email: staff.email, totpCode: code() })).json().code, 'totp_wrong', 'this step was used to confirm')
  system.clock.advance(30_000)
  const answer = await signIn(system, { email: staff.email, totpCode: code() })
  assert.equal(answer.json().staff.hasTotp, true)
  assert.equal((await signIn(system, { email: staff.email, totpCode: code() })).json().code, 'totp_wrong')
  assert.equal((await signIn(system, { email: staff.email, totpCode: recoveryCodes[3].toLowerCase() })).statusCode, 200)
  assert.equal((await signIn(system, { email: staff.email, totpCode: recoveryCodes[3] })).json().code, 'totp_wrong')

  assert.equal((await post('/totp/removal', { password: 'not it at all' })).json().code, 'password_wrong')
  assert.equal((await post('/totp/removal', { password: TEST_PASSWORD })).statusCode, 204)
  assert.equal((await signIn(system, { email: staff.email })).statusCode, 200)
})

test('SX-27 the second factor is stored encrypted, for its own account only', async () => {
  const system = await testSystem()
  const [a, b] = [await aShop(system), await aShop(system)]
  const start = await system.app.inject({ method: 'POST', url: '/api/admin/profile/totp', headers: a.staff.headers })
  const { rows } = await system.pool.query('select totp_secret, totp_key_id from staff where id = $1', [a.staff.id])
  assert.ok(!rows[0].totp_secret.includes(Buffer.from(start.json().secret)))
  await system.pool.query('update staff set totp_secret = $2, totp_key_id = $3 where id = $1', [
    b.staff.id,
    rows[0].totp_secret,
    rows[0].totp_key_id,
  ])
  const payload = { code: '123456' }
  const answer = await system.app.inject({ method: 'POST', url: '/api/admin/profile/totp/confirmation', headers: b.staff.headers, payload })
  assert.equal(answer.json().code, 'ciphertext_unreadable')
})

test('SX-27 passwords, codes and tokens of signing in stand in no log line', async () => {
  const system = await testSystem({ environment: { LOG_LEVEL: 'debug' } })
  const { staff } = await aShop(system)
  const secrets = [TEST_PASSWORD, 'wrong password 9', staff.csrfToken]
  await signIn(system, { email: staff.email, password: 'wrong password 9' })
  const answer = await signIn(system, { email: staff.email })
  secrets.push(cookieOf(answer), 'a'.repeat(43))
  await system.app.inject({ url: `/api/admin/setup/${'a'.repeat(43)}` })
  await system.app.inject({ method: 'POST', url: `/api/admin/setup/${'a'.repeat(43)}`, payload: { name: 'X', password: TEST_PASSWORD } })
  await system.app.inject({
    method: 'POST',
    url: '/api/admin/session',
    payload: `{"password":"${TEST_PASSWORD}"`,
    headers: { 'content-type': 'application/json' },
  })
  const logged = system.logs.join('\n')
  for (const secret of secrets) assert.ok(!logged.includes(secret), secret)
})

type Credentials = { email: string; password?: string; totpCode?: string }

function signIn(system: TestSystem, { email, password = TEST_PASSWORD, totpCode }: Credentials, headers: Record<string, string> = {}) {
  return system.app.inject({
    method: 'POST',
    url: '/api/admin/session',
    headers,
    payload: { email, password, ...(totpCode ? { totpCode } : {}) },
  })
}

async function signedIn(system: TestSystem, email: string): Promise<{ cookie: string; 'x-csrf-token': string }> {
  const answer = await signIn(system, { email })
  return { cookie: `aftercart_staff=${cookieOf(answer)}`, 'x-csrf-token': answer.json().csrfToken }
}

function cookieOf(answer: { cookies: { name: string; value: string }[] }): string {
  return answer.cookies.find(({ name }) => name === 'aftercart_staff')?.value ?? ''
}

async function setHash(system: TestSystem, staffId: string, hash: string): Promise<void> {
  await system.pool.query('update staff set password_hash = $2 where id = $1', [staffId, hash])
}

async function hashOf(system: TestSystem, staffId: string): Promise<string> {
  const { rows } = await system.pool.query('select password_hash from staff where id = $1', [staffId])
  return rows[0].password_hash
}
