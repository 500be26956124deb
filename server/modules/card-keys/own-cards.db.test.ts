import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCardOrder, aCardProduct } from '#test/support/builders/cards.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aCustomer, aVisitor } from '#test/support/builders/customers.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { cardDesk } from '#test/support/card-desk.ts'
import { asBrowser, type Browser, openForOrders, sendOrder } from '#test/support/checkout.ts'
import { aPayment, payOrder, sendNotice } from '#test/support/gateway.ts'
import { withProof } from '#test/support/guest.ts'
import { testSystem } from '#test/support/system.ts'
import { codesChecks } from '../codes/checks.ts'
import { cardKeysChecks } from './checks.ts'

const system = await testSystem()
const shop = await aShop(system)
const desk = cardDesk(system, shop)
await openForOrders(system, shop)
await system.pool.query(`update shops set settings = settings || '{"guestCheckout": true}' where shop_id = $1`, [shop.id])

let count = 0
/** A product with a pool of its own and so many cards, numbered. */
async function aShelf(cards: number) {
  const mark = `C${++count}`
  const poolId = await desk.pool({ name: mark })
  const lines = Array.from({ length: cards }, (_, index) => `${mark}-NUMBER-${index}\t${mark}-SECRET-${index}`)
  if (cards > 0) assert.equal((await desk.paste(poolId, lines.join('\n'))).status, 'imported')
  return { mark, poolId, product: await aCardProduct(system, shop, { poolId }) }
}

const read = async (who: Browser, orderId: string) => asBrowser(system, who, 'GET', `/orders/${orderId}`)
const reveal = (who: Browser, orderId: string) => asBrowser(system, who, 'POST', `/orders/${orderId}/card-reveals`)

async function demandSound(): Promise<void> {
  for (const { name, find } of [...codesChecks, ...cardKeysChecks]) assert.deepEqual(await inShop(system, shop, find), [], name)
}

test('S1-2 sixteen signed notices of one payment at once are one delivery of as many cards as were bought', async () => {
  const { mark, product } = await aShelf(10)
  const order = await aCardOrder(system, shop, product, { quantity: 2 })
  const payment = await aPayment(system, shop, order.id)
  const notices = Array.from({ length: 16 }, (_, index) => sendNotice(system, shop, payment, { key: `msg-${mark}-${index % 8}` }))
  const verdicts = (await Promise.all(notices)).map(({ verdict }) => verdict)
  assert.equal(verdicts.filter((verdict) => verdict === 'booked').length, 1, verdicts.join())
  const { body } = await desk.ask('GET', `/orders/${order.id}/cards`)
  assert.deepEqual([body.status, body.items.length], ['delivered', 2])
  const { rows } = await system.pool.query(
    `select count(*)::int as count from events where shop_id = $1 and type = 'cards.delivered' and payload ->> 'orderId' = $2`,
    [shop.id, order.id],
  )
  assert.equal(rows[0].count, 1)
  await demandSound()
})

test('S1-2 a failed payment, and one nobody has heard of, reveal nothing', async () => {
  const { product } = await aShelf(1)
  const customer = await aCustomer(system, shop)
  const order = await aCardOrder(system, shop, product, { customerId: customer.id })
  assert.equal((await payOrder(system, shop, order.id, { outcome: 'failed' })).verdict, 'failed')
  const page = (await read(customer, order.id)).json()
  assert.deepEqual([page.cards.status, page.cards.items], ['unpaid', []])
  assert.equal((await reveal(customer, order.id)).statusCode, 404)
})

test('S1-2 the cards stand in the order’s own page only, closed until the buyer asks; the list of orders has none', async () => {
  const { mark, product } = await aShelf(3)
  const customer = await aCustomer(system, shop)
  const order = await aCardOrder(system, shop, product, { customerId: customer.id, quantity: 2 })
  await payOrder(system, shop, order.id)
  const page = await read(customer, order.id)
  assert.deepEqual(
    page.json().cards.items.map((card: { unitNo: number; revealedAt: string | null }) => [card.unitNo, card.revealedAt]),
    [
      [1, null],
      [2, null],
    ],
  )
  assert.ok(!page.body.includes(`${mark}-SECRET`) && !page.body.includes(`${mark}-NUMBER`))
  const opened = await reveal(customer, order.id)
  assert.deepEqual(
    opened.json().items.map(({ fields }: { fields: { value: string }[] }) => fields.map(({ value }) => value)),
    [0, 1].map((index) => [`${mark}-NUMBER-${index}`, `${mark}-SECRET-${index}`]),
  )
  const list = await asBrowser(system, customer, 'GET', '/orders')
  assert.ok(list.body.includes(order.id) && !list.body.includes(mark) && !list.body.includes('-NUM'))
  const first = (await read(customer, order.id)).json().cards.items[0].revealedAt
  assert.notEqual(first, null)
  system.clock.advance(60_000)
  await reveal(customer, order.id)
  assert.equal((await read(customer, order.id)).json().cards.items[0].revealedAt, first, 'the first look stays the first')
  const { body } = await desk.ask('GET', `/audit-entries?action=cards.first_look&subjectId=${order.id}`)
  if (body?.items) assert.equal(body.items.length, 1)
  const { rows } = await system.pool.query(
    `select host(address) as address, after from audit_entries where action = 'cards.first_look' and subject_id = $1`,
    [order.id],
  )
  assert.deepEqual(rows, [{ address: '127.0.0.1', after: { cards: 2 } }])
})

test('S1-2, SX-20 nobody but the buyer sees or opens the cards: neither another customer, nor a visitor, nor another shop', async () => {
  const { product } = await aShelf(1)
  const [owner, neighbour] = [await aCustomer(system, shop), await aCustomer(system, shop)]
  const order = await aCardOrder(system, shop, product, { customerId: owner.id })
  await payOrder(system, shop, order.id)
  const foreign = await aShop(system)
  for (const [who, expected] of [
    [neighbour, 404],
    [await aCustomer(system, foreign), 404],
    [aVisitor(system, shop), 401],
  ] as const) {
    assert.equal((await reveal(who, order.id)).statusCode, expected)
    assert.equal((await read(who, order.id)).statusCode, expected)
  }
  const { rows } = await system.pool.query('select revealed_at from code_assignments where shop_id = $1 and order_id = $2', [
    shop.id,
    order.id,
  ])
  assert.deepEqual(rows, [{ revealed_at: null }])
  assert.equal((await reveal(owner, order.id)).statusCode, 200)
})

test('S1-2, SX-4 a guest sees his cards after he has proved the order by number, telephone and look-up code', async () => {
  const { mark, product } = await aShelf(1)
  const guest = aVisitor(system, shop)
  const put = await asBrowser(system, guest, 'PUT', '/buy-now', { variantId: product.variants[0]?.id, quantity: 1 })
  assert.equal(put.statusCode, 200, put.body)
  const { cart, paymentMethods } = (await asBrowser(system, guest, 'GET', '/checkout?cart=buy_now')).json()
  const placed = await sendOrder(system, guest, {
    cart: 'buy_now',
    cartVersion: cart.version,
    recipient: { name: '王小明', phone: '0912-345-678' },
    paymentMethodId: paymentMethods[0].id,
    expectedTotalAmount: cart.quote.totalAmount,
  })
  assert.equal(placed.statusCode, 201, placed.body)
  const { orderId, number, lookupCode } = placed.json()
  await payOrder(system, shop, orderId)
  const later = aVisitor(system, shop)
  assert.equal((await reveal(later, orderId)).statusCode, 401)
  const wrong = await asBrowser(system, later, 'POST', '/order-lookups', { number: String(number), phone: '0912345679', code: lookupCode })
  assert.ok(wrong.statusCode >= 400)
  const found = await asBrowser(system, later, 'POST', '/order-lookups', { number: String(number), phone: '0912345678', code: lookupCode })
  assert.ok(found.statusCode < 300, found.body)
  const opened = await reveal(withProof(system, shop, later, orderId), orderId)
  assert.equal(opened.json().items[0].fields[1].value, `${mark}-SECRET-0`)
})

test('S1-26 staff replaces a bad card: the old one is void, the buyer’s page has both, and only the new one opens', async () => {
  const { mark, poolId, product } = await aShelf(2)
  const customer = await aCustomer(system, shop)
  const order = await aCardOrder(system, shop, product, { customerId: customer.id })
  await payOrder(system, shop, order.id)
  await reveal(customer, order.id)
  const [bad] = (await desk.ask('GET', `/orders/${order.id}/cards`)).body.items
  const replace = (codeId: string) => desk.ask('POST', `/cards/${codeId}/replacement`, { reason: '無法兌換' })
  assert.equal((await desk.ask('POST', `/cards/${bad.codeId}/replacement`, { reason: ' ' })).status, 422, 'a reason is asked for')
  const { status, body: fresh } = await replace(bad.codeId)
  assert.equal(status, 200)
  const shown = (await read(customer, order.id)).json().cards.items
  assert.deepEqual(
    shown.map((card: { codeId: string; unitNo: number; isVoid: boolean; isReplaced: boolean }) => [
      card.codeId,
      card.unitNo,
      card.isVoid,
      card.isReplaced,
    ]),
    [
      [bad.codeId, 1, true, true],
      [fresh.codeId, 1, false, false],
    ],
  )
  assert.deepEqual(
    (await reveal(customer, order.id)).json().items.map(({ fields }: { fields: { value: string }[] }) => fields.map(({ value }) => value)),
    [[], [`${mark}-NUMBER-1`, `${mark}-SECRET-1`]],
  )
  assert.deepEqual([(await replace(bad.codeId)).body.code, (await replace(fresh.codeId)).body.code], ['card_not_sold', 'card_none_left'])
  const pool = (await desk.ask('GET', `/card-pools/${poolId}`)).body
  assert.equal(pool.freeCount, 0)
  // The void one never comes back: neither sold nor imported as a new one.
  assert.equal((await desk.paste(poolId, `${mark}-NUMBER-0\tanother`)).status, 'failed')
  await demandSound()
})

test('S1-22 every transition writes one event, and the database refuses any other', async () => {
  const { poolId, product } = await aShelf(3)
  const [sold, released, held] = [
    await aCardOrder(system, shop, product),
    await aCardOrder(system, shop, product),
    await aCardOrder(system, shop, product),
  ]
  system.clock.advance(1_000)
  await payOrder(system, shop, sold.id)
  system.clock.advance(1_000)
  const { version } = (await desk.ask('GET', `/orders/${released.id}`)).body
  assert.equal((await desk.ask('POST', `/orders/${released.id}/cancellation`, { version, reason: 'test' })).status, 200)
  const { items } = await desk.cards(poolId)
  assert.deepEqual(
    items.map((card: { state: string; holder: { id: string } | null }) => [card.state, card.holder?.id ?? null]),
    [
      ['assigned', sold.id],
      ['free', null],
      ['held', held.id],
    ],
  )
  assert.equal((await desk.ask('POST', `/cards/${items[0].id}/voiding`, { reason: '外流' })).status, 200)
  const { rows } = await system.pool.query(
    `select array_agg(from_state || '>' || to_state order by occurred_at, id) as steps from code_events
     where shop_id = $1 and code_id = any($2::uuid[]) and from_state is not null group by code_id
     order by array_position($2::uuid[], code_id)`,
    [shop.id, items.map(({ id }: { id: string }) => id)],
  )
  assert.deepEqual(
    rows.map(({ steps }) => steps),
    [['free>held', 'held>assigned', 'assigned>void'], ['free>held', 'held>free'], ['free>held']],
  )
  const history = (await desk.ask('GET', `/cards/${items[0].id}/history`)).body.items
  assert.deepEqual(
    history.map(({ type }: { type: string }) => type),
    ['imported', 'held', 'assigned', 'voided'],
  )
  for (const [from, to] of [
    ['void', 'free'],
    ['void', 'assigned'],
    ['assigned', 'held'],
    ['free', 'free'],
  ])
    await assert.rejects(
      system.pool.query(
        `insert into code_events (shop_id, id, code_id, pool_id, type, from_state, to_state, actor_kind, actor_name, occurred_at)
         values ($1, gen_random_uuid(), $2, $3, 'held', $4, $5, 'system', 'test', now())`,
        [shop.id, items[1].id, poolId, from, to],
      ),
      { code: '23514' },
      `${from} to ${to}`,
    )
  await demandSound()
})

test('S1-2 a look is no answer to keep: repeated under its key it is asked anew, and refused to who has no right to it any more', async () => {
  const { mark, product } = await aShelf(1)
  const customer = await aCustomer(system, shop)
  const order = await aCardOrder(system, shop, product, { customerId: customer.id })
  await payOrder(system, shop, order.id)
  await system.pool.query('update orders set customer_id = null where id = $1', [order.id])
  const guest = withProof(system, shop, aVisitor(system, shop), order.id)
  const look = () => reveal({ headers: { ...guest.headers, 'idempotency-key': `look-${mark}` } }, order.id)
  const [first, again] = [await look(), await look()]
  assert.deepEqual([first.statusCode, again.json()], [200, first.json()])
  await system.pool.query('update orders set customer_id = $2 where id = $1', [order.id, customer.id])
  const late = await look()
  assert.deepEqual([late.statusCode, late.json().code], [404, 'order_not_found'], 'in somebody’s account it is his alone')
})
