import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { type MailboxOptions, openMailbox } from '#test/support/mailbox.ts'
import { until } from '#test/support/until.ts'
import { messageIdFor } from './message-id.ts'
import { type MailerOptions, type OutgoingMail, openMailer, parseSmtpUrl } from './smtp.ts'

const messageId = messageIdFor('01930000-0000-7000-8000-000000000001', 'shop.test')

function aMail(changes: Partial<OutgoingMail> = {}): OutgoingMail {
  return { messageId, to: { address: 'mei@example.tw' }, subject: '序號通知', html: '<p>哈囉</p>', text: '哈囉', ...changes }
}

async function aMailer(t: TestContext, options: Partial<MailerOptions> & MailboxOptions = {}) {
  const mailbox = await openMailbox(options)
  const mailer = openMailer({ smtpUrl: mailbox.url, from: '小島選物 <hello@shop.test>', timeoutMs: 60_000, ...options })
  t.after(async () => {
    await mailer.close(0)
    await mailbox.close()
  })
  return { mailbox, mailer }
}

test('SX-40 a mail arrives with both parts, its file, its date and its own Message-ID', async (t) => {
  const { mailbox, mailer } = await aMailer(t)
  const delivery = await mailer.send(aMail({ attachments: [{ filename: '序號.csv', content: '\uFEFFa,b', contentType: 'text/csv' }] }))
  assert.equal(delivery.outcome, 'sent')
  const mail = await mailbox.waitFor(() => true)
  assert.deepEqual([mail.from, mail.fromName, mail.to, mail.subject], ['hello@shop.test', '小島選物', 'mei@example.tw', '序號通知'])
  assert.equal(mail.messageId, messageId)
  assert.match(mail.html, /<p>哈囉<\/p>/)
  assert.match(mail.text, /哈囉/)
  assert.ok(!Number.isNaN(Date.parse(mail.headers.get('date') ?? '')))
  assert.equal(mail.headers.get('auto-submitted'), 'auto-generated')
  assert.deepEqual(
    mail.attachments.map(({ filename, content }) => [filename, Buffer.from(content).toString()]),
    [['序號.csv', '\uFEFFa,b']],
  )
})

test('SX-40 a 4xx is deferred, a 5xx is refused, and the same mail goes out afterwards with the same Message-ID', async (t) => {
  const { mailbox, mailer } = await aMailer(t)
  mailbox.failNext(1, 451)
  assert.deepEqual(await mailer.send(aMail()), { outcome: 'deferred', error: { code: 'smtp_deferred', text: '451 try again later' } })
  mailbox.failNext(1, 554)
  assert.deepEqual(await mailer.send(aMail()), { outcome: 'refused', error: { code: 'smtp_refused', text: '554 message refused' } })
  assert.equal((await mailer.send(aMail())).outcome, 'sent')
  assert.deepEqual(
    mailbox.mails.map((mail) => mail.messageId),
    [messageId],
  )
})

test('SX-40 one bad recipient delays nobody', async (t) => {
  const { mailbox, mailer } = await aMailer(t)
  mailbox.refuse('gone@example.tw', 550)
  mailbox.refuse('full@example.tw', 452)
  const recipients = ['gone@example.tw', ...Array.from({ length: 40 }, (_, index) => `buyer-${index}@example.tw`), 'full@example.tw']
  const deliveries = await Promise.all(recipients.map((address) => mailer.send(aMail({ to: { address } }))))
  assert.deepEqual([deliveries.at(0)?.outcome, deliveries.at(-1)?.outcome], ['refused', 'deferred'])
  assert.ok(deliveries.slice(1, -1).every(({ outcome }) => outcome === 'sent'))
  assert.equal(mailbox.mails.length, 40)
})

test('SX-40 a peer that is down, and one that comes back on the same port', async (t) => {
  const { mailbox, mailer } = await aMailer(t)
  await mailbox.pause()
  const down = await mailer.send(aMail())
  assert.equal(down.outcome, 'deferred')
  assert.equal(down.outcome === 'deferred' && down.error.code, 'smtp_unreachable')
  assert.notEqual(await mailer.verify(), true)
  await mailbox.resume()
  assert.equal(await mailer.verify(), true)
  assert.equal((await mailer.send(aMail())).outcome, 'sent')
})

test('SX-40 a pooled connection that the peer closed while idle costs no attempt', async (t) => {
  const { mailbox, mailer } = await aMailer(t)
  assert.equal((await mailer.send(aMail())).outcome, 'sent')
  await mailbox.pause()
  await mailbox.resume()
  assert.equal((await mailer.send(aMail())).outcome, 'sent')
})

test('SX-14 a hand-over that is cut after the content is deferred and repeated under one Message-ID, not by the mailer itself', async (t) => {
  const { mailbox, mailer } = await aMailer(t)
  mailbox.hang()
  const received = mailbox.nextReceived()
  const first = mailer.send(aMail())
  await received
  await mailbox.pause()
  assert.equal((await first).outcome, 'deferred')
  assert.equal(mailbox.mails.length, 0)
  mailbox.answer()
  await mailbox.resume()
  assert.equal((await mailer.send(aMail())).outcome, 'sent')
  assert.ok(mailbox.mails.every((mail) => mail.messageId === messageId))
})

test('SX-40 a peer that never answers is given up after the time-out, and the next mail goes through', async (t) => {
  const { mailbox, mailer } = await aMailer(t, { timeoutMs: 200 })
  mailbox.hang()
  assert.deepEqual(await mailer.send(aMail()), {
    outcome: 'deferred',
    error: { code: 'smtp_timeout', text: 'Message sending aborted' },
  })
  mailbox.answer()
  // On a busy machine the same time-out may be too short once more; then the mail is repeated, as its job does.
  await until(async () => (await mailer.send(aMail())).outcome === 'sent')
})

test('SX-15 close lets a running hand-over finish, cuts one that hangs, and defers what comes later', async (t) => {
  const { mailbox, mailer } = await aMailer(t)
  const running = mailer.send(aMail())
  await mailer.close()
  assert.equal((await running).outcome, 'sent')
  assert.deepEqual(await mailer.send(aMail()), { outcome: 'deferred', error: { code: 'smtp_closed', text: '' } })

  const other = openMailer({ smtpUrl: mailbox.url, from: 'hello@shop.test' })
  mailbox.hang()
  const received = mailbox.nextReceived()
  const hanging = other.send(aMail())
  await received
  await other.close(0)
  assert.equal((await hanging).outcome, 'deferred')
})

test('SX-41 no line break gets out of a name, a subject or a file name, and none into an address or a header', async (t) => {
  const { mailbox, mailer } = await aMailer(t)
  const attack = 'x\r\nBcc: thief@evil.test\r\n\r\nbody'
  const cleaned = aMail({
    to: { name: attack, address: 'mei@example.tw' },
    from: { name: attack, address: 'hello@shop.test' },
    subject: attack,
    headers: { 'X-Order': attack },
    attachments: [{ filename: attack, content: 'a', contentType: 'text/plain\r\nX-Evil: 1' }],
  })
  assert.equal((await mailer.send(cleaned)).outcome, 'sent')
  const mail = await mailbox.waitFor(() => true)
  assert.equal(mail.headers.has('bcc'), false)
  assert.doesNotMatch(mail.raw, /^(Bcc|X-Evil):/im)
  assert.equal(mail.subject, 'x Bcc: thief@evil.test body')

  const address = 'mei@example.tw\r\nBcc: thief@evil.test'
  const outcomes = await Promise.all([
    mailer.send(aMail({ to: { address } })),
    mailer.send(aMail({ to: { address: 'a@b.tw, c@d.tw' } })),
    mailer.send(aMail({ from: { address } })),
    mailer.send(aMail({ replyTo: { address } })),
    mailer.send(aMail({ messageId: `<a@b>\r\nBcc: thief@evil.test` })),
    mailer.send(aMail({ headers: { Bcc: 'thief@evil.test' } })),
    mailer.send(aMail({ headers: { 'X-A\r\nBcc': 'thief@evil.test' } })),
  ])
  assert.deepEqual(
    outcomes.map((delivery) => delivery.outcome === 'refused' && delivery.error.code),
    [
      'mail_recipient_invalid',
      'mail_recipient_invalid',
      'mail_sender_invalid',
      'mail_sender_invalid',
      'mail_header_invalid',
      'mail_header_invalid',
      'mail_header_invalid',
    ],
  )
  assert.equal(mailbox.mails.length, 1)
})

test('SX-27 a refused log-in defers the mail and shows no password, even when the peer repeats it', async (t) => {
  const { mailbox } = await aMailer(t, { login: { user: 'shop', pass: 'right' } })
  const wrong = openMailer({ smtpUrl: mailbox.url.replace('right', 'wr%2Fong-pass'), from: 'hello@shop.test' })
  t.after(() => wrong.close(0))
  const delivery = await wrong.send(aMail())
  assert.deepEqual(delivery, { outcome: 'deferred', error: { code: 'smtp_login_refused', text: '535 bad credentials shop ***' } })
  assert.deepEqual(await wrong.verify(), delivery)
})

test('SX-40 smtps, STARTTLS where it is offered, and a log-in', async (t) => {
  for (const encryption of ['smtps', 'starttls'] as const) {
    const { mailbox, mailer } = await aMailer(t, { encryption, login: { user: 'shop@shop.test', pass: 'p:/@ss' } })
    assert.equal((await mailer.send(aMail())).outcome, 'sent', encryption)
    assert.equal(mailbox.mails[0]?.isEncrypted, true, encryption)
  }
})

test('SX-17 SMTP_URL and MAIL_FROM that cannot be read stop at once, without repeating the value', () => {
  for (const smtpUrl of ['', 'localhost:25', 'http://a:secret@b', 'smtp://', 'smtp://%E0%A4%A:secret@host']) {
    assert.throws(() => openMailer({ smtpUrl, from: 'a@b.tw' }), /^Error: SMTP_URL takes [^]*$/)
    assert.equal(parseSmtpUrl(smtpUrl), null)
  }
  assert.throws(() => openMailer({ smtpUrl: 'smtp://localhost', from: 'shop' }), /MAIL_FROM takes/)
  assert.deepEqual(parseSmtpUrl('smtps://a%40b:p%3A@mail.test'), {
    host: 'mail.test',
    port: 465,
    secure: true,
    auth: { user: 'a@b', pass: 'p:' },
  })
})
