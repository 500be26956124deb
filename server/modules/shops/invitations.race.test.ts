import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { aShop, aStaff, TEST_PASSWORD, type TestShop, type TestStaff } from '#test/support/builders/shops.ts'
import { openMailbox, type ReceivedMail } from '#test/support/mailbox.ts'
import { type TestSystem, testSystem } from '#test/support/system.ts'

const mailbox = await openMailbox()
after(() => mailbox.close())
const withMail = { smtpUrl: mailbox.url }
const newcomer = { name: 'New Person', password: TEST_PASSWORD }
let count = 0

test('SX-21 a shop that invites an address sees no link and gets no member: both come with the mail', async () => {
  const system = await testSystem(withMail)
  const shop = await aShop(system, { name: '小島選物' })
  const email = anAddress()
  const answer = await invite(system, shop.staff, { email, role: 'support' })
  assert.equal(answer.statusCode, 201)
  assert.ok(!/setup|http/.test(answer.body), answer.body)
  const { id, can } = answer.json()
  assert.deepEqual(can.handOver, { code: 'invitation_is_mailed' })
  const seen = await call(system, shop.staff, 'POST', `/staff-invitations/${id}/links`)
  assert.deepEqual([seen.statusCode, seen.json().code], [409, 'invitation_is_mailed'])
  assert.deepEqual((await staffOf(system, shop)).includes(email), false)

  const mail = await mailTo(system, email)
  assert.match(mail.subject, /小島選物/)
  const token = tokenIn(mail)
  assert.ok(mail.html.includes(token) && mail.text.includes(token))
  assert.deepEqual((await read(system, token)).json(), {
    kind: 'invitation',
    email,
    name: 'Invited',
    invitation: {
      shopName: '小島選物',
      inviterName: (await ownName(system, shop)) ?? '',
      role: 'support',
      roleName: null,
      hasAccount: false,
    },
  })
  assert.equal((await staffOf(system, shop)).includes(email), false, 'reading a link accepts nothing')
  assert.deepEqual((await use(system, token, newcomer)).json(), { email })
  assert.equal((await use(system, token, newcomer)).json().code, 'setup_link_gone')
  assert.deepEqual(await shopsOf(system, email), [[shop.handle, 'support']])
})

test('SX-20 a shop that invites an unused address cannot make an account that another shop would trust', async () => {
  const system = await testSystem(withMail)
  const [attacker, victim] = [await aShop(system), await aShop(system)]
  const email = anAddress()
  await invite(system, attacker.staff, { email, role: 'viewer' })
  await invite(system, victim.staff, { email, role: 'manager' })
  await system.runner.drain()
  // All that the attacker can read about it: invitations, mail log and the mail as the log shows it, audit.
  const { items } = (await call(system, attacker.staff, 'GET', '/mails')).json()
  const mailId = items.find((each: { recipient: string }) => each.recipient === email).id
  const pages = ['/staff-invitations', '/mails', `/mails/${mailId}`, '/audit', '/staff']
  const seen = (await Promise.all(pages.map((page) => call(system, attacker.staff, 'GET', page)))).map((answer) => answer.body).join('\n')
  const tokens = mailbox.mails.filter(({ to }) => to === email).map(tokenIn)
  assert.equal(new Set(tokens).size, 2)
  for (const token of tokens) assert.ok(!seen.includes(token))
  assert.ok(seen.includes('••••••••'), 'the preview shows the mail without its link')

  const [first = '', second = ''] = tokens
  assert.equal((await use(system, first, newcomer)).statusCode, 201)
  const other = await use(system, second, { name: 'Thief', password: 'another horse 43' })
  assert.deepEqual([other.statusCode, other.json().code], [409, 'account_exists'])
  assert.equal((await read(system, second)).json().invitation.hasAccount, true)
  assert.equal((await accept(system, second, 'another horse 43')).json().code, 'credentials_wrong')
  assert.equal((await shopsOf(system, email)).length, 1)
  assert.equal((await accept(system, second, TEST_PASSWORD)).statusCode, 200)
  assert.equal((await shopsOf(system, email)).length, 2)
})

test('SX-21 somebody who has an account accepts by signing in with it, with his second factor, and with no other account', async () => {
  const system = await testSystem(withMail)
  const [shop, other] = [await aShop(system), await aShop(system)]
  const person = await aStaff(system, other, 'viewer')
  const typed = person.email.replace('staff', 'STAFF')
  const answer = await invite(system, shop.staff, { email: typed, role: 'support' })
  const unknown = await invite(system, shop.staff, { email: anAddress(), role: 'support' })
  assert.deepEqual(Object.keys(answer.json()).sort(), Object.keys(unknown.json()).sort(), 'no answer tells who has an account')
  const before = await call(system, { ...person, headers: { ...person.headers, 'aftercart-shop': shop.handle } }, 'GET', '/shop')
  assert.equal(before.statusCode, 404, 'an invitation gives no access')
  const token = tokenIn(await mailTo(system, typed))
  const useTotp = await withTotp(system, person)
  assert.equal((await accept(system, token, TEST_PASSWORD)).json().code, 'totp_required')
  const accepted = await accept(system, token, TEST_PASSWORD, useTotp())
  assert.equal(accepted.statusCode, 200)
  assert.deepEqual(
    accepted
      .json()
      .shops.map((each: { handle: string }) => each.handle)
      .sort(),
    [other.handle, shop.handle].sort(),
  )
  assert.match(String(accepted.headers['set-cookie']), /^aftercart_staff=/)
  assert.equal((await accept(system, token, TEST_PASSWORD, useTotp())).json().code, 'setup_link_gone')
  assert.equal((await invite(system, shop.staff, { email: person.email })).json().code, 'staff_already_here')
})

test('SX-22 whoever was barred everywhere can still be invited, and comes in', async () => {
  const system = await testSystem(withMail)
  const [shop, former] = [await aShop(system), await aShop(system)]
  const person = await aStaff(system, former, 'viewer')
  await call(system, former.staff, 'PATCH', `/staff/${person.id}`, { isDisabled: true })
  await invite(system, shop.staff, { email: person.email })
  assert.equal((await accept(system, tokenIn(await mailTo(system, person.email)), TEST_PASSWORD)).statusCode, 200)
  assert.deepEqual(await shopsOf(system, person.email), [[shop.handle, 'viewer']])
})

test('SX-22 an invitation that was sent again has a new link for 24 hours, and the old one is dead at once', async () => {
  const system = await testSystem(withMail)
  const shop = await aShop(system)
  const email = anAddress()
  const { id } = (await invite(system, shop.staff, { email })).json()
  const old = tokenIn(await mailTo(system, email))
  const early = await call(system, shop.staff, 'POST', `/staff-invitations/${id}/mails`)
  assert.deepEqual([early.statusCode, early.headers['retry-after']], [429, '60'])
  system.clock.advance(24 * 3_600_000)
  assert.equal((await use(system, old, newcomer)).json().code, 'setup_link_gone', 'after 24 hours')
  const owner = await aStaff(system, shop, 'owner')
  assert.equal((await call(system, owner, 'POST', `/staff-invitations/${id}/mails`)).statusCode, 201)
  const [second = ''] = (await tokensTo(system, email)).slice(1)
  system.clock.advance(60_000)
  assert.equal((await call(system, owner, 'POST', `/staff-invitations/${id}/mails`)).statusCode, 201)
  assert.equal((await read(system, second)).statusCode, 404, 'at once, before the new mail is written')
  const [, , third = ''] = await tokensTo(system, email)
  assert.equal(new Set([old, second, third]).size, 3)
  assert.equal((await use(system, third, newcomer)).statusCode, 201)
})

test('SX-21 an invitation that was withdrawn, or whose inviter may no longer offer it, lets nobody in', async () => {
  const system = await testSystem(withMail)
  const shop = await aShop(system)
  const manager = await aStaff(system, shop, 'manager')
  const [first, second] = [anAddress(), anAddress()]
  const withdrawn = (await invite(system, manager, { email: first, role: 'manager' })).json()
  await invite(system, manager, { email: second, role: 'manager' })
  const [one, two] = [tokenIn(await mailTo(system, first)), tokenIn(await mailTo(system, second))]
  assert.equal((await call(system, shop.staff, 'DELETE', `/staff-invitations/${withdrawn.id}`)).statusCode, 204)
  await call(system, shop.staff, 'PATCH', `/staff/${manager.id}`, { isDisabled: true })
  assert.equal((await use(system, one, newcomer)).json().code, 'setup_link_gone')
  assert.equal((await use(system, two, newcomer)).json().code, 'setup_link_gone')
  assert.equal((await staffOf(system, shop)).length, 2)
  await call(system, shop.staff, 'PATCH', `/staff/${manager.id}`, { isDisabled: false })
  assert.equal((await use(system, two, newcomer)).statusCode, 201, 'the link was not used up by the refusal')
})

test('SX-21 sixteen browsers with the link of one invitation make one account and one member', async () => {
  const system = await testSystem(withMail)
  const shop = await aShop(system)
  const email = anAddress()
  await invite(system, shop.staff, { email })
  const token = tokenIn(await mailTo(system, email))
  const answers = await Promise.all(Array.from({ length: 16 }, () => use(system, token, newcomer)))
  assert.deepEqual(answers.map((answer) => answer.statusCode).sort(), [201, ...Array(15).fill(404)])
  assert.equal((await staffOf(system, shop)).length, 2)
})

test('SX-21 sixteen browsers that accept with one account at once make one member', async () => {
  const system = await testSystem(withMail)
  const [shop, other] = [await aShop(system), await aShop(system)]
  const person = await aStaff(system, other, 'viewer')
  await invite(system, shop.staff, { email: person.email })
  const token = tokenIn(await mailTo(system, person.email))
  const answers = await Promise.all(Array.from({ length: 16 }, () => accept(system, token, TEST_PASSWORD)))
  assert.deepEqual(answers.map((answer) => answer.statusCode).sort(), [200, ...Array(15).fill(404)])
  assert.equal((await shopsOf(system, person.email)).length, 2)
})

test('SX-20 without SMTP the shop hands the link over, and the account it makes joins no second shop until it is proven', async () => {
  const system = await testSystem()
  const [shop, other] = [await aShop(system), await aShop(system)]
  const email = anAddress()
  const first = (await invite(system, shop.staff, { email })).json()
  assert.equal(first.can.handOver, true)
  const handed = await handOver(system, shop, first.id)
  assert.equal((await use(system, handed, newcomer)).statusCode, 201)

  const second = (await invite(system, other.staff, { email })).json()
  const token = await handOver(system, other, second.id)
  assert.equal((await use(system, token, { name: 'Thief', password: 'another horse 43' })).json().code, 'account_exists')
  const refused = await accept(system, token, TEST_PASSWORD)
  assert.deepEqual([refused.statusCode, refused.json().code], [403, 'account_not_proven'])
  assert.equal((await shopsOf(system, email)).length, 1)
})

test('SX-26 inviting, resending, withdrawing and joining stand in the audit log', async () => {
  const system = await testSystem(withMail)
  const shop = await aShop(system)
  const [first, second] = [anAddress(), anAddress()]
  await invite(system, shop.staff, { email: first, role: 'support' })
  const { id } = (await invite(system, shop.staff, { email: second })).json()
  await use(system, tokenIn(await mailTo(system, first)), newcomer)
  system.clock.advance(60_000)
  await call(system, shop.staff, 'POST', `/staff-invitations/${id}/mails`)
  await call(system, shop.staff, 'DELETE', `/staff-invitations/${id}`)
  const { items } = (await call(system, shop.staff, 'GET', '/audit')).json()
  const actions = items.map((entry: { action: string }) => entry.action)
  assert.deepEqual(actions.sort(), ['staff.invite', 'staff.invite', 'staff.invite_again', 'staff.join', 'staff.withdraw_invitation'])
  const joined = items.find((entry: { action: string }) => entry.action === 'staff.join')
  assert.deepEqual([joined.actorKind, joined.actorName, joined.after.role], ['staff', newcomer.name, 'support'])
})

test('SX-24 one-time links are limited per address, invitations per day and shop', async () => {
  const system = await testSystem({ ...withMail, environment: { SIGN_IN_ATTEMPTS_PER_MINUTE: '2' } })
  const shop = await aShop(system)
  for (let tries = 0; tries < 10; tries += 1) assert.equal((await read(system, 'x'.repeat(43))).statusCode, 404)
  const limited = await read(system, 'x'.repeat(43))
  assert.deepEqual([limited.statusCode, limited.json().code], [429, 'too_many_attempts'])
  assert.ok(Number(limited.headers['retry-after']) <= 60)
  assert.equal((await use(system, 'x'.repeat(43), newcomer)).statusCode, 429)
  assert.equal((await accept(system, 'x'.repeat(43), TEST_PASSWORD)).statusCode, 429)
  system.clock.advance(60_000)
  assert.equal((await read(system, 'x'.repeat(43))).statusCode, 404)

  await system.pool.query(
    `insert into staff_invitations (shop_id, id, email, email_normalised, name, role, locale, inviter_name, created_at, sent_at, withdrawn_at)
     select $1, gen_random_uuid(), 'x@shop.test', 'x@shop.test', 'X', 'viewer', 'en', 'X', $2, $2, $2 from generate_series(1, 100)`,
    [shop.id, system.clock.now()],
  )
  assert.equal((await invite(system, shop.staff, { email: anAddress() })).json().code, 'too_many_invitations')
  system.clock.advance(25 * 3_600_000)
  assert.equal((await invite(system, (await aShop(system)).staff, { email: anAddress() })).statusCode, 201)
})

test('SX-41 the words of an invitation cannot be changed: a picture in them could carry the link to the shop', async () => {
  const system = await testSystem(withMail)
  const shop = await aShop(system)
  const body = { subject: 'x', html: '<img src="https://evil.test/{{ url }}">{{ url }}', text: '{{ url }}', isEnabled: true, version: 0 }
  const answer = await call(system, shop.staff, 'PUT', '/mail-templates/staff_invited/zh-TW', body)
  assert.deepEqual([answer.statusCode, answer.json().code], [409, 'mail_template_fixed'])
})

function anAddress(): string {
  count += 1
  return `person-${count}-${process.pid}@mail.test`
}

function invite(system: TestSystem, by: TestStaff, { email, role = 'viewer' }: { email: string; role?: string }) {
  return call(system, by, 'POST', '/staff-invitations', { email, name: 'Invited', role })
}

function call(system: TestSystem, by: TestStaff, method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, payload?: object) {
  return system.app.inject({ method, url: `/api/admin${path}`, headers: by.headers, ...(payload ? { payload } : {}) })
}

async function handOver(system: TestSystem, shop: TestShop, id: string): Promise<string> {
  const { url } = (await call(system, shop.staff, 'POST', `/staff-invitations/${id}/links`)).json()
  return url.split('/').at(-1)
}

async function mailTo(system: TestSystem, email: string): Promise<ReceivedMail> {
  await system.runner.drain()
  return mailbox.waitFor(({ to }) => to === email)
}

async function tokensTo(system: TestSystem, email: string): Promise<string[]> {
  await mailTo(system, email)
  return mailbox.mails.filter(({ to }) => to === email).map(tokenIn)
}

function tokenIn({ text }: ReceivedMail): string {
  return /http:\/\/shop\.test\/admin\/setup\/([\w-]{43})\s/.exec(`${text}\n`)?.[1] ?? assert.fail(`no link in ${text}`)
}

function read(system: TestSystem, token: string) {
  return system.app.inject({ url: `/api/admin/setup/${token}` })
}

function use(system: TestSystem, token: string, payload: object) {
  return system.app.inject({ method: 'POST', url: `/api/admin/setup/${token}`, payload })
}

function accept(system: TestSystem, token: string, password: string, totpCode?: string) {
  const payload = { password, ...(totpCode ? { totpCode } : {}) }
  return system.app.inject({ method: 'POST', url: `/api/admin/setup/${token}/acceptance`, payload })
}

/** Turns the second factor on; answers what makes the next code. */
async function withTotp(system: TestSystem, person: TestStaff): Promise<() => string> {
  const { secret } = (await call(system, person, 'POST', '/profile/totp')).json()
  const app = new TOTP({ secret: Secret.fromBase32(secret) })
  const next = () => {
    system.clock.advance(30_000)
    return app.generate({ timestamp: system.clock.now().getTime() })
  }
  await call(system, person, 'POST', '/profile/totp/confirmation', { code: next() })
  return next
}

async function staffOf(system: TestSystem, shop: TestShop): Promise<string[]> {
  const { items } = (await call(system, shop.staff, 'GET', '/staff')).json()
  return items.map((person: { email: string }) => person.email)
}

async function ownName(system: TestSystem, shop: TestShop): Promise<string | undefined> {
  const { items } = (await call(system, shop.staff, 'GET', '/staff')).json()
  return items.find((person: { id: string }) => person.id === shop.staff.id)?.name
}

async function shopsOf(system: TestSystem, email: string): Promise<string[][]> {
  const payload = { email, password: TEST_PASSWORD }
  const { shops } = (await system.app.inject({ method: 'POST', url: '/api/admin/session', payload })).json()
  return shops.map((shop: { handle: string; role: string }) => [shop.handle, shop.role])
}
