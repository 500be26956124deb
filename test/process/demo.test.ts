import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { demoReviews } from '#server/demo/stock/reviews.ts'
import { runCommand, type ServerProcess, startServer, temporaryDataDir } from '#test/support/server-process.ts'

/** Loopback port and machine are shared: generous against the 20 s the demonstration takes. */
const FILL_TIMEOUT_MS = 600_000
/** Beside the orders of goods. */
const CARD_ORDERS = 6

test('SX-10 the first start makes a believable demonstration beside requests, and verify finds nothing', {
  timeout: 1_200_000,
}, async () => {
  const DATA_DIR = temporaryDataDir()
  const server = await startServer({ environment: { DATA_DIR } })
  assert.equal((await fetch(`${server.url}/health/ready`)).status, 200, 'ready before the demonstration is')
  await finished(server)
  const { owner, text } = await signIns(DATA_DIR)
  assert.equal((await stat(path.join(DATA_DIR, 'demo-sign-in.txt'))).mode & 0o777, 0o600)
  assert.ok(server.stdout().includes(owner.password), 'printed as well as kept')
  assert.match(text, /\/s\/tea\//)

  const ask = await asOwner(server, owner)
  const orders = await ask('/orders?size=200', 'tea')
  assert.equal(orders.total, 230 + CARD_ORDERS)
  assert.equal((await ask('/orders', 'lighthouse')).total, 80)
  const states = new Set(orders.items.flatMap((order) => [order.status, order.paymentStatus, order.shippingStatus]))
  for (const state of ['open', 'closed', 'cancelled', 'paid', 'unpaid', 'unshipped', 'preparing', 'shipped', 'delivered'])
    assert.ok(states.has(state), state)
  const pools = await ask('/card-pools', 'tea')
  assert.deepEqual(
    pools.items.map((pool) => [pool.freeCount, pool.soldCount]),
    [[31, 9]],
    'a pool with cards, some sold',
  )
  const groups = await ask('/code-groups', 'tea')
  assert.deepEqual(new Set(groups.items.map((group) => group.state)), new Set(['running', 'scheduled', 'ended']))
  assert.ok(
    groups.items.some((group) => (group.shortageCount ?? 0) > 0),
    'a shortage to look at',
  )
  assert.equal((await ask('/payment-alarms', 'tea')).total, 1)
  const reviews = await ask('/reviews?size=100', 'tea')
  assert.equal(reviews.total, demoReviews.tea?.length)
  assert.equal((await ask('/reviews', 'lighthouse')).total, demoReviews.lighthouse?.length)
  assert.equal(reviews.items.filter(({ isHidden }) => isHidden).length, 1, 'one that the shop took off the page')
  const said = await fetch(`${server.url}/api/store/products/alishan-oolong/reviews`, { headers: { 'aftercart-shop': 'tea' } })
  assert.deepEqual(((await said.json()) as { summary: unknown }).summary, { count: 4, meanRating: 4.3 })
  const mails = await ask('/mails?size=200', 'tea')
  assert.deepEqual(
    mails.items.filter((mail) => mail.state === 'queued' || mail.state === 'sent'),
    [],
    'nothing was or will be sent',
  )
  assert.equal(await server.stop(), 0, server.stderr())
  const verify = await runCommand({ environment: { DATA_DIR }, command: 'verify' })
  assert.equal(verify.code, 0, verify.stdout)
})

test('SX-70 pages of the demonstration shops say that they are one', async () => {
  const DATA_DIR = temporaryDataDir()
  const server = await startServer({ environment: { DATA_DIR } })
  const page = await eventually(async () => {
    const answer = await fetch(`${server.url}/s/tea/`)
    return answer.status === 200 ? answer.text() : null
  })
  const block = /<script[^>]*id="page-data"[^>]*>(.*?)<\/script>/s.exec(page)?.[1] ?? ''
  const { shop } = JSON.parse(block)
  assert.equal(shop.isDemo, true)
  assert.equal(shop.sandboxPayments, true)
  assert.equal(await server.stop(), 0, server.stderr())
})

test('SX-10 a demonstration killed in the middle is finished by the next start, sound and once', { timeout: 1_200_000 }, async () => {
  const DATA_DIR = temporaryDataDir()
  const first = await startServer({ environment: { DATA_DIR } })
  await eventually(async () => (existsSync(path.join(DATA_DIR, 'demo-sign-in.txt')) ? true : null))
  const { owner } = await signIns(DATA_DIR)
  // Signed in once: tries before the account exists would be slowed down, and the demonstration would be over meanwhile.
  await eventually(async () => ((await fetch(`${first.url}/s/tea/`)).status === 200 ? true : null))
  const look = await asOwner(first, owner)
  await eventually(async () => ((await look('/orders', 'tea')).total > 20 ? true : null))
  await first.stop('SIGKILL')
  assert.ok(!first.stdout().includes('The demonstration is ready'), 'it was in the middle')

  const second = await startServer({ environment: { DATA_DIR } })
  await finished(second)
  assert.ok(second.stdout().includes(owner.password), 'the passwords are those of the first start')
  const ask = await asOwner(second, owner)
  assert.equal((await ask('/orders', 'tea')).total, 230 + CARD_ORDERS)
  assert.equal((await ask('/orders', 'lighthouse')).total, 80)
  assert.equal((await ask('/code-groups', 'tea')).total, 5)
  const { items } = await ask('/reviews?size=100', 'tea')
  const bodies = items.map(({ body }) => body).filter(Boolean)
  assert.equal(new Set(bodies).size, bodies.length, 'nobody says it twice')
  assert.equal(await second.stop(), 0, second.stderr())
  const verify = await runCommand({ environment: { DATA_DIR }, command: 'verify' })
  assert.equal(verify.code, 0, verify.stdout)

  const third = await startServer({ environment: { DATA_DIR } })
  assert.doesNotMatch(third.stdout(), /Making a demonstration/)
  assert.equal(await third.stop(), 0)
})

test('SX-10 without the demonstration a one-time link is printed, and no password', async () => {
  const DATA_DIR = temporaryDataDir()
  const server = await startServer({ environment: { DATA_DIR }, args: ['--no-demo'] })
  const token = await eventually(async () => /\/admin\/setup\/(\S+)/.exec(server.stdout())?.[1] ?? null)
  const answer = await fetch(`${server.url}/api/admin/setup/${token}`)
  assert.equal(answer.status, 200)
  assert.deepEqual(await answer.json(), { kind: 'first_owner', email: null, name: null, invitation: null })
  assert.ok(!existsSync(path.join(DATA_DIR, 'demo-sign-in.txt')))
})

/** The parts of list rows that are looked at. */
type Row = {
  status?: string
  paymentStatus?: string
  shippingStatus?: string
  state?: string
  shortageCount?: number
  freeCount?: number
  soldCount?: number
  isHidden?: boolean
  body?: string
}
type Person = { email: string; password: string }

async function finished(server: ServerProcess): Promise<void> {
  await eventually(async () => (server.stdout().includes('Kept in ') ? true : null))
}

/** Looks again and again, because a demonstration has no end that could be waited for from outside. */
async function eventually<T>(look: () => Promise<T | null>): Promise<T> {
  const deadline = performance.now() + FILL_TIMEOUT_MS
  for (;;) {
    const found = await look()
    if (found !== null) return found
    assert.ok(performance.now() < deadline, 'in time')
    await setTimeout(50)
  }
}

async function signIns(dataDir: string): Promise<{ owner: Person; text: string }> {
  const text = await readFile(path.join(dataDir, 'demo-sign-in.txt'), 'utf8')
  const [, email = '', password = ''] = /^owner\s+(\S+)\s+(\S+)$/m.exec(text) ?? []
  return { owner: { email, password }, text }
}

/** Signs in and answers a reader of the back office's API. */
async function asOwner({ url }: ServerProcess, owner: Person) {
  const answer = await fetch(`${url}/api/admin/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(owner),
  })
  assert.equal(answer.status, 200)
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  return async (address: string, shop: string): Promise<{ total: number; items: Row[] }> => {
    const read = await fetch(`${url}/api/admin${address}`, { headers: { cookie, 'aftercart-shop': shop } })
    assert.equal(read.status, 200, address)
    return (await read.json()) as { total: number; items: Row[] }
  }
}
