import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { aProduct } from '#test/support/builders/catalog.ts'
import { anImport, codesOf } from '#test/support/builders/codes.ts'
import { sendDueMails } from '#test/support/builders/notifications.ts'
import { aCodeGroup, anOrderToClose, close, numberedCodes, reopen } from '#test/support/builders/serial-codes.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { openMailbox } from '#test/support/mailbox.ts'
import { testSystem } from '#test/support/system.ts'
import { textsOf } from '#test/support/workbook.ts'

const mailbox = await openMailbox()
const system = await testSystem({ smtpUrl: mailbox.url })
const shop = await aShop(system, { name: '小島選物', notificationEmails: ['boss@shop.test', 'clerk@shop.test'] })
after(() => mailbox.close())

type Row = { id: string; template: string; recipient: string; state: string }

async function mailsOf(of: TestShop, query: string): Promise<Row[]> {
  const answer = await system.app.inject({ url: `/api/admin/mails?size=200&${query}`, headers: of.staff.headers })
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json().items
}

async function issuedCount(): Promise<number> {
  const { rows } = await system.pool.query('select count(*)::int as count from code_assignments')
  return rows[0].count
}

test('S0-34 one mail per closing, with all codes of it', async () => {
  const [first, second] = [await aProduct(system, shop, { name: '濾杯' }), await aProduct(system, shop, { name: '咖啡豆' })]
  await aCodeGroup(system, shop, { name: '週年慶', products: [first, second], codes: numberedCodes('ANNI', 10) })
  await aCodeGroup(system, shop, { name: '品酒會', products: [first], codes: numberedCodes('WINE', 10) })
  const order = await anOrderToClose(system, shop, { lines: [{ product: first, quantity: 2 }, { product: second }] })
  await close(system, shop, order)
  const rows = await mailsOf(shop, `orderId=${order.id}&template=codes_issued`)
  assert.equal(rows.length, 1)
  const received = mailbox.mails.filter((mail) => mail.to === rows[0]?.recipient && mail.subject.includes('序號'))
  assert.equal(received.length, 1)
  const shown = [...(received[0]?.text ?? '').matchAll(/(?:ANNI|WINE)-\d{4}/g)].map(([code]) => code)
  assert.deepEqual(shown.toSorted(), ['ANNI-0001', 'ANNI-0002', 'ANNI-0003', 'WINE-0001', 'WINE-0002'])
  assert.match(received[0]?.text ?? '', new RegExp(String(order.number)))

  await reopen(system, shop, order)
  await close(system, shop, order)
  assert.equal((await mailsOf(shop, `orderId=${order.id}&template=codes_issued`)).length, 1, 'nothing new was issued, nothing is mailed')
})

test('S0-34 201 codes travel as a file instead of the list', async () => {
  const product = await aProduct(system, shop, { stock: 1_000 })
  const codes = numberedCodes('=MANY', 201)
  await aCodeGroup(system, shop, { products: [product], codes })
  const order = await anOrderToClose(system, shop, { lines: [{ product, quantity: 201 }] })
  await close(system, shop, order)
  const [row] = await mailsOf(shop, `orderId=${order.id}&template=codes_issued`)
  const mail = mailbox.mails.find(({ to, attachments }) => to === row?.recipient && attachments.length > 0)
  assert.doesNotMatch(mail?.html ?? '', /=MANY/)
  const file = parse(Buffer.from(mail?.attachments[0]?.content ?? ''), { bom: true }) as string[][]
  assert.equal(file.length, 202)
  const sent = file.slice(1).map((line) => line[2]?.replace(/^'/, ''))
  assert.deepEqual(sent, codes)
})

test('S0-34 what a code contains is shown as it is and never read as HTML or Liquid', async () => {
  const product = await aProduct(system, shop)
  const code = '<b>{{ shop.url }}{% raw %}&amp;'
  await aCodeGroup(system, shop, { products: [product], codes: [code] })
  const order = await anOrderToClose(system, shop, { lines: [{ product }] })
  await close(system, shop, order)
  const [row] = await mailsOf(shop, `orderId=${order.id}&template=codes_issued`)
  const mail = mailbox.mails.find(({ to, text }) => to === row?.recipient && text.includes(code))
  assert.ok(mail, 'the text has it as it is')
  assert.ok(mail.html.includes('&lt;b&gt;{{ shop.url }}{% raw %}&amp;amp;'))
})

test('S0-34 resending is a mail of its own with the same codes, and issues none', async () => {
  const product = await aProduct(system, shop)
  await aCodeGroup(system, shop, { products: [product], codes: numberedCodes('AGAIN', 5) })
  const order = await anOrderToClose(system, shop, { lines: [{ product }] })
  await close(system, shop, order)
  const [row] = await mailsOf(shop, `orderId=${order.id}&template=codes_issued`)
  const before = await issuedCount()
  const answer = await system.app.inject({ method: 'POST', url: `/api/admin/mails/${row?.id}/resends`, headers: shop.staff.headers })
  assert.equal(answer.statusCode, 201, answer.body)
  await system.runner.drain()
  const copies = mailbox.mails.filter(({ to, text }) => to === row?.recipient && text.includes('AGAIN-0001'))
  assert.equal(copies.length, 2)
  assert.equal(new Set(copies.map(({ messageId }) => messageId)).size, 2)
  assert.equal(await issuedCount(), before)
})

test('S0-36, SX-27 no code in mails, jobs, events or logs; the preview shows the last four characters', async () => {
  const product = await aProduct(system, shop)
  const codes = Array.from({ length: 100 }, (_, index) => `PLANTED-${String(index).padStart(3, '0')}-QZXW${String(1000 + index)}`)
  await aCodeGroup(system, shop, { products: [product], codes })
  const order = await anOrderToClose(system, shop, { lines: [{ product, quantity: 100 }] })
  await close(system, shop, order)
  const [row] = await mailsOf(shop, `orderId=${order.id}&template=codes_issued`)
  const sent = mailbox.mails.find(({ to, text }) => to === row?.recipient && text.includes('PLANTED-099'))
  assert.ok(sent, 'the buyer has them')
  const view = await system.app.inject({ url: `/api/admin/mails/${row?.id}`, headers: shop.staff.headers })
  assert.doesNotMatch(view.body, /PLANTED/)
  assert.match(view.json().preview.text, /••••1099/)
  const { stdout } = await promisify(execFile)('psql', [
    system.databaseUrl,
    '-Atc',
    `select count(*) from (
       select to_jsonb(m)::text as line from mails m union all select to_jsonb(e)::text from events e
       union all select to_jsonb(j)::text from pgboss.job j union all select to_jsonb(a)::text from audit_entries a
       union all select to_jsonb(c)::text from codes c union all select to_jsonb(o)::text from order_entries o) as lines
     where line like '%PLANTED%' or line like '%QZXW%'`,
  ])
  assert.equal(stdout.trim(), '0')
  assert.doesNotMatch(system.logs.join('\n'), /PLANTED/)
})

test('SX-40 the peer is down: codes are visible at once, their mail waits in the log and arrives later', async () => {
  const product = await aProduct(system, shop)
  const group = await aCodeGroup(system, shop, { products: [product], codes: numberedCodes('DOWN', 2) })
  const order = await anOrderToClose(system, shop, { lines: [{ product }] })
  await mailbox.pause()
  await close(system, shop, order)
  const [row] = await mailsOf(shop, `orderId=${order.id}&template=codes_issued`)
  assert.equal(row?.state, 'queued')
  const { rows } = await system.pool.query('select count(*)::int as count from code_assignments where pool_id = $1', [group.id])
  assert.equal(rows[0].count, 1)
  await mailbox.resume()
  system.clock.advance(60_000)
  await sendDueMails(system)
  assert.equal(mailbox.mails.filter(({ text }) => text.includes('DOWN-0001')).length, 1)
})

test('S0-17 the mail about a refused file names cells, reasons and groups, to every notification address', async () => {
  await aCodeGroup(system, shop, { name: '春季活動', codes: ['SPRING-1', 'SPRING-2'] })
  const group = await aCodeGroup(system, shop, { name: '夏季活動', source: 'uploaded' })
  const refused = [
    ['夏季一.xlsx', ['abc', 'SUMMER-1', 'SUMMER-1'], [/A2：序號少於 4 個字元（目前 3 個）/, /A4：.*第 3 列/]],
    ['夏季二.xlsx', ['SUMMER-1', 'SPRING-2'], [/A3：.*春季活動/]],
  ] as const
  for (const [name, codes, expected] of refused) {
    const result = await anImport(system, shop, group.id, codes, name)
    assert.equal(result.status, 'failed')
    for (const address of ['boss@shop.test', 'clerk@shop.test']) {
      const mail = mailbox.mails.find(({ to, text }) => to === address && text.includes(name))
      for (const line of expected) assert.match(mail?.text ?? '', line)
      const sheet = unzipSync(mail?.attachments[0]?.content ?? new Uint8Array())
      assert.ok(Object.keys(sheet).some((file) => file.endsWith('sheet1.xml')))
    }
  }
  assert.deepEqual(await codesOf(system, shop, group.id), [])
})

test('S0-14 a group that runs low or dry is told to the notification addresses, with the details and no code', async () => {
  const product = await aProduct(system, shop, { name: '提醒商品' })
  const group = await aCodeGroup(system, shop, {
    name: '限量活動',
    products: [product],
    codes: numberedCodes('FEW', 3),
    lowStockThreshold: 2,
  })
  for (const quantity of [2, 1]) await close(system, shop, await anOrderToClose(system, shop, { lines: [{ product, quantity }] }))
  const mails = mailbox.mails.filter(({ to, subject }) => to === 'boss@shop.test' && subject.includes('限量活動'))
  assert.equal(mails.length, 2)
  assert.match(mails[0]?.subject ?? '', /剩 1 組/)
  assert.match(mails[1]?.subject ?? '', /用完/)
  const workbook = unzipSync(mails[0]?.attachments[0]?.content ?? new Uint8Array())
  const text = Object.entries(workbook)
    .map(([, bytes]) => strFromU8(bytes))
    .join('')
  for (const wanted of [group.id, '限量活動', '提醒商品']) assert.ok(text.includes(wanted), wanted)
  assert.doesNotMatch(text, /FEW-/)
  const [, row] = await textsOf(Buffer.from(mails[0]?.attachments[0]?.content ?? ''))
  // The end is empty, and an empty cell is not in the file.
  assert.deepEqual([row?.[0], row?.[1], ...(row?.slice(3, 9) ?? [])], [group.id, '限量活動', '提醒商品', '2', '3', '2', '1', '0'])
  for (const time of [row?.[2], row?.[9]]) assert.match(time ?? '', /^\d{4}\/\d\d\/\d\d \d\d:\d\d$/)
})

test('S0-17 of a file with more wrong rows than a thousand the mail lists the first thousand, the attached report all', async () => {
  const group = await aCodeGroup(system, shop, { name: '錯很多', source: 'uploaded' })
  const wrong = Array.from({ length: 1_100 }, () => 'x')
  await anImport(system, shop, group.id, wrong, '錯很多.xlsx')
  const mail = mailbox.mails.find(({ to, text }) => to === 'boss@shop.test' && text.includes('錯很多.xlsx'))
  assert.ok(mail)
  assert.equal([...mail.text.matchAll(/A\d+：/g)].length, 1_000)
  assert.match(mail.text, /100/, 'and says how many more there are')
  assert.equal((await textsOf(Buffer.from(mail.attachments[0]?.content ?? ''))).length, 1_101)
})

test('S0-34 with the text switched off, or nowhere to write to, codes are issued and seen all the same, and the log says why', async () => {
  const quiet = await aShop(system)
  const url = '/api/admin/mail-templates/codes_issued/zh-TW'
  const { subject, html, text, version } = (await system.app.inject({ url, headers: quiet.staff.headers })).json()
  const payload = { subject, html, text, version, isEnabled: false }
  assert.equal((await system.app.inject({ method: 'PUT', url, headers: quiet.staff.headers, payload })).statusCode, 200)
  const product = await aProduct(system, quiet)
  await aCodeGroup(system, quiet, { products: [product], codes: numberedCodes('QUIET', 5) })
  const [disabled, unreachable] = await Promise.all([0, 1].map(() => anOrderToClose(system, quiet, { lines: [{ product }] })))
  assert.ok(disabled && unreachable)
  await close(system, quiet, disabled)
  const again = { ...payload, version: version + 1, isEnabled: true }
  assert.equal((await system.app.inject({ method: 'PUT', url, headers: quiet.staff.headers, payload: again })).statusCode, 200)
  await system.pool.query(`update orders set email = 'not an address' where id = $1`, [unreachable.id])
  await close(system, quiet, unreachable)
  for (const [order, reason] of [
    [disabled, 'template_disabled'],
    [unreachable, 'recipient_invalid'],
  ] as const) {
    const items = (
      await system.app.inject({ url: `/api/admin/mails?orderId=${order.id}&template=codes_issued`, headers: quiet.staff.headers })
    ).json().items
    assert.deepEqual([items.length, items[0].state, items[0].skipReason], [1, 'skipped', reason])
    const codes = await system.app.inject({ url: `/api/admin/orders/${order.id}/codes`, headers: quiet.staff.headers })
    assert.equal(codes.json().items.length, 1)
  }
})

test('S0-14 a group that was not public, or was over, is told about by nobody; another number arms the notice again', async () => {
  const product = await aProduct(system, shop)
  const mailsAbout = (name: string) => mailbox.mails.filter(({ to, subject }) => to === 'boss@shop.test' && subject.includes(name)).length
  const over = { endsAt: new Date(system.clock.now().getTime() - 600_000), startsAt: new Date(system.clock.now().getTime() - 6_000_000) }
  await aCodeGroup(system, shop, { name: '已結束的', codes: ['OVER-0001'], lowStockThreshold: 5, ...over })
  await aCodeGroup(system, shop, { name: '沒公開的', codes: ['HIDE-0001'], lowStockThreshold: 5, isPublic: false })
  assert.deepEqual([mailsAbout('已結束的'), mailsAbout('沒公開的')], [0, 0])
  const group = await aCodeGroup(system, shop, {
    name: '改數字的',
    products: [product],
    codes: numberedCodes('ARM', 9),
    lowStockThreshold: 9,
  })
  await close(system, shop, await anOrderToClose(system, shop, { lines: [{ product }] }))
  assert.equal(mailsAbout('改數字的'), 1)
  const url = `/api/admin/code-groups/${group.id}`
  for (const [version, lowStockThreshold] of [8, 20].entries()) {
    const answer = await system.app.inject({ method: 'PATCH', url, headers: shop.staff.headers, payload: { version, lowStockThreshold } })
    assert.equal(answer.statusCode, 200, answer.body)
    await system.runner.drain()
  }
  assert.equal(mailsAbout('改數字的'), 2, 'equal is not lower; 20 is told at once')
})

test('S0-14 without a notification address there is a row that says so, and no error', async () => {
  const silent = await aShop(system, { notificationEmails: [] })
  const product = await aProduct(system, silent)
  await aCodeGroup(system, silent, { products: [product], codes: ['LAST-1'] })
  await close(system, silent, await anOrderToClose(system, silent, { lines: [{ product }] }))
  const [row] = await mailsOf(silent, 'template=codes_exhausted')
  assert.deepEqual([row?.state, row?.recipient], ['skipped', null])
})

test('SX-20 the mails of one shop are not found in another', async () => {
  const other = await aShop(system)
  const [mine] = await mailsOf(shop, '')
  assert.ok(mine)
  assert.deepEqual(await mailsOf(other, ''), [])
  for (const [method, url] of [
    ['GET', `/api/admin/mails/${mine.id}`],
    ['POST', `/api/admin/mails/${mine.id}/resends`],
  ] as const) {
    assert.notEqual((await system.app.inject({ method, url, headers: shop.staff.headers })).statusCode, 404, `${method} of the owner`)
    assert.equal((await system.app.inject({ method, url, headers: other.staff.headers })).statusCode, 404, method)
  }
})

test('SX-40 the mail log is filtered by state, kind, order and the beginning of the recipient', async () => {
  const all = await mailsOf(shop, '')
  const boss = await mailsOf(shop, 'q=BOSS@')
  assert.ok(boss.length > 0 && boss.every(({ recipient }) => recipient === 'boss@shop.test'))
  const sent = await mailsOf(shop, 'state=sent')
  assert.deepEqual(
    sent.map(({ id }) => id),
    all.filter(({ state }) => state === 'sent').map(({ id }) => id),
  )
  assert.deepEqual(await mailsOf(shop, 'q=nobody-is-called-so'), [])
})
