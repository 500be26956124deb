import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemActor, type Tx } from '#platform/tx.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { cancelOrder } from './cancel-order.ts'
import { closeOrder } from './close-order.ts'
import { markPaid } from './mark-paid.ts'
import { createOrderNumbers, NUMBERS_PER_LEASE } from './order-number.ts'

const system = await testSystem()
const shop = await aShop(system)
const product = await aProduct(system, shop, { stock: null })
const inShop = <T>(work: (tx: Tx) => Promise<T>) => system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, work)

async function sixteenTimes(work: (tx: Tx) => Promise<unknown>): Promise<string[]> {
  const results = await Promise.allSettled(Array.from({ length: 16 }, () => inShop(work)))
  return results.map((result) => (result.status === 'fulfilled' ? 'done' : result.reason.code)).sort()
}

const eventsOf = (orderId: string, type: string) =>
  inShop(async ({ db, shopId }) => {
    const rows = await db.selectFrom('events').where('shopId', '=', shopId).where('type', '=', type).select('payload').execute()
    return rows.filter(({ payload }) => (payload as { orderId: string }).orderId === orderId).length
  })

const losers = (code: string) => [...Array.from({ length: 15 }, () => code), 'done'].sort()

test('S0-2 of 16 closures at once one closes: one event, one entry', async () => {
  const order = await anOrder(system, shop, { lines: [{ product }], isPaid: true, isShipped: true })
  assert.deepEqual(await sixteenTimes((tx) => closeOrder(tx, { orderId: order.id })), losers('order_not_open'))
  assert.equal(await eventsOf(order.id, 'order.closed'), 1)
  const entries = await inShop(({ db, shopId }) =>
    db
      .selectFrom('orderEntries')
      .where('shopId', '=', shopId)
      .where('orderId', '=', order.id)
      .where('type', '=', 'closed')
      .select('id')
      .execute(),
  )
  assert.equal(entries.length, 1)
})

test('of 16 payments at once one is booked', async () => {
  const order = await anOrder(system, shop, { lines: [{ product }] })
  assert.deepEqual(await sixteenTimes((tx) => markPaid(tx, { orderId: order.id })), losers('order_already_paid'))
  assert.equal(await eventsOf(order.id, 'order.paid'), 1)
})

test('of 16 cancellations at once one gives the stock back', async () => {
  const order = await anOrder(system, shop, { lines: [{ product, quantity: 3 }] })
  const reserved = () =>
    inShop(
      async ({ db, shopId }) =>
        (await db.selectFrom('productVariants').where('shopId', '=', shopId).select('reserved').executeTakeFirstOrThrow()).reserved,
    )
  const before = await reserved()
  assert.deepEqual(await sixteenTimes((tx) => cancelOrder(tx, { orderId: order.id, reason: 'x' })), losers('order_not_open'))
  assert.equal(await reserved(), before - 3)
})

test('two processes lease numbers for 400 orders at once: none twice', async () => {
  const processes = [createOrderNumbers(system.transactor), createOrderNumbers(system.transactor)]
  const numbers = await Promise.all(Array.from({ length: 400 }, (_, index) => processes[index % 2]?.next(shop.id)))
  assert.equal(new Set(numbers).size, 400)
  assert.equal(400 / NUMBERS_PER_LEASE, 8)
})
