import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { aShop, aStaff, TEST_PASSWORD, type TestStaff } from '#test/support/builders/shops.ts'
import { openMailbox } from '#test/support/mailbox.ts'
import { type TestSystem, testSystem } from '#test/support/system.ts'

const mailbox = await openMailbox()
after(() => mailbox.close())
const withMail = { smtpUrl: mailbox.url }
const NEW_PASSWORD = 'another horse 43'
let count = 0

test('SX-22 a forgotten password is set by mail: once, within the hour, and every session ends', async () => {
  const system = await testSystem(withMail)
  const shop = await aShop(system, { name: '小島選物' })
  const person = await renamed(system, await aStaff(system, shop, 'support'))
  const elsewhere = await signIn(system, person.email, TEST_PASSWORD)
  assert.equal((await ask(system, ` ${person.email.toUpperCase()}`)).statusCode, 204)
  const [token = ''] = await tokensTo(system, person.email)
  assert.deepEqual((await read(system, token)).json(), {
    kind: 'password',
    email: person.email,
    name: (await read(system, token)).json().name,
    invitation: null,
  })
  assert.equal((await use(system, token, 'password1')).json().code, 'password_common')
  const answers = await Promise.all(Array.from({ length: 16 }, () => use(system, token, NEW_PASSWORD)))
  assert.deepEqual(answers.map((answer) => answer.statusCode).sort(), [201, ...Array(15).fill(404)])
  const session = (headers: Record<string, string>) => system.app.inject({ url: '/api/admin/session', headers })
  assert.equal((await session(person.headers)).statusCode, 401)
  assert.equal((await session({ cookie: `aftercart_staff=${elsewhere.cookies[0]?.value}` })).statusCode, 401)
  assert.equal((await signIn(system, person.email, TEST_PASSWORD)).json().code, 'credentials_wrong')
  assert.equal((await signIn(system, person.email, NEW_PASSWORD)).statusCode, 200)
})

test('SX-22 a reset link ends after an hour, and with every other one when one of them is used', async () => {
  const system = await testSystem(withMail)
  const person = await renamed(system, await aStaff(system, await aShop(system), 'support'))
  await ask(system, person.email)
  const [first = ''] = await tokensTo(system, person.email)
  system.clock.advance(60_000)
  await ask(system, person.email)
  const [, second = ''] = await tokensTo(system, person.email)
  assert.equal((await read(system, first)).statusCode, 200)
  assert.equal((await use(system, second, NEW_PASSWORD)).statusCode, 201)
  assert.equal((await use(system, first, TEST_PASSWORD)).json().code, 'setup_link_gone')
  system.clock.advance(60_000)
  await ask(system, person.email)
  const [, , third = ''] = await tokensTo(system, person.email)
  system.clock.advance(3_600_000)
  assert.equal((await use(system, third, TEST_PASSWORD)).json().code, 'setup_link_gone')
})

test('SX-22 an address without an account gets the same answer in the same time, and no mail', async () => {
  const system = await testSystem(withMail)
  const person = await renamed(system, await aStaff(system, await aShop(system), 'support'))
  const timed = async (email: string) => {
    const begin = performance.now()
    const answer = await ask(system, email)
    const headers = Object.keys(answer.headers).sort()
    return { status: answer.statusCode, body: answer.body, headers, ms: performance.now() - begin }
  }
  const [known, unknown] = [await timed(person.email), await timed('nobody@mail.test')]
  const { ms: knownMs, ...knownAnswer } = known
  const { ms: unknownMs, ...unknownAnswer } = unknown
  assert.deepEqual(knownAnswer, unknownAnswer)
  assert.ok(knownMs >= 295 && unknownMs >= 295, `${knownMs} ${unknownMs}`)
  await system.runner.drain()
  assert.ok(!mailbox.mails.some(({ to }) => to === 'nobody@mail.test'))
})

test('SX-24 requests for a new password are limited per account and address, whether it exists or not; a second mail waits a minute', async () => {
  const system = await testSystem({ ...withMail, environment: { SIGN_IN_ATTEMPTS_PER_MINUTE: '2' } })
  const person = await renamed(system, await aStaff(system, await aShop(system), 'support'))
  for (const email of [person.email, 'nobody@mail.test']) {
    const answers = [await ask(system, email), await ask(system, email), await ask(system, email)]
    assert.deepEqual(
      answers.map((answer) => answer.statusCode),
      [204, 204, 429],
      email,
    )
    assert.ok(Number(answers[2]?.headers['retry-after']) <= 60)
  }
  assert.equal((await tokensTo(system, person.email)).length, 1)
})

test('SX-22 a new password leaves the second factor on, except for an account whose address was never proven', async () => {
  const system = await testSystem(withMail)
  const shop = await aShop(system)
  const reset = async (person: TestStaff) => {
    await ask(system, person.email)
    const [token = ''] = await tokensTo(system, person.email)
    assert.equal((await use(system, token, NEW_PASSWORD)).statusCode, 201)
    return signIn(system, person.email, NEW_PASSWORD)
  }
  const proven = await renamed(system, await aStaff(system, shop, 'support'))
  await turnTotpOn(system, proven)
  assert.equal((await reset(proven)).json().code, 'totp_required')
  const squatted = await renamed(system, await aStaff(system, shop, 'support'))
  await turnTotpOn(system, squatted)
  await system.pool.query('update staff set email_proven_at = null where id = $1', [squatted.id])
  assert.equal((await reset(squatted)).statusCode, 200)
  const { rows } = await system.pool.query('select email_proven_at from staff where id = $1', [squatted.id])
  assert.notEqual(rows[0].email_proven_at, null, 'whoever has the mailbox has proven it')
})

test('SX-27 the link of a reset stands in its mail only: not in a row, the mail log, an event or a log line', async () => {
  const system = await testSystem({ ...withMail, environment: { LOG_LEVEL: 'debug' } })
  const shop = await aShop(system)
  const person = await renamed(system, await aStaff(system, shop, 'support'))
  await ask(system, person.email)
  const [token = ''] = await tokensTo(system, person.email)
  await read(system, token)
  const { items } = (await system.app.inject({ url: '/api/admin/mails', headers: shop.staff.headers })).json()
  const mail = await system.app.inject({ url: `/api/admin/mails/${items[0].id}`, headers: shop.staff.headers })
  assert.ok(mail.json().preview.text.includes('••••') && !mail.body.includes(token))
  for (const table of ['mails', 'events', 'staff_links', 'staff_password_resets', 'audit_entries', 'pgboss.job']) {
    const { rows } = await system.pool.query(`select row_to_json(t)::text as row from ${table} t`)
    assert.ok(rows.length > 0 && rows.every(({ row }) => !row.includes(token)), table)
  }
  assert.ok(system.logs.some((line) => line.includes('/api/admin/setup/:token')) && system.logs.every((line) => !line.includes(token)))
})

test('SX-22 the operator’s way for a lost second factor ends every session and stands in the audit log of each shop', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const person = await aStaff(system, shop, 'support')
  await turnTotpOn(system, person)
  const { turnTotpOff } = await import('./turn-totp-off.ts')
  await system.transactor.platform('staff.manage', (tx) => turnTotpOff(tx, person.id))
  assert.equal((await system.app.inject({ url: '/api/admin/session', headers: person.headers })).statusCode, 401)
  assert.equal((await signIn(system, person.email, TEST_PASSWORD)).statusCode, 200)
  const { items } = (await system.app.inject({ url: '/api/admin/audit?action=staff.totp_off', headers: shop.staff.headers })).json()
  assert.deepEqual([items[0].actorKind, items[0].subjectId], ['system', person.id])
})

/** An address of its own: the mailbox is shared by the tests of this file. */
async function renamed(system: TestSystem, person: TestStaff): Promise<TestStaff> {
  count += 1
  const email = `forgetful-${count}@mail.test`
  await system.pool.query('update staff set email = $2, email_normalised = $2 where id = $1', [person.id, email])
  return { ...person, email }
}

async function turnTotpOn(system: TestSystem, { headers }: TestStaff): Promise<void> {
  const post = (path: string, payload: object = {}) =>
    system.app.inject({ method: 'POST', url: `/api/admin/profile/totp${path}`, headers, payload })
  const { secret } = (await post('')).json()
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: system.clock.now().getTime() })
  const confirmed = await post('/confirmation', { code })
  assert.equal(confirmed.statusCode, 200)
  assert.match(confirmed.json().recoveryCodes[0], /^([A-Z2-9]{4}-){6}[A-Z2-9]{4}$/)
}

function ask(system: TestSystem, email: string) {
  return system.app.inject({ method: 'POST', url: '/api/admin/password-resets', payload: { email } })
}

async function tokensTo(system: TestSystem, email: string): Promise<string[]> {
  await system.runner.drain()
  await mailbox.waitFor(({ to }) => to === email)
  return mailbox.mails.filter(({ to }) => to === email).map(({ text }) => /\/admin\/setup\/([\w-]{43})/.exec(text)?.[1] ?? '')
}

function read(system: TestSystem, token: string) {
  return system.app.inject({ url: `/api/admin/setup/${token}` })
}

function use(system: TestSystem, token: string, password: string) {
  return system.app.inject({ method: 'POST', url: `/api/admin/setup/${token}`, payload: { password } })
}

function signIn(system: TestSystem, email: string, password: string) {
  return system.app.inject({ method: 'POST', url: '/api/admin/session', payload: { email, password } })
}
