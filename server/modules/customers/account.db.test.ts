import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aCustomer, aVisitor, type TestVisitor } from '#test/support/builders/customers.ts'
import { aShop, TEST_PASSWORD } from '#test/support/builders/shops.ts'
import { asBrowser, openForOrders } from '#test/support/checkout.ts'
import { openMailbox } from '#test/support/mailbox.ts'
import { testSystem } from '#test/support/system.ts'

const mailbox = await openMailbox()
after(() => mailbox.close())
const system = await testSystem({ smtpUrl: mailbox.url })
const shop = await aShop(system)
const other = await aShop(system)
await openForOrders(system, shop)
const address = {
  recipientName: '王小明',
  phone: '0912-345-678',
  postalCode: '110',
  city: '臺北市',
  district: '信義區',
  street: '市府路 1 號',
}

test('SX-22 SX-27 a password is reset by a mailed link, once, in time, in its shop; all sessions end', async () => {
  const customer = await aCustomer(system, shop, { email: 'forgot@mail.test' })
  const token = await linkTo('forgot@mail.test', () => ask(customer.email))
  const reset = (body: object, place = shop) => asBrowser(system, aVisitor(system, place), 'POST', '/password-resets/completion', body)
  const newPassword = 'a much better sentence'
  assert.deepEqual(refusal(await reset({ token, newPassword }, other)), [410, 'customer_link_gone'])
  // The last letter carries four bits: `A` and `E` differ in them, while some neighbours stand for the same token.
  const changed = token.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A'))
  for (const broken of [changed, token.slice(0, 8), ''])
    assert.deepEqual(refusal(await reset({ token: broken, newPassword })), [410, 'customer_link_gone'], 'also when a mail program cut it')
  assert.equal((await reset({ token, newPassword: 'password1' })).statusCode, 422, 'a common one does not use the link up')
  const both = await Promise.all([reset({ token, newPassword }), reset({ token, newPassword: 'another sentence 5' })])
  assert.deepEqual(both.map((answer) => answer.statusCode).toSorted(), [204, 410], 'once')
  assert.equal((await asBrowser(system, customer, 'GET', '/orders')).statusCode, 401, 'signed out everywhere')
  assert.equal((await signIn(customer.email, TEST_PASSWORD)).statusCode, 401)
  const won = both[0]?.statusCode === 204 ? newPassword : 'another sentence 5'
  assert.equal((await signIn(customer.email, won)).statusCode, 200)

  const late = await linkTo('forgot@mail.test', () => ask(customer.email))
  system.clock.advance(2 * 3_600_000)
  assert.deepEqual(refusal(await reset({ token: late, newPassword })), [410, 'customer_link_gone'])
  const first = await linkTo('forgot@mail.test', () => ask(customer.email))
  await linkTo('forgot@mail.test', () => ask(customer.email))
  assert.deepEqual(refusal(await reset({ token: first, newPassword })), [410, 'customer_link_gone'], 'a newer one ends it')
  const { rows } = await system.pool.query('select id::text, refs::text from mails union all select id::text, data::text from pgboss.job')
  assert.ok(!rows.some((row) => JSON.stringify(row).includes(late.split('.')[1] ?? '')), 'the token is in no row')
})

test('SX-24 asking for a reset answers the same whether there is such an account, and is counted', async () => {
  await aCustomer(system, shop, { email: 'known@mail.test' })
  const answers = []
  for (const email of ['known@mail.test', 'unknown@mail.test']) {
    const answer = await ask(email)
    answers.push([answer.statusCode, answer.body])
  }
  assert.deepEqual(answers[0], answers[1])
  assert.equal(answers[0]?.[0], 202)
  await system.runner.drain()
  assert.equal(mailbox.mails.filter((mail) => mail.to === 'unknown@mail.test').length, 0)
  for (const email of ['known@mail.test', 'unknown@mail.test']) {
    for (let nth = 2; nth <= 3; nth += 1) assert.equal((await ask(email)).statusCode, 202)
    assert.deepEqual(refusal(await ask(email)), [429, 'too_many_attempts'])
  }
})

test('SX-22 an e-mail address changes when the new one is proved by its link, not before', async () => {
  const customer = await aCustomer(system, shop, { email: 'old@mail.test' })
  await aCustomer(system, shop, { email: 'taken@mail.test' })
  const change = (newEmail: string, currentPassword = TEST_PASSWORD) =>
    asBrowser(system, customer, 'POST', '/profile/email-changes', { newEmail, currentPassword })
  assert.deepEqual(refusal(await change('new@mail.test', 'wrong')), [422, 'password_wrong'])
  assert.deepEqual(refusal(await change('taken@mail.test')), [409, 'email_taken'])
  assert.deepEqual(refusal(await change('nonsense')), [422, 'email_invalid'])
  const token = await linkTo('new@mail.test', () => change('New@mail.test'))
  assert.equal((await signIn('new@mail.test', TEST_PASSWORD)).statusCode, 401, 'not yet')
  const confirm = () => asBrowser(system, aVisitor(system, shop), 'POST', '/email-changes/confirmation', { token })
  assert.equal((await confirm()).statusCode, 204)
  assert.deepEqual(refusal(await confirm()), [410, 'customer_link_gone'])
  assert.equal((await signIn('new@mail.test', TEST_PASSWORD)).statusCode, 200)
  assert.equal((await signIn('old@mail.test', TEST_PASSWORD)).statusCode, 401)
})

test('SX-32 addresses: the first is the default, one default only, stale changes are refused, the checkout takes the default', async () => {
  const customer = await aCustomer(system, shop)
  const stranger = await aCustomer(system, shop)
  const add = async (changes: object = {}) => (await asBrowser(system, customer, 'POST', '/addresses', { ...address, ...changes })).json()
  assert.equal((await add({ phone: '12' })).code, 'phone_invalid')
  const [home] = (await add()).items
  assert.deepEqual([home.isDefault, home.phone], [true, '+886912345678'])
  const both = (await add({ recipientName: '林小美', city: '臺中市', isDefault: true })).items
  assert.deepEqual(
    both.map((each: { city: string; isDefault: boolean }) => [each.city, each.isDefault]),
    [
      ['臺中市', true],
      ['臺北市', false],
    ],
  )
  const change = (browser: TestVisitor, version: number) =>
    asBrowser(system, browser, 'PUT', `/addresses/${home.id}`, { ...address, street: '市府路 2 號', version })
  assert.deepEqual(refusal(await change(customer, 0)), [409, 'address_changed'])
  assert.deepEqual(refusal(await change(stranger, 1)), [404, 'address_not_found'])
  assert.equal((await change(customer, 1)).statusCode, 200)
  const checkout = (await asBrowser(system, customer, 'GET', '/checkout')).json()
  assert.deepEqual([checkout.defaults.name, checkout.defaults.city, checkout.addresses.length], ['林小美', '臺中市', 2])
  assert.equal((await asBrowser(system, customer, 'DELETE', `/addresses/${both[0].id}`)).statusCode, 204)
  const [left] = (await asBrowser(system, customer, 'GET', '/addresses')).json().items
  assert.deepEqual([left.id, left.isDefault], [home.id, true])
  await Promise.all(Array.from({ length: 16 }, () => add({ isDefault: true })))
  const all = (await asBrowser(system, customer, 'GET', '/addresses')).json().items
  assert.equal(all.filter((each: { isDefault: boolean }) => each.isDefault).length, 1)
  for (let nth = all.length; nth < 20; nth += 1) await add()
  assert.deepEqual((await add()).code, 'addresses_full')
})

type Answer = Awaited<ReturnType<typeof asBrowser>>

function refusal(answer: Answer): [number, string] {
  return [answer.statusCode, answer.json().code]
}

function ask(email: string) {
  return asBrowser(system, aVisitor(system, shop), 'POST', '/password-resets', { email })
}

function signIn(email: string, password: string) {
  return asBrowser(system, aVisitor(system, shop), 'POST', '/session', { email, password })
}

/** The token of the link that this act brings into the mailbox. */
async function linkTo(mailAddress: string, act: () => Promise<Answer>): Promise<string> {
  const before = mailbox.mails.length
  const answer = await act()
  assert.equal(answer.statusCode, 202, answer.body)
  await system.runner.drain()
  const mail = mailbox.mails.slice(before).find(({ to }) => to.toLowerCase() === mailAddress)
  const token = /#([0-9a-f-]{36}\.[\w-]{43})/.exec(mail?.text ?? '')?.[1]
  assert.ok(token, mail?.text)
  return token
}
