import assert from 'node:assert/strict'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { Webhook } from 'standardwebhooks'
import { newId } from '#kernel/ids.ts'
import { cancelOrder } from '#modules/orders/index.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { readConfig } from '#server/config.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aCodeGroup, close, numberedCodes } from '#test/support/builders/serial-codes.ts'
import { aShop, aStaff, type TestShop } from '#test/support/builders/shops.ts'
import { testClock } from '#test/support/clock.ts'
import { payOrder } from '#test/support/gateway.ts'
import { testSystem } from '#test/support/system.ts'
import { within } from '#test/support/within.ts'
import { claimDelivery } from './claim-delivery.ts'
import { collectEvents } from './collect-events.ts'
import { removeOldDeliveries, resumeDeliveries } from './resume-deliveries.ts'
import { webhookTypes } from './webhook-types.ts'

// Its clock begins at the real time: the `standardwebhooks` package, our other side, knows no other.
const system = await testSystem({
  clock: testClock(new Date()),
  environment: { WEBHOOK_PRIVATE_NETWORKS: '127.0.0.1', WEBHOOK_TIMEOUT_SECONDS: '3' },
})

test('SX-6, SX-34 each event reaches the endpoint once, signed by Standard Webhooks, with ids and without any code', async () => {
  const [shop, receiver] = [await aShop(system), await aReceiver()]
  const { secret } = await anEndpoint(shop, receiver.url)
  const codes = numberedCodes('HOOK', 3)
  const product = await aProduct(system, shop)
  const group = await aCodeGroup(system, shop, { products: [product], codes, lowStockThreshold: 2 })
  const order = await anOrder(system, shop, { lines: [{ product, quantity: 2 }] })
  await payOrder(system, shop, order.id)
  await shipped(shop, order.id)
  await close(system, shop, order)
  const short = await anOrder(system, shop, { lines: [{ product, quantity: 2 }], isPaid: true, isShipped: true })
  await close(system, shop, short)
  const cancelled = await anOrder(system, shop, { lines: [{ product }] })
  await inShop(system, shop, (tx) => cancelOrder(tx, { orderId: cancelled.id, reason: 'test' }))
  const { items } = await get(shop, `/orders/${order.id}/codes`)
  await post(shop, `/codes/${items[0].codeId}/voiding`, { reason: 'leaked' }, 200)
  await deliverAll()

  const messages = receiver.requests.map(({ headers, body }) =>
    new Webhook(secret).verify(body, headers as Record<string, string>),
  ) as Message[]
  const told = messages.map(({ type }) => type)
  for (const type of webhookTypes) assert.ok(told.includes(type), `${type} in ${told}`)
  assert.equal(told.filter((type) => type === 'order.closed').length, 2)
  assert.equal(new Set(receiver.requests.map(({ headers }) => headers['webhook-id'])).size, told.length)
  const issued = messages.find(({ type, data }) => type === 'code.issued' && data.orderId === order.id) // in no promised order
  assert.equal(issued?.data.codeCount, 2)
  assert.deepEqual(
    issued?.data.codes.map(({ last4, groupId }) => [last4, groupId]),
    [
      ['0001', group.id],
      ['0002', group.id],
    ],
  )
  const all = receiver.requests.map(({ body }) => body).join('\n')
  for (const code of codes) assert.ok(!all.includes(code), code)
  await deliverAll()
  assert.equal(receiver.requests.length, told.length, 'and not again')
})

test('SX-34 an endpoint hears what it has chosen, a shop without webhooks notes nothing, and another shop hears nothing', async () => {
  const [shop, other, receiver] = [await aShop(system), await aShop(system), await aReceiver()]
  await anEndpoint(shop, receiver.url, { types: ['order.paid'] })
  for (const each of [shop, other]) await anOrder(system, each, { lines: [{ product: await aProduct(system, each) }], isPaid: true })
  const { rows } = await system.pool.query('select shop_id, count(*)::int as n from webhook_taps group by 1')
  assert.deepEqual(rows, [{ shop_id: shop.id, n: 1 }])
  await deliverAll()
  assert.deepEqual(
    receiver.requests.map(({ body }) => JSON.parse(body).type),
    ['order.paid'],
  )
})

test('SX-34 a rotation signs with both secrets for a day, then with the new one only', async () => {
  system.clock.set(new Date())
  const [shop, receiver] = [await aShop(system), await aReceiver()]
  const { endpoint, secret: old } = await anEndpoint(shop, receiver.url)
  const { secret } = await post(shop, `/webhook-endpoints/${endpoint.id}/secret-rotations`, undefined, 201)
  const send = async () => {
    await post(shop, `/webhook-endpoints/${endpoint.id}/test-sends`, undefined, 201)
    await deliverAll()
    const { body, headers } = receiver.requests.at(-1) ?? assert.fail()
    return (key: string) => new Webhook(key).verify(body, headers as Record<string, string>)
  }
  const during = await send()
  during(old)
  during(secret)
  system.clock.advance(86_400_001)
  shop.staff = await aStaff(system, shop, 'manager')
  const { headers } = (await send(), receiver.requests.at(-1) ?? assert.fail())
  assert.equal(String(headers['webhook-signature']).split(' ').length, 1)
  const list = await get(shop, '/webhook-endpoints')
  system.clock.set(new Date())
  assert.ok(!JSON.stringify(list).includes('whsec_'), 'a secret is shown once')
})

test('SX-34 ten attempts over about three days, the same bytes under the same id, each listed; then it has failed', async () => {
  const [shop, receiver] = [await aShop(system), await aReceiver(() => ({ status: 500, body: 'broken' }))]
  const { endpoint } = await anEndpoint(shop, receiver.url)
  const { id } = await post(shop, `/webhook-endpoints/${endpoint.id}/test-sends`, undefined, 201)
  await deliverAll()
  const begin = system.clock.now().getTime()
  for (let round = 1; round < 10; round++) {
    const { nextAttemptAt, state } = await get(shop, `/webhook-deliveries/${id}`)
    assert.equal(state, 'queued')
    await deliverAll()
    assert.equal(receiver.requests.length, round, 'not before its time')
    system.clock.set(new Date(new Date(nextAttemptAt).getTime() + 5_000))
    await resume()
    shop.staff = await aStaff(system, shop, 'manager')
  }
  const days = (system.clock.now().getTime() - begin) / 86_400_000
  assert.ok(days > 2.5 && days < 3.5, `${days} days`)
  const delivery = await get(shop, `/webhook-deliveries/${id}`)
  assert.deepEqual([delivery.state, delivery.attempts, delivery.lastStatus, delivery.log.length], ['failed', 10, 500, 10])
  assert.deepEqual([delivery.log[0].attempt, delivery.log[0].status, delivery.log[0].answer], [10, 500, 'broken'])
  assert.equal(receiver.requests.length, 10)
  assert.equal(new Set(receiver.requests.map(({ body, headers }) => `${headers['webhook-id']} ${body}`)).size, 1)
  system.clock.advance(7 * 86_400_000)
  shop.staff = await aStaff(system, shop, 'manager')
  await resume()
  assert.equal(receiver.requests.length, 10)

  receiver.answer = () => ({ status: 204, body: '' })
  assert.equal((await post(shop, `/webhook-deliveries/${id}/replays`, undefined, 201)).state, 'queued')
  await post(shop, `/webhook-deliveries/${id}/replays`, undefined, 409)
  await deliverAll()
  const replayed = await get(shop, `/webhook-deliveries/${id}`)
  assert.deepEqual([replayed.state, replayed.attempts, replayed.lastStatus], ['delivered', 11, 204])
  assert.equal(receiver.requests.at(-1)?.headers['webhook-id'], receiver.requests[0]?.headers['webhook-id'])
  assert.equal(receiver.requests.at(-1)?.body, receiver.requests[0]?.body)
})

test('SX-34 410 turns the endpoint off, and what waits for it is not sent', async () => {
  const [shop, receiver] = [await aShop(system), await aReceiver(() => ({ status: 410, body: '' }))]
  const { endpoint } = await anEndpoint(shop, receiver.url)
  await post(shop, `/webhook-endpoints/${endpoint.id}/test-sends`, undefined, 201)
  await deliverAll()
  const [shown] = (await get(shop, '/webhook-endpoints')).items
  assert.deepEqual([shown.isEnabled, shown.disabledReason], [false, 'gone'])
  await anOrder(system, shop, { lines: [{ product: await aProduct(system, shop) }] })
  await deliverAll()
  assert.equal(receiver.requests.length, 1)
  await post(shop, `/webhook-endpoints/${endpoint.id}/test-sends`, undefined, 409)
  const { items } = await get(shop, '/webhook-deliveries')
  assert.deepEqual([items[0].state, items[0].can.replay.code], ['failed', 'webhook_endpoint_disabled'])
})

test('SX-34 a redirect to a private address is not followed', async () => {
  const inside = await aReceiver()
  const [shop, receiver] = [await aShop(system), await aReceiver(() => ({ status: 307, body: '', location: inside.url }))]
  const { endpoint } = await anEndpoint(shop, receiver.url)
  await post(shop, `/webhook-endpoints/${endpoint.id}/test-sends`, undefined, 201)
  await deliverAll()
  assert.equal(receiver.requests.length, 1)
  assert.equal(inside.requests.length, 0)
  assert.equal((await get(shop, '/webhook-deliveries')).items[0].lastStatus, 307)
})

test('SX-34 what is opened by nobody is refused when it is saved, and names that lead inside when they are called', async () => {
  const closed = await testSystem()
  const shop = await aShop(closed)
  const refused: [url: string, code: string][] = [
    ['https://127.0.0.1/', 'webhook_url_private'],
    ['https://10.1.2.3/', 'webhook_url_private'],
    ['https://0x7f.1/', 'webhook_url_private'],
    ['https://2130706433/', 'webhook_url_private'],
    ['https://[::1]/', 'webhook_url_private'],
    ['https://[::ffff:127.0.0.1]/', 'webhook_url_private'],
    ['https://[fd00::1]/', 'webhook_url_private'],
    ['https://169.254.169.254/latest/meta-data', 'webhook_url_private'],
    ['https://localhost/', 'webhook_url_private'],
    ['https://db.internal./', 'webhook_url_private'],
    ['http://example.com/', 'webhook_url_insecure'],
    ['https://user:secret@example.com/', 'webhook_url_malformed'],
    ['ftp://example.com/', 'webhook_url_malformed'],
    ['nonsense', 'webhook_url_malformed'],
  ]
  for (const [url, code] of refused) {
    const payload = { name: 'x', url, types: ['order.paid'] }
    const answer = await closed.app.inject({ method: 'POST', url: '/api/admin/webhook-endpoints', headers: shop.staff.headers, payload })
    assert.deepEqual([answer.statusCode, answer.json().code], [422, code], url)
  }
  assert.equal(readConfig({}).webhookPrivateNetworks, null, 'nothing is open unless an operator says so')
})

test('SX-14, SX-34 a worker killed in the middle of a call: the delivery goes out again under the same id', async () => {
  const [shop, receiver] = [await aShop(system), await aReceiver()]
  const { endpoint } = await anEndpoint(shop, receiver.url)
  const { id } = await post(shop, `/webhook-endpoints/${endpoint.id}/test-sends`, undefined, 201)
  const claims = await Promise.all(Array.from({ length: 16 }, () => inShop(system, shop, (tx) => claimDelivery(tx, id, 16_000))))
  assert.equal(claims.filter((claim) => claim !== null).length, 1, 'one of sixteen workers has it')
  await deliverAll()
  assert.equal(receiver.requests.length, 0, 'the lease holds')
  system.clock.advance(30_000)
  await resume()
  const delivery = await get(shop, `/webhook-deliveries/${id}`)
  assert.deepEqual([delivery.state, delivery.attempts, delivery.log[1].durationMs], ['delivered', 2, null])
  assert.equal(receiver.requests[0]?.headers['webhook-id'], `test_${id}`)
})

test('SX-34 an endpoint that never answers costs its time-out and holds nobody else up', async () => {
  const [shop, dead, receiver] = [await aShop(system), await aReceiver(() => null), await aReceiver()]
  const { endpoint } = await anEndpoint(shop, dead.url)
  const { endpoint: alive } = await anEndpoint(shop, receiver.url)
  for (let index = 0; index < 6; index++) await post(shop, `/webhook-endpoints/${endpoint.id}/test-sends`, undefined, 201)
  await post(shop, `/webhook-endpoints/${alive.id}/test-sends`, undefined, 201)
  await within(15_000, deliverAll)
  assert.equal(receiver.requests.length, 1)
  assert.equal(dead.requests.length, 4, 'no more than four calls at a time')
  const { items } = await get(shop, `/webhook-deliveries?endpointId=${endpoint.id}`)
  assert.equal(items.filter(({ lastError }: { lastError: string }) => lastError === 'timeout').length, 4)
})

test('SX-21, SX-26, SX-32 endpoints are managed by who may, with versions, on record and without their secrets', async () => {
  const shop = await aShop(system)
  const { endpoint } = await anEndpoint(shop, 'https://hooks.example.com/in?token=planted-token')
  const url = `/api/admin/webhook-endpoints/${endpoint.id}`
  const support = await aStaff(system, shop, 'support')
  assert.equal((await system.app.inject({ url: '/api/admin/webhook-endpoints', headers: support.headers })).statusCode, 403)
  const change = (payload: object) => system.app.inject({ method: 'PATCH', url, headers: shop.staff.headers, payload })
  assert.equal((await change({ version: 0, isEnabled: false })).json().version, 1)
  assert.deepEqual(
    [(await change({ version: 0, name: 'x' })).statusCode, (await change({ version: 0, name: 'x' })).json().code],
    [409, 'webhook_endpoint_changed'],
  )
  await post(shop, `/webhook-endpoints/${endpoint.id}/secret-rotations`, undefined, 201)
  const remove = (version: number) => system.app.inject({ method: 'DELETE', url: `${url}?version=${version}`, headers: shop.staff.headers })
  assert.equal((await remove(1)).statusCode, 409)
  assert.equal((await remove(2)).statusCode, 204)
  const { items } = await get(shop, '/audit')
  const acts = items.map(({ action }: { action: string }) => action)
  assert.deepEqual(acts.slice(0, 4), ['webhooks.delete', 'webhooks.rotate_secret', 'webhooks.change', 'webhooks.create'])
  assert.doesNotMatch(JSON.stringify(items), /whsec_|planted-token/)
})

test('SX-34 deliveries are kept for thirty days', async () => {
  const [shop, receiver] = [await aShop(system), await aReceiver()]
  const { endpoint } = await anEndpoint(shop, receiver.url)
  await post(shop, `/webhook-endpoints/${endpoint.id}/test-sends`, undefined, 201)
  await deliverAll()
  const count = async () => {
    await removeOldDeliveries.run(context())
    return (await system.pool.query('select count(*)::int as n from webhook_deliveries where shop_id = $1', [shop.id])).rows[0].n
  }
  assert.equal(await count(), 1)
  system.clock.advance(31 * 86_400_000)
  assert.equal(await count(), 0)
})

type Message = { type: string; data: { orderId: string; codeCount: number; codes: { last4: string; groupId: string }[] } }
type Received = { headers: http.IncomingHttpHeaders; body: string }
type Answer = { status: number; body: string; location?: string } | null

/** A server of somebody else's; null never answers. */
async function aReceiver(answer: () => Answer = () => ({ status: 200, body: 'ok' })) {
  const receiver = { url: '', requests: [] as Received[], answer }
  const server = http.createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      receiver.requests.push({ headers: request.headers, body })
      const said = receiver.answer()
      if (said) response.writeHead(said.status, said.location ? { location: said.location } : {}).end(said.body)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  return receiver
}

async function anEndpoint(shop: TestShop, url: string, { types = [...webhookTypes] as string[] } = {}) {
  return post(shop, '/webhook-endpoints', { name: `ERP ${newId().slice(-4)}`, url, types }, 201)
}

async function deliverAll(): Promise<void> {
  await system.runner.drain()
  await collectEvents.run(context())
  await system.runner.drain()
}

async function resume(): Promise<void> {
  await resumeDeliveries.run(context())
  await system.runner.drain()
}

async function shipped(shop: TestShop, orderId: string): Promise<void> {
  const { version } = await get(shop, `/orders/${orderId}`)
  await post(shop, `/orders/${orderId}/shipments`, { version, carrier: 'Test', trackingNumber: 'T1' })
}

function context(): JobContext {
  const actor = { kind: 'system', id: null, name: 'test' } as const
  const { deps, transactor } = system
  return { deps, transactor, actor, shopId: null, attempt: 0, isLastAttempt: true, signal: new AbortController().signal }
}

// oxlint-disable-next-line typescript/no-explicit-any -- tests read answers of many routes
async function get(shop: TestShop, path: string): Promise<any> {
  const answer = await system.app.inject({ url: `/api/admin${path}`, headers: shop.staff.headers })
  assert.equal(answer.statusCode, 200, `${path}: ${answer.body}`)
  return answer.json()
}

// oxlint-disable-next-line typescript/no-explicit-any -- tests read answers of many routes
async function post(shop: TestShop, path: string, payload?: object, status?: number): Promise<any> {
  const answer = await system.app.inject({
    method: 'POST',
    url: `/api/admin${path}`,
    headers: { ...shop.staff.headers, 'idempotency-key': crypto.randomUUID() },
    ...(payload ? { payload } : {}),
  })
  if (status === undefined) assert.ok(answer.statusCode < 300, answer.body)
  else assert.equal(answer.statusCode, status, `${path}: ${answer.body}`)
  return answer.body === '' ? null : answer.json()
}
