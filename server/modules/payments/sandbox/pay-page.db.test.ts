import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { systemActor } from '#platform/tx.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { aSimpleOrder } from '#test/support/builders/payments.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testClock } from '#test/support/clock.ts'
import { testSystem } from '#test/support/system.ts'

const port = await freePort()
const origin = `http://127.0.0.1:${port}`
/** The job queue keeps the database's time, and a delayed notice has to be in its future. */
const system = await testSystem({ environment: { BASE_URL: origin }, clock: testClock(new Date()) })
const shop = await aShop(system, { name: '茶 & <葉>' })
const customer = await aCustomer(system, shop)

test('SX-70 the pay page says what it is, how much, in the language of the order', async () => {
  const page = await open(await paymentUrl({ locale: 'zh-TW' }))
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /<html lang="zh-TW">/)
  assert.match(page.body, /不會真的扣款/)
  assert.match(page.body, /NT\$580/)
  assert.match(page.body, /茶 &amp; &lt;葉&gt;/)
  for (const button of ['付款成功', '付款失敗', '模擬延遲通知']) assert.ok(page.body.includes(`>${button}</button>`))
  const english = await open(await paymentUrl({ locale: 'en' }))
  assert.match(english.body, /Nothing is charged/)
  assert.match(english.body, new RegExp(`<a class="back" href="/s/${shop.handle}/orders/[0-9a-f-]{36}">`))
})

test('SX-23 the pay page runs no script, sends its form to itself, is in no frame and in no cache', async () => {
  const { headers, body } = await open(await paymentUrl())
  const policy = String(headers['content-security-policy'])
  for (const part of ["default-src 'none'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"])
    assert.ok(policy.includes(part))
  assert.ok(!policy.includes('unsafe-inline') && !policy.includes('script-src'))
  assert.ok(!body.includes('<script'))
  assert.equal(headers['cache-control'], 'no-store')
  assert.equal(headers['referrer-policy'], 'same-origin')
})

test('SX-70 SX-23 an address the buyer changed opens nothing, a press from another site does nothing', async () => {
  const url = await paymentUrl()
  for (const change of ['amount=1', 'currency=USD', 'number=1']) {
    const changed = new URL(url)
    const [name = '', value = ''] = change.split('=')
    changed.searchParams.set(name, value)
    assert.equal((await open(changed.href)).json().code, 'pay_link_invalid', change)
    assert.equal((await press(changed.href, 'paid')).statusCode, 404, change)
  }
  assert.equal((await press(url, 'paid', { origin: 'https://evil.test' })).json().code, 'origin_wrong')
  assert.equal((await press(url, 'everything')).statusCode, 422)
  assert.equal(await system.runner.drain().then(() => statusOf(orderOf(url))), 'unpaid')
})

test('SX-14 SX-70 a press is told to the shop by a signed notice of its own, also when the browser never comes back', async (t) => {
  const failed = await paymentUrl()
  const back = await press(failed, 'failed')
  assert.equal(back.statusCode, 303)
  assert.equal(back.headers.location, `/s/${shop.handle}/orders/${orderOf(failed)}?paid=0`)
  const paid = await paymentUrl()
  const first = await press(paid, 'paid', { origin })
  assert.equal(first.headers.location, `/s/${shop.handle}/orders/${orderOf(paid)}?paid=1`)
  await press(paid, 'paid')
  const delayed = await paymentUrl()
  await press(delayed, 'delayed')

  await system.runner.drain()
  assert.equal(await statusOf(orderOf(paid)), 'unpaid', 'nobody listens yet: the notice waits for its next attempt')
  await system.app.listen({ port, host: '127.0.0.1' })
  t.after(() => system.app.close())
  await system.pool.query("update pgboss.job set start_after = now() where name = 'payments.send-sandbox-notice' and state = 'retry'")
  await system.runner.drain()
  assert.equal(await statusOf(orderOf(paid)), 'paid')
  assert.equal(await statusOf(orderOf(failed)), 'unpaid')
  assert.equal(await statusOf(orderOf(delayed)), 'unpaid', 'its notice is a minute away')
  await system.pool.query("update pgboss.job set start_after = now() where name = 'payments.send-sandbox-notice' and state = 'created'")
  await system.runner.drain()
  assert.equal(await statusOf(orderOf(delayed)), 'paid')

  const rows = await system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, ({ db }) =>
    db.selectFrom('paymentNotices').where('shopId', '=', shop.id).select(['verdict', 'deliveries']).execute(),
  )
  assert.deepEqual(rows.map(({ verdict, deliveries }) => `${verdict} ${deliveries}`).toSorted(), ['booked 1', 'booked 2', 'failed 1'])
})

async function paymentUrl({ locale = 'zh-TW' }: { locale?: 'zh-TW' | 'en' } = {}): Promise<string> {
  const order = await aSimpleOrder(system, shop, { customer, locale })
  const answer = await system.app.inject({
    method: 'POST',
    url: `/api/store/orders/${order.id}/payment-sessions`,
    headers: { ...customer.headers, 'idempotency-key': order.id },
  })
  return answer.json().paymentUrl
}

function open(url: string) {
  const { pathname, search } = new URL(url)
  return system.app.inject({ url: pathname + search })
}

function press(url: string, outcome: string, headers: Record<string, string> = {}) {
  const { pathname, search, host } = new URL(url)
  return system.app.inject({
    method: 'POST',
    url: pathname + search,
    headers: { host, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: `outcome=${outcome}`,
  })
}

function orderOf(url: string): string {
  return new URL(url).searchParams.get('order') ?? ''
}

async function statusOf(orderId: string): Promise<string> {
  const row = await system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, ({ db }) =>
    db.selectFrom('orders').where('shopId', '=', shop.id).where('id', '=', orderId).select('paymentStatus').executeTakeFirstOrThrow(),
  )
  return row.paymentStatus
}

/** BASE_URL has to be known before anybody listens. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
