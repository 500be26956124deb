import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { newId } from '#kernel/ids.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { codesFile } from '#test/support/builders/codes.ts'
import { aCustomer, aVisitor } from '#test/support/builders/customers.ts'
import { aCodeGroup, anOrderToClose, close } from '#test/support/builders/serial-codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { payOrder, sandboxSecret } from '#test/support/gateway.ts'
import { openMailbox } from '#test/support/mailbox.ts'
import { fileForm } from '#test/support/pictures.ts'
import { testSystem } from '#test/support/system.ts'

const CODES = 100
const UNITS = 40

test('SX-27 100 codes, passwords and tokens that went through everything are in no log, row, job or database file', async (t) => {
  const mailbox = await openMailbox()
  const system = await testSystem({ smtpUrl: mailbox.url, environment: { LOG_LEVEL: 'debug' } })
  t.after(() => mailbox.close())
  const secrets = new Map<string, string>()
  const secret = (kind: string) => {
    const value = `${kind}-${randomBytes(9).toString('hex').toUpperCase()}`
    secrets.set(value, kind)
    return value
  }
  const shop = await aShop(system)
  const customer = await aCustomer(system, shop)
  const send = (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object, headers = shop.staff.headers) =>
    system.app.inject({ method, url, headers: { ...headers, 'idempotency-key': newId() }, ...(payload ? { payload } : {}) })

  // Codes: uploaded (a second time and broken too), searched, issued, mailed, shown, revealed, exported, voided.
  const codes = Array.from({ length: CODES }, () => secret('CODE'))
  const product = await aProduct(system, shop)
  const group = await aCodeGroup(system, shop, { products: [product], codes: [] })
  for (const [content, filename] of [
    [await codesFile(codes), 'codes.xlsx'],
    [await codesFile([...codes.slice(0, 5), 'x'.repeat(500)]), 'again.xlsx'],
    [Buffer.from(codes.join('\n')), 'not-a-sheet.xlsx'],
  ] as const) {
    const form = fileForm(content, { filename })
    const answer = await send('POST', `/api/admin/code-groups/${group.id}/code-imports`, form.payload, {
      ...shop.staff.headers,
      ...form.headers,
    })
    assert.ok(answer.statusCode < 500, answer.body)
    await system.runner.drain()
  }
  const order = await anOrderToClose(system, shop, { lines: [{ product, quantity: UNITS }], customer })
  await close(system, shop, order)
  assert.ok(
    mailbox.mails.some((mail) => codes.some((code) => mail.text?.includes(code))),
    'a mail told codes',
  )
  const shown = await send('GET', `/api/store/orders/${order.id}`, undefined, customer.headers)
  assert.equal(codes.filter((code) => shown.body.includes(code)).length, UNITS)
  assert.equal((await send('POST', `/api/admin/code-groups/${group.id}/code-searches`, { code: codes[0] ?? '' })).statusCode, 200)
  const [{ codeId }] = (await send('GET', `/api/admin/orders/${order.id}/codes`)).json().items
  const revealed = await send('POST', `/api/admin/codes/${codeId}/reveals`)
  assert.ok(codes.some((code) => revealed.body.includes(code)))
  assert.equal((await send('GET', `/api/admin/code-groups/${group.id}/export`)).statusCode, 200)
  assert.equal((await send('POST', `/api/admin/codes/${codeId}/voiding`, { reason: '外流' })).statusCode, 200)

  // Passwords: right, wrong, malformed, as a key of a repeat.
  const visitor = aVisitor(system, shop)
  const password = secret('password')
  const body = { name: '林小美', email: 'lin@mail.test', password }
  assert.equal((await send('POST', '/api/store/customers', body, visitor.headers)).statusCode, 201)
  assert.equal((await send('POST', '/api/store/session', { email: 'lin@mail.test', password }, visitor.headers)).statusCode, 200)
  for (const url of ['/api/store/session', '/api/admin/session'])
    for (const wrong of [
      { email: 'lin@mail.test', password: secret('password') },
      { email: 5, password: secret('password') },
      { [secret('password')]: 1 },
    ])
      await send('POST', url, wrong, visitor.headers)
  await send('POST', '/api/admin/profile/password', { currentPassword: secret('password'), newPassword: secret('password') })

  // Tokens: of sessions, set-up links, gateways, second factors.
  for (const headers of [shop.staff.headers, customer.headers])
    for (const [, token = ''] of (headers.cookie ?? '').matchAll(/=([^;]+)/g)) secrets.set(token, 'session')
  await send('POST', '/api/admin/staff-invitations', { email: 'new@shop.test', name: 'New', role: 'viewer' })
  await system.runner.drain()
  const token = /\/admin\/setup\/([\w-]{43})/.exec((await mailbox.waitFor(({ to }) => to === 'new@shop.test')).text)?.[1] ?? ''
  secrets.set(token, 'setup')
  assert.equal((await send('GET', `/api/admin/setup/${token}`)).statusCode, 200)
  assert.equal((await send('POST', `/api/admin/setup/${token}`, { name: 'New', password: secret('password') })).statusCode, 201)
  for (const [, value = ''] of JSON.stringify((await send('POST', '/api/admin/profile/totp', {})).json()).matchAll(/"([A-Z2-7]{16,})"/g))
    secrets.set(value, 'totp')
  secrets.set((await sandboxSecret(system, shop)).replace('whsec_', ''), 'gateway')
  for (const [, value = ''] of (await send('POST', '/api/admin/payment-settings/sandbox/rotation', {})).body.matchAll(/whsec_([^"]+)/g))
    secrets.set(value, 'gateway')
  await payOrder(system, shop, order.id, { secret: `whsec_${randomBytes(24).toString('base64')}` }).catch(() => {})
  await system.runner.drain()
  assert.ok(secrets.size > CODES + 12 && system.logs.length > 20)

  const found = [...find(secrets, 'log', system.logs.join('\n'))]
  const { rows } = await system.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  assert.ok(rows.length > 40)
  for (const { name } of rows) {
    const whole = await system.pool.query<{ text: string | null }>(
      `select string_agg(row_to_json(t)::text, chr(10)) as text from ${name} t`,
    )
    found.push(...find(secrets, name, whole.rows[0]?.text ?? ''))
  }
  const metrics = await system.app.inject({ url: '/metrics' })
  found.push(...find(secrets, 'metrics', metrics.body))
  assert.deepEqual(found, [])
  await searchFiles(secrets, system.pool, (message) => t.diagnostic(message))
})

/** Where a secret is, as it is or as the hexadecimal of its bytes, which is how bytea columns are written. */
function* find(secrets: ReadonlyMap<string, string>, place: string, text: string): Generator<string> {
  const lower = text.toLowerCase()
  for (const [value, kind] of secrets)
    if (text.includes(value) || lower.includes(Buffer.from(value).toString('hex'))) yield `${kind} in ${place}: ${around(text, value)}`
}

function around(text: string, value: string): string {
  const index = Math.max(0, text.indexOf(value))
  return text.slice(Math.max(0, index - 80), index + 100)
}

/** The files of the database, its write-ahead log included, where this process can read them. */
async function searchFiles(
  secrets: ReadonlyMap<string, string>,
  pool: { query: (text: string) => Promise<{ rows: { data_directory?: string }[] }> },
  say: (message: string) => void,
): Promise<void> {
  await pool.query('checkpoint')
  const directory = (await pool.query('show data_directory')).rows[0]?.data_directory ?? ''
  if (!existsSync(path.join(directory, 'base'))) return say('the files of the database cannot be read from here')
  const list = path.join(await mkdtemp(path.join(tmpdir(), 'secrets-')), 'list')
  await writeFile(list, [...secrets.keys()].join('\n'))
  const { stdout } = await promisify(execFile)('grep', ['-rlaF', '-f', list, directory]).catch((error) => {
    // 1: nothing found; 2: a file of another test went away meanwhile.
    if (error.code === 1 || error.stdout === '') return { stdout: '' }
    return { stdout: String(error.stdout) }
  })
  assert.equal(stdout, '')
}
