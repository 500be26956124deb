import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCustomer, aVisitor } from '#test/support/builders/customers.ts'
import { aShop, TEST_PASSWORD } from '#test/support/builders/shops.ts'
import { type TestSystem, testSystem } from '#test/support/system.ts'

const limited = { environment: { SIGN_IN_ATTEMPTS_PER_MINUTE: '5' } }

test('SX-24 sixteen guesses at once: five are looked at, the others wait at most a minute, and the right password is told nothing', async () => {
  const system = await testSystem(limited)
  const { staff } = await aShop(system)
  const answers = await Promise.all(Array.from({ length: 16 }, (_, index) => signIn(system, staff.email, `wrong guess ${index}`)))
  const codes = answers.map((answer) => answer.json().code).sort()
  assert.deepEqual(codes, [...Array(5).fill('credentials_wrong'), ...Array(11).fill('too_many_attempts')])

  const [right, wrong] = [await signIn(system, staff.email, TEST_PASSWORD), await signIn(system, staff.email, 'wrong again 1')]
  for (const answer of [right, wrong]) {
    assert.equal(answer.statusCode, 429)
    const { retryAfterSeconds } = answer.json().details
    assert.ok(retryAfterSeconds >= 1 && retryAfterSeconds <= 60, String(retryAfterSeconds))
    assert.equal(answer.headers['retry-after'], String(retryAfterSeconds))
  }
  const { requestId: _a, ...rightBody } = right.json()
  const { requestId: _b, ...wrongBody } = wrong.json()
  assert.deepEqual(rightBody, wrongBody)

  system.clock.advance(60_000)
  assert.equal((await signIn(system, staff.email, TEST_PASSWORD)).statusCode, 200)
})

test('SX-24 an account that does not exist slows down alike', async () => {
  const system = await testSystem(limited)
  await aShop(system)
  const codes = []
  for (let index = 0; index < 6; index++) codes.push((await signIn(system, 'nobody@shop.test', 'wrong guess 1')).json().code)
  assert.deepEqual(codes, [...Array(5).fill('credentials_wrong'), 'too_many_attempts'])
})

test('SX-24 strangers who guess at an account do not keep its owner out', async () => {
  const system = await testSystem(limited)
  const { staff } = await aShop(system)
  assert.equal((await signIn(system, staff.email, TEST_PASSWORD, '203.0.113.5')).statusCode, 200)
  for (let index = 0; index < 8; index++) await signIn(system, staff.email, 'wrong guess 1', `198.51.100.${index}`)
  assert.equal((await signIn(system, staff.email, TEST_PASSWORD, '198.51.100.99')).statusCode, 429)
  assert.equal((await signIn(system, staff.email, TEST_PASSWORD, '203.0.113.5')).statusCode, 200)
})

test('SX-24 one address that tries many accounts slows down, a whole IPv6 network counts as one', async () => {
  const system = await testSystem(limited)
  const { staff } = await aShop(system)
  const guess = (index: number, address: string) => signIn(system, `person-${index}@shop.test`, 'wrong guess 1', address)
  const codes = []
  for (let index = 0; index < 26; index++) codes.push((await guess(index, `2001:db8:1:2::${index}`)).json().code)
  assert.deepEqual(codes, [...Array(25).fill('credentials_wrong'), 'too_many_attempts'])
  assert.equal((await signIn(system, staff.email, TEST_PASSWORD, '2001:db8:1:2:ffff::1')).statusCode, 429)
  assert.equal((await signIn(system, staff.email, TEST_PASSWORD, '2001:db8:1:3::1')).statusCode, 200)
})

test('SX-24 a forwarded address counts for nothing unless the proxy is trusted', async () => {
  const system = await testSystem(limited)
  const { staff } = await aShop(system)
  for (let index = 0; index < 5; index++) {
    const headers = { 'x-forwarded-for': `203.0.113.${index}` }
    await system.app.inject({
      method: 'POST',
      url: '/api/admin/session',
      headers,
      payload: { email: staff.email, password: 'wrong guess 1' },
    })
  }
  const { rows } = await system.pool.query('select attempts from sign_in_attempts order by attempts')
  assert.deepEqual(rows, [{ attempts: 5 }, { attempts: 5 }])
})

test('SX-24 an unknown account costs the same hashing work as a known one', async () => {
  const system = await testSystem()
  const { staff } = await aShop(system)
  // The work of this process, whatever else the machine is busy with.
  const workOf = async (email: string) => {
    const begin = process.cpuUsage()
    await signIn(system, email, 'wrong guess 1')
    const { user, system: kernel } = process.cpuUsage(begin)
    return (user + kernel) / 1_000
  }
  await signIn(system, staff.email, 'wrong guess 1')
  const [forKnown, forUnknown]: [number[], number[]] = [[], []]
  for (let index = 0; index < 7; index++) {
    forKnown.push(await workOf(staff.email))
    forUnknown.push(await workOf('nobody@shop.test'))
  }
  const [known, unknown] = [Math.min(...forKnown), Math.min(...forUnknown)]
  assert.ok(unknown > known / 2 && unknown < known * 2, `known ${known} ms, unknown ${unknown} ms`)
})

test('SX-24 customers slow down too, each shop by itself', async () => {
  const system = await testSystem(limited)
  const [a, b] = [await aShop(system), await aShop(system)]
  const inA = await aCustomer(system, a, { email: 'same@mail.test' })
  await aCustomer(system, b, { email: 'same@mail.test' })
  const attempt = (shop: { handle: string }, password: string) =>
    system.app.inject({
      method: 'POST',
      url: '/api/store/session',
      headers: aVisitor(system, shop).headers,
      payload: { email: inA.email, password },
    })
  const answers = await Promise.all(Array.from({ length: 16 }, (_, index) => attempt(a, `wrong guess ${index}`)))
  assert.equal(answers.filter((answer) => answer.json().code === 'credentials_wrong').length, 5)
  assert.equal((await attempt(a, TEST_PASSWORD)).json().code, 'too_many_attempts')
  assert.equal((await attempt(b, TEST_PASSWORD)).statusCode, 200)
  system.clock.advance(60_000)
  assert.equal((await attempt(a, TEST_PASSWORD)).statusCode, 200)
})

function signIn(system: TestSystem, email: string, password: string, remoteAddress = '192.0.2.1') {
  return system.app.inject({ method: 'POST', url: '/api/admin/session', remoteAddress, payload: { email, password } })
}
