import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aMail, mailRow } from '#test/support/builders/notifications.ts'
import { aShop, aStaff } from '#test/support/builders/shops.ts'
import { openMailbox } from '#test/support/mailbox.ts'
import { testSystem } from '#test/support/system.ts'

const mailbox = await openMailbox()
const system = await testSystem({ smtpUrl: mailbox.url })
const shop = await aShop(system, { name: '小島選物' })
after(() => mailbox.close())

const url = '/api/admin/mail-templates/order_placed/zh-TW'
const own = {
  subject: '你好 {{ order.number }}',
  html: '<p>{{ order.number }} {{ order.url }} {{ customer.name }}</p>',
  text: '{{ order.number }} {{ order.url }}',
}

function call(method: 'GET' | 'PUT' | 'POST' | 'DELETE', address: string, payload?: object, headers = shop.staff.headers) {
  return system.app.inject({ method, url: address, headers, ...(payload ? { payload } : {}) })
}

test('SX-41 a text is changed, used, previewed, test-sent and restored', async () => {
  const before = (await call('GET', url)).json()
  assert.deepEqual([before.isDefault, before.version], [true, 0])
  assert.ok(before.variables.includes('order.lines[].name') && before.required.includes('order.url'))

  const preview = await call('POST', `${url}/previews`, own)
  assert.match(preview.json().html, /A1026 https:/)
  assert.equal(preview.json().canSave, true)

  const changed = await call('PUT', url, { ...own, isEnabled: true, version: 0 })
  assert.deepEqual([changed.statusCode, changed.json().version, changed.json().isDefault], [200, 1, false])
  const mail = await aMail(system, shop)
  const english = await aMail(system, shop, { language: 'en' })
  await system.runner.drain()
  assert.equal(mailbox.mails.find(({ to }) => to === mail.recipient)?.subject, '你好 A1026')
  assert.notEqual(mailbox.mails.find(({ to }) => to === english.recipient)?.subject, '你好 A1026', 'the other language keeps its text')

  const sent = await call('POST', `${url}/test-sends`, { to: 'me@shop.test' })
  assert.equal(sent.statusCode, 201)
  await system.runner.drain()
  assert.equal(mailbox.mails.find(({ to }) => to === 'me@shop.test')?.subject, '你好 A1026')

  const restored = await call('DELETE', `${url}?version=1`)
  assert.deepEqual([restored.statusCode, restored.json().subject, restored.json().isDefault], [200, before.subject, true])
})

test('SX-41 a text that misses a required variable, cannot be read or names what is not there is refused', async () => {
  const cases = [
    [{ html: '<p>{{ order.number }}</p>' }, 'mail_template_variable_missing'],
    [{ text: '{{ order.number' }, 'mail_template_syntax'],
    [{ text: '{{ order.number }} {{ order.url }} {{ order.secret }}' }, 'mail_template_variable_unknown'],
    [{ subject: '  ' }, 'mail_template_empty'],
  ] as const
  for (const [part, code] of cases) {
    const answer = await call('PUT', url, { ...own, ...part, isEnabled: true, version: 0 })
    assert.deepEqual([answer.statusCode, answer.json().code], [422, code])
  }
  const preview = await call('POST', `${url}/previews`, { ...own, html: '<p>{{ order.number }}</p>' })
  assert.deepEqual([preview.statusCode, preview.json().canSave.code], [200, 'mail_template_variable_missing'])
})

test('SX-32 a stale text is refused with the version that is stored', async () => {
  const english = '/api/admin/mail-templates/order_placed/en'
  assert.equal((await call('PUT', english, { ...own, isEnabled: true, version: 0 })).statusCode, 200)
  for (const answer of [await call('PUT', english, { ...own, isEnabled: true, version: 0 }), await call('DELETE', `${english}?version=0`)])
    assert.deepEqual([answer.statusCode, answer.json().code, answer.json().details.version], [409, 'mail_template_changed', 1])
})

test('S0-34 a mail that is turned off is skipped and says so', async () => {
  const paid = { subject: '{{ order.number }}', html: '{{ order.number }}', text: '{{ order.number }}' }
  const answer = await call('PUT', '/api/admin/mail-templates/order_paid/zh-TW', { ...paid, isEnabled: false, version: 0 })
  assert.equal(answer.statusCode, 200)
  const mail = await aMail(system, shop, { kind: 'order_paid' })
  await system.runner.drain()
  const row = await mailRow(system, mail.id)
  assert.deepEqual(
    [row.state, row.skip_reason, mailbox.mails.some(({ to }) => to === mail.recipient)],
    ['skipped', 'template_disabled', false],
  )
})

test('SX-21 a viewer reads the log and the texts, and changes nothing', async () => {
  const viewer = await aStaff(system, shop, 'viewer')
  assert.equal((await call('GET', '/api/admin/mails', undefined, viewer.headers)).statusCode, 200)
  assert.equal((await call('PUT', url, { ...own, isEnabled: true, version: 0 }, viewer.headers)).statusCode, 403)
})
