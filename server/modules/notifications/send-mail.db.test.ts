import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openMailer } from '#platform/mail/smtp.ts'
import { systemActor } from '#platform/tx.ts'
import { openSystem } from '#server/system.ts'
import { aMail, mailRow, sendDueMails } from '#test/support/builders/notifications.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { openMailbox } from '#test/support/mailbox.ts'
import { testSystem } from '#test/support/system.ts'
import { sendMail } from './send-mail.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

const mailbox = await openMailbox()
const system = await testSystem({ smtpUrl: mailbox.url })
const shop = await aShop(system, { name: '小島選物' })
after(() => mailbox.close())

const arrived = (recipient: string) => mailbox.mails.filter((mail) => mail.to === recipient)

test('SX-40 a mail is a row first and leaves once, in the name of the shop', async () => {
  const mail = await aMail(system, shop)
  assert.equal((await mailRow(system, mail.id)).state, 'queued')
  assert.equal(arrived(mail.recipient).length, 0)
  await system.runner.drain()
  await sendDueMails(system)
  const [received, ...others] = arrived(mail.recipient)
  assert.equal(others.length, 0)
  assert.match(received?.subject ?? '', /小島選物/)
  assert.equal(received?.fromName, '小島選物')
  const row = await mailRow(system, mail.id)
  assert.deepEqual([row.state, row.attempts, row.message_id, row.next_attempt_at], ['sent', 1, received?.messageId, null])
  assert.equal(received?.messageId, `<${mail.id}@shop.test>`)
})

test('SX-40 the same key never makes a second mail', async () => {
  await aMail(system, shop, { key: 'order_placed:same' })
  await assert.rejects(aMail(system, shop, { key: 'order_placed:same' }), /exists/)
  await system.runner.drain()
})

test('SX-40 4xx is tried again after 1, 5, 30 minutes, 2 and 12 hours with the same Message-ID, then it has failed', async () => {
  const mail = await aMail(system, shop)
  mailbox.failNext(6, 451)
  await system.runner.drain()
  const ids = new Set([(await mailRow(system, mail.id)).message_id])
  for (const [index, delayMs] of [MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 12 * HOUR_MS].entries()) {
    const row = await mailRow(system, mail.id)
    assert.deepEqual([row.state, row.attempts, row.error_code], ['queued', index + 1, 'smtp_deferred'])
    assert.equal(row.next_attempt_at.getTime() - system.clock.now().getTime(), delayMs)
    system.clock.advance(delayMs - 1)
    await sendDueMails(system)
    assert.equal((await mailRow(system, mail.id)).attempts, index + 1, 'not a moment too early')
    system.clock.advance(1)
    await sendDueMails(system)
    ids.add((await mailRow(system, mail.id)).message_id)
  }
  const row = await mailRow(system, mail.id)
  assert.deepEqual([row.state, row.attempts, row.next_attempt_at], ['failed', 6, null])
  assert.match(row.error_text, /451/)
  assert.equal(ids.size, 1)
})

test('SX-40 a retry that succeeds forgets the error', async () => {
  const mail = await aMail(system, shop)
  mailbox.failNext(1, 450)
  await system.runner.drain()
  system.clock.advance(MINUTE_MS)
  await sendDueMails(system)
  const row = await mailRow(system, mail.id)
  assert.deepEqual([row.state, row.attempts, row.error_code, row.error_text], ['sent', 2, null, null])
})

test('SX-40 5xx is not tried again, and one bad recipient delays nobody', async () => {
  const bad = await aMail(system, shop, { recipient: 'nobody@mail.test' })
  const good = await Promise.all(Array.from({ length: 5 }, () => aMail(system, shop)))
  mailbox.refuse('nobody@mail.test')
  await system.runner.drain()
  const row = await mailRow(system, bad.id)
  assert.deepEqual([row.state, row.attempts, row.error_code], ['failed', 1, 'smtp_refused'])
  for (const mail of good) assert.equal((await mailRow(system, mail.id)).state, 'sent')
  system.clock.advance(13 * HOUR_MS)
  await sendDueMails(system)
  assert.equal((await mailRow(system, bad.id)).attempts, 1)
})

test('SX-40 while the peer is away mails wait in the log and arrive once it is back', async () => {
  await mailbox.pause()
  const mails = await Promise.all(Array.from({ length: 3 }, () => aMail(system, shop)))
  await system.runner.drain()
  for (const mail of mails) {
    const row = await mailRow(system, mail.id)
    assert.deepEqual([row.state, row.error_code], ['queued', 'smtp_unreachable'])
  }
  await mailbox.resume()
  system.clock.advance(MINUTE_MS)
  await sendDueMails(system)
  for (const mail of mails) {
    assert.equal((await mailRow(system, mail.id)).state, 'sent')
    assert.equal(arrived(mail.recipient).length, 1)
  }
})

test('SX-40 no recipient, an impossible one and one with a header in it are skipped with a reason', async () => {
  const reasons = []
  for (const recipient of [null, '', 'not an address', 'a@mail.test\r\nBcc: b@mail.test'])
    reasons.push((await mailRow(system, (await aMail(system, shop, { recipient })).id)).skip_reason)
  assert.deepEqual(reasons, ['no_recipient', 'no_recipient', 'recipient_invalid', 'recipient_invalid'])
})

test('SX-14 a worker that died between hand-over and settling: repeated once with the same Message-ID after the lease', async () => {
  const mail = await aMail(system, shop)
  const mailer = openMailer({ smtpUrl: mailbox.url, from: system.deps.config.mailFrom })
  const dying = await openSystem({
    databaseUrl: system.databaseUrl,
    deps: { ...system.deps, mailer },
    isWorker: true,
    isWeb: false,
  })
  const signal = new AbortController().signal
  const actor = systemActor('test')
  const context = { deps: dying.deps, transactor: dying.transactor, actor, shopId: shop.id, attempt: 0, isLastAttempt: false, signal }
  mailbox.hang()
  const read = mailbox.nextReceived()
  const lost = sendMail.run(context, { mailId: mail.id } as never)
  await read // the peer has the whole mail, its answer never comes
  assert.equal((await mailRow(system, mail.id)).state, 'sending')

  system.clock.advance(30_000)
  await sendDueMails(system)
  assert.equal((await mailRow(system, mail.id)).attempts, 1, 'the lease is longer than the SMTP time-out')
  system.clock.advance(15_000)
  const again = mailbox.nextReceived()
  const repeat = sendDueMails(system)
  await again
  mailbox.answer() // both answers arrive: the late one must not settle what is no longer its own
  await Promise.all([lost, repeat])
  const row = await mailRow(system, mail.id)
  assert.deepEqual([row.state, row.attempts, row.interruptions], ['sent', 2, 1])
  const copies = arrived(mail.recipient)
  assert.equal(copies.length, 2)
  assert.equal(new Set(copies.map(({ messageId }) => messageId)).size, 1)
  await mailer.close()
  await dying.close()
})

test('SX-14 after a second silence the mail has failed instead of arriving a third time', async () => {
  const mail = await aMail(system, shop)
  await system.pool.query(
    `update mails set state = 'sending', attempts = 2, interruptions = 1, next_attempt_at = $2, claimed_at = $2 where id = $1`,
    [mail.id, system.clock.now()],
  )
  await sendDueMails(system)
  const row = await mailRow(system, mail.id)
  assert.deepEqual([row.state, row.error_code, arrived(mail.recipient).length], ['failed', 'mail_outcome_unknown', 0])
})

test('SX-40 without SMTP_URL a mail stays in the log and can be read there', async () => {
  const silent = await testSystem()
  const silentShop = await aShop(silent)
  const mail = await aMail(silent, silentShop)
  await silent.runner.drain()
  assert.equal((await mailRow(silent, mail.id)).state, 'logged')
  const answer = await silent.app.inject({ url: `/api/admin/mails/${mail.id}`, headers: silentShop.staff.headers })
  assert.equal(answer.statusCode, 200)
  assert.match(answer.json().preview.html, /A1026/)
})

test('SX-40 a mail that cannot be written has failed and says why', async () => {
  const mail = await aMail(system, shop, { refs: {} })
  await system.runner.drain()
  const row = await mailRow(system, mail.id)
  assert.deepEqual([row.state, row.error_code, row.attempts], ['failed', 'order_not_found', 1])
})
