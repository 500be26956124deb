import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { aShop } from '#test/support/builders/shops.ts'
import { withDataDir } from '#test/support/data-dir-system.ts'
import { runCommand, startServer, temporaryDataDir } from '#test/support/server-process.ts'
import { within } from '#test/support/within.ts'

/** From the signal to the exit (SX-15). */
const STOP_LIMIT_MS = 5_000

test('SX-10 an empty data directory becomes a ready server, and an existing one sooner', async () => {
  const DATA_DIR = temporaryDataDir()
  const first = await startServer({ environment: { DATA_DIR }, args: ['--no-demo'] })
  assert.equal((await fetch(`${first.url}/health/ready`)).status, 200)
  assert.equal(await first.stop(), 0, first.stderr())
  const second = await startServer({ environment: { DATA_DIR }, args: ['--no-demo'] })
  assert.equal((await fetch(`${second.url}/health/ready`)).status, 200)
  assert.equal(await second.stop(), 0)
})

test('SX-13 a second start of the same role is refused, names the running process and leaves it unharmed', async () => {
  const DATA_DIR = temporaryDataDir()
  const first = await startServer({ environment: { DATA_DIR }, args: ['--no-demo'] })
  const second = await runCommand({ environment: { DATA_DIR }, args: ['--no-demo'] })
  assert.equal(second.code, 1)
  assert.match(second.stderr, new RegExp(`process ${first.pid}\\b`))
  assert.equal(second.stderr.trim().split('\n').length, 1)
  assert.equal((await fetch(`${first.url}/health/ready`)).status, 200)
})

test('SX-17 a port somebody else listens on is named in one line, and the process ends', async () => {
  const taken = createServer().listen(0)
  await once(taken, 'listening')
  const PORT = String((taken.address() as AddressInfo).port)
  const { code, stderr } = await runCommand({
    environment: { DATA_DIR: temporaryDataDir(), PORT, LOG_LEVEL: 'error' },
    args: ['--no-demo'],
  })
  taken.close()
  assert.equal(code, 1)
  assert.equal(stderr.trim(), `PORT is "${PORT}": it takes a port nobody else listens on`)
})

test('SX-15 SIGTERM lets the running request finish, stops PostgreSQL and exits 0', async () => {
  const DATA_DIR = temporaryDataDir()
  const server = await startServer({ environment: { DATA_DIR }, args: ['--no-demo'] })
  const sign = requestInTwoParts(server.url)
  await sign.isRunning
  const code = within(STOP_LIMIT_MS, () => server.stop('SIGTERM'))
  await setTimeout(100)
  sign.finish()
  assert.equal((await sign.answer).statusCode, 401)
  assert.equal(await code, 0, server.stderr())
  const verify = await runCommand({ environment: { DATA_DIR }, command: 'verify' })
  assert.equal(verify.code, 0, verify.stderr)
})

/** A sign-in whose body comes in two parts, so that a stop can fall into the middle of it. */
function requestInTwoParts(url: string) {
  const body = JSON.stringify({ email: 'nobody@example.com', password: 'correct horse battery' })
  const client = request(`${url}/api/admin/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': body.length, expect: '100-continue' },
  })
  const isRunning = once(client, 'continue').then(() => client.write(body.slice(0, 10)))
  const answer = once(client, 'response').then(([response]) => response as IncomingMessage)
  client.flushHeaders()
  return { isRunning, answer, finish: () => client.end(body.slice(10)) }
}

test('SX-15 an open stream of a back-office screen does not hold the stop up', async () => {
  const dataDir = temporaryDataDir()
  const shop = await withDataDir(dataDir, (system) => aShop(system))
  const server = await startServer({ environment: { DATA_DIR: dataDir }, args: ['--no-demo'] })
  const stream = await fetch(`${server.url}/api/admin/live?shop=${shop.handle}`, { headers: { cookie: shop.staff.cookie } })
  assert.equal(stream.status, 200)
  assert.equal(await within(STOP_LIMIT_MS, () => server.stop('SIGTERM')), 0, server.stderr())
})

test('SX-16 verify says how many checks hold and exits 0 on a sound installation', async () => {
  const DATA_DIR = temporaryDataDir()
  await (await startServer({ environment: { DATA_DIR }, args: ['--no-demo'] })).stop()
  const { code, stdout } = await runCommand({ environment: { DATA_DIR }, command: 'verify' })
  assert.equal(code, 0)
  assert.match(stdout, /^verify: \d+ checks, all hold$/m)
})

const wrongSettings: [variable: string, value: string, takes: RegExp][] = [
  ['PORT', 'eighty', /a number from 0 to 65535/],
  ['PORT', '70000', /a number from 0 to 65535/],
  ['DATABASE_URL', 'mysql://root:secret@localhost/shop', /postgres:\/\//],
  ['BASE_URL', 'shop.example.com', /https?:\/\//],
  ['SMTP_URL', 'mail.example.com', /smtp:\/\//],
  ['MAIL_FROM', 'nobody', /Shop <shop@example.com>/],
  ['LOG_LEVEL', 'loud', /one of fatal/],
  ['TRUST_PROXY', 'maybe', /true/],
]
for (const [variable, value, takes] of wrongSettings) {
  test(`SX-17 ${variable}=${value} stops the start with one line that names it`, async () => {
    const { code, stderr } = await runCommand({ environment: { DATA_DIR: temporaryDataDir(), [variable]: value } })
    assert.equal(code, 1)
    assert.equal(stderr.trim().split('\n').length, 1, stderr)
    assert.match(stderr, new RegExp(`^${variable} is `))
    assert.match(stderr, takes)
    assert.doesNotMatch(stderr, /secret@/)
  })
}

test('SX-17 an external database without a key file is refused before anything is written', async () => {
  const { code, stderr } = await runCommand({
    environment: { DATA_DIR: temporaryDataDir(), DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' },
  })
  assert.equal(code, 1)
  assert.match(stderr, /^SECRET_KEY_FILE is /)
})
