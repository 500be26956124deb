import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashToken } from '#kernel/random.ts'
import { answerTo } from '#platform/policy.ts'
import { modules } from '#server/modules.ts'
import { aCustomer, aVisitor } from '#test/support/builders/customers.ts'
import { aShop, aStaff, TEST_PASSWORD } from '#test/support/builders/shops.ts'
import { type TestSystem, testSystem } from '#test/support/system.ts'
import { onSignedIn, registrationAllowed } from './index.ts'

const person = { name: '王小明', email: 'Ming@Mail.test', phone: '0912-345-678', password: TEST_PASSWORD }

test('SX-23 a new browser gets a visitor cookie of this shop and a token bound to it', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const answer = await system.app.inject({ url: '/api/store/session', headers: { 'aftercart-shop': shop.handle } })
  assert.deepEqual([answer.statusCode, answer.json().customer], [200, null])
  const cookie = String(answer.headers['set-cookie'])
  assert.match(cookie, new RegExp(`^aftercart_visitor_${shop.handle}=[\\w-]{43}; Max-Age=\\d+; Path=/; HttpOnly; SameSite=Lax$`))
  assert.equal(answer.headers['cache-control'], 'no-store')
  const headers = { cookie: cookie.split(';')[0] ?? '', 'aftercart-shop': shop.handle, 'x-csrf-token': answer.json().csrfToken }
  const again = await system.app.inject({ url: '/api/store/session', headers })
  assert.deepEqual([again.headers['set-cookie'], again.json().csrfToken], [undefined, answer.json().csrfToken])
  const { 'x-csrf-token': _token, ...withoutToken } = headers
  assert.equal((await signUp(system, withoutToken)).json().code, 'csrf_token_wrong')
  assert.equal((await signUp(system, { ...headers, origin: 'https://evil.test' })).json().code, 'origin_wrong')
  assert.equal((await signUp(system, headers)).statusCode, 201)
})

test('SX-22 signing up signs in; signing out ends it; the password opens it again', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const { headers } = aVisitor(system, shop)
  const up = await signUp(system, headers)
  const { customer } = up.json()
  const shown = { name: '王小明', email: 'Ming@Mail.test', phone: '+886912345678', locale: 'zh-TW', version: 0 }
  assert.deepEqual([up.statusCode, customer], [201, { id: customer.id, ...shown }])
  const own = { ...headers, cookie: `${headers.cookie}; ${cookieOf(up)}` }
  assert.equal((await session(system, own)).customer.id, customer.id)
  const out = await system.app.inject({ method: 'DELETE', url: '/api/store/session', headers: own })
  assert.equal(out.statusCode, 204)
  assert.equal((await session(system, own)).customer, null)
  assert.equal((await signIn(system, headers, { password: 'wrong password 1' })).json().code, 'credentials_wrong')
  const back = await signIn(system, headers, { email: ' ming@mail.TEST' })
  assert.equal(back.json().customer.id, customer.id)
  assert.notEqual(cookieOf(back), cookieOf(up))
  assert.equal((await signUp(system, headers)).json().code, 'email_taken')
})

test('SX-20 a customer’s session of shop A is worthless in shop B, whatever cookie carries it', async () => {
  const system = await testSystem()
  const [a, b] = [await aShop(system), await aShop(system)]
  const customer = await aCustomer(system, a)
  assert.equal((await session(system, customer.headers)).customer.id, customer.id)
  assert.equal((await session(system, { ...customer.headers, 'aftercart-shop': b.handle })).customer, null)
  const moved = {
    ...customer.headers,
    cookie: (customer.headers.cookie ?? '').replaceAll(`_${a.handle}=`, `_${b.handle}=`),
    'aftercart-shop': b.handle,
  }
  assert.equal((await session(system, moved)).customer, null)
  const rename = { method: 'PATCH', url: '/api/store/profile', payload: { version: 0, name: 'Taken' } } as const
  assert.equal((await system.app.inject({ ...rename, headers: moved })).json().code, 'unauthenticated')
  assert.equal((await system.app.inject({ ...rename, headers: customer.headers })).statusCode, 200)
})

test('SX-20 the same address in another shop is another account', async () => {
  const system = await testSystem()
  const [a, b] = [await aShop(system), await aShop(system)]
  const [inA, inB] = [
    await signUp(system, aVisitor(system, a).headers),
    await signUp(system, aVisitor(system, b).headers, { password: 'another horse 43' }),
  ]
  assert.notEqual(inA.json().customer.id, inB.json().customer.id)
  assert.equal((await signIn(system, aVisitor(system, b).headers)).json().code, 'credentials_wrong')
})

test('SX-32 a stale profile is refused with the version it has now', async () => {
  const system = await testSystem()
  const customer = await aCustomer(system, await aShop(system))
  const change = (payload: object) => system.app.inject({ method: 'PATCH', url: '/api/store/profile', headers: customer.headers, payload })
  assert.equal((await change({ version: 0, phone: '02 2345 6789', locale: 'en' })).json().customer.phone, '+886223456789')
  const stale = await change({ version: 0, name: 'Late' })
  assert.deepEqual([stale.statusCode, stale.json().code, stale.json().details], [409, 'customer_changed', { version: 1 }])
  assert.equal((await change({ version: 1, phone: '12' })).json().code, 'phone_invalid')
  assert.equal((await change({ version: 1, phone: null })).json().customer.phone, null)
})

test('SX-22 a customer’s new password ends his other sessions', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const customer = await aCustomer(system, shop)
  const { headers } = aVisitor(system, shop)
  const elsewhere = { ...headers, cookie: `${headers.cookie}; ${cookieOf(await signIn(system, headers, { email: customer.email }))}` }
  assert.equal((await session(system, elsewhere)).customer.id, customer.id)
  const change = (currentPassword: string) =>
    system.app.inject({
      method: 'POST',
      url: '/api/store/profile/password',
      headers: customer.headers,
      payload: { currentPassword, newPassword: 'another horse 43' },
    })
  assert.deepEqual([(await change('wrong password 1')).statusCode, (await change(TEST_PASSWORD)).statusCode], [422, 204])
  assert.equal((await session(system, elsewhere)).customer, null)
  assert.equal((await session(system, customer.headers)).customer.id, customer.id)
})

test('SX-22 a disabled customer is out at once and is told so only with the right password', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const customer = await aCustomer(system, shop)
  await system.pool.query('update customers set disabled_at = now() where id = $1', [customer.id])
  assert.equal((await session(system, customer.headers)).customer, null)
  const { headers } = aVisitor(system, shop)
  assert.equal((await signIn(system, headers, { email: customer.email, password: 'wrong password 1' })).json().code, 'credentials_wrong')
  assert.equal((await signIn(system, headers, { email: customer.email })).json().code, 'account_disabled')
})

test('the way to an account asks the higher modules first, and each sign-in hands over the visitor in the same transaction', async () => {
  const seen: { customerId: string; visitorHash: Buffer | null }[] = []
  const system = await testSystem({
    modules: [
      ...modules,
      {
        name: 'private-shop',
        errors: { by_invitation_only: 403 },
        policies: [
          answerTo(registrationAllowed, async (_tx, { email }) => (email === 'guest@mail.test' ? true : { code: 'by_invitation_only' })),
          answerTo(onSignedIn, async (_tx, subject) => {
            seen.push(subject)
            return true
          }),
        ],
      },
    ],
  })
  const shop = await aShop(system)
  const visitor = aVisitor(system, shop)
  assert.equal((await signUp(system, visitor.headers)).json().code, 'by_invitation_only')
  assert.deepEqual(seen, [])
  const { customer } = (await signUp(system, visitor.headers, { email: 'Guest@mail.test' })).json()
  await signIn(system, visitor.headers, { email: 'guest@mail.test' })
  const subject = { customerId: customer.id, visitorHash: hashToken(visitor.visitorToken) }
  assert.deepEqual(seen, [subject, subject])
})

test('SX-63 customers are found by the begin of an address, a name or a number, and in their own shop only', async () => {
  const system = await testSystem()
  const [a, b] = [await aShop(system), await aShop(system)]
  const ming = await aCustomer(system, a, { email: 'Ming@mail.test', name: '王小明', phone: '0912345678' })
  const anna = await aCustomer(system, a, { email: 'anna@mail.test', name: 'Anna Lee' })
  await aCustomer(system, b, { email: 'ming@mail.test', name: '王小明', phone: '0912345678' })
  const find = async (search: string) => {
    const url = `/api/admin/customers?search=${encodeURIComponent(search)}`
    return (await system.app.inject({ url, headers: a.staff.headers })).json().items.map((item: { id: string }) => item.id)
  }
  for (const search of ['MING@', 'ming@mail.test', '王小', '0912', '0912-345', '+88691', ' 王小明 '])
    assert.deepEqual(await find(search), [ming.id], search)
  assert.deepEqual(await find('ANNA'), [anna.id])
  assert.deepEqual(await find('小明'), [], 'not in the middle')
  assert.equal((await find('')).length, 2)
})

test('SX-20 a customer of shop A is 404 for staff of shop B, after the owner of A got 200 with the same request', async () => {
  const system = await testSystem()
  const [a, b] = [await aShop(system), await aShop(system)]
  const customer = await aCustomer(system, a)
  const url = `/api/admin/customers/${customer.id}`
  assert.equal((await system.app.inject({ url, headers: a.staff.headers })).json().email, customer.email)
  assert.equal((await system.app.inject({ url, headers: (await aStaff(system, a, 'viewer')).headers })).statusCode, 200)
  const foreign = await system.app.inject({ url, headers: b.staff.headers })
  assert.deepEqual([foreign.statusCode, foreign.json().code], [404, 'customer_not_found'])
})

function signUp(system: TestSystem, headers: Record<string, string>, change: Partial<typeof person> = {}) {
  return system.app.inject({ method: 'POST', url: '/api/store/customers', headers, payload: { ...person, ...change } })
}

function signIn(system: TestSystem, headers: Record<string, string>, { email = person.email, password = TEST_PASSWORD } = {}) {
  return system.app.inject({ method: 'POST', url: '/api/store/session', headers, payload: { email, password } })
}

async function session(system: TestSystem, headers: Record<string, string>) {
  return (await system.app.inject({ url: '/api/store/session', headers })).json()
}

function cookieOf(answer: { cookies: { name: string; value: string }[] }): string {
  const cookie = answer.cookies.find(({ name }) => name.startsWith('aftercart_customer_'))
  return cookie ? `${cookie.name}=${cookie.value}` : ''
}
