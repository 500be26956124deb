import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cancelOrder, lockOrders, markPaid, readOrderFacts } from '#modules/orders/index.ts'
import { refundOrder } from '#modules/payments/index.ts'
import type { Tx } from '#platform/tx.ts'
import { aBuyer, aCardOrder, aCardProduct, aPoolOfCards } from '#test/support/builders/cards.ts'
import { addCards, inShop } from '#test/support/builders/codes.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { patiently } from '#test/support/patiently.ts'
import { testSystem } from '#test/support/system.ts'
import { codesChecks } from '../codes/checks.ts'
import { cardKeysChecks } from './checks.ts'
import { deletePool } from './delete-pool.ts'
import { deliverAwaiting } from './deliver-awaiting.ts'
import { keepUntil } from './keep-until.ts'
import { revealOrderCards } from './order-cards.ts'
import { releaseCardOrder } from './release-card-order.ts'
import { replaceCard } from './replace-card.ts'
import { voidCard } from './void-card.ts'

/** `RACE_SCHEDULES=10000` runs as many as SX-1 is judged by; every run draws others. `RACE_SEED` repeats one. */
const { RACE_SCHEDULES = '120', RACE_SEED } = process.env
/** Schedules that run at once in one shop, whose soundness is then judged as a whole. */
const PER_SHOP = 20

const system = await testSystem()

async function demandSound(shop: TestShop): Promise<void> {
  for (const { name, find } of [...codesChecks, ...cardKeysChecks]) assert.deepEqual(await inShop(system, shop, find), [], name)
}

async function stockOf(shop: TestShop, product: { id: string }): Promise<{ onHand: number; reserved: number }> {
  const { rows } = await system.pool.query(
    'select on_hand as "onHand", reserved from product_variants where shop_id = $1 and product_id = $2',
    [shop.id, product.id],
  )
  return rows[0]
}

test('S1-15 200 buyers of one of 50 cards, product stock 100: 50 orders hold a card, 150 are sold out; all pay: 50 different cards, stock 50', async () => {
  const shop = await aShop(system)
  const poolId = await aPoolOfCards(system, shop, { cards: 50 })
  const product = await aCardProduct(system, shop, { poolId, stock: 100 })
  const customers = await Promise.all(Array.from({ length: 200 }, () => aBuyer(system, shop)))
  const outcomes = await Promise.all(
    customers.map((customerId) =>
      patiently(() => aCardOrder(system, shop, product, { customerId })).then(
        ({ id }) => id,
        (error: { code?: string }) => {
          assert.equal(error.code, 'out_of_stock')
          return null
        },
      ),
    ),
  )
  const orderIds = outcomes.filter((id) => id !== null)
  assert.equal(orderIds.length, 50)
  await Promise.all(orderIds.map((orderId) => patiently(() => inShop(system, shop, (tx) => markPaid(tx, { orderId })))))
  const { rows } = await system.pool.query('select distinct code_id, order_id from code_assignments where shop_id = $1', [shop.id])
  assert.deepEqual([rows.length, new Set(rows.map((row) => row.order_id)).size], [50, 50])
  assert.deepEqual(await stockOf(shop, product), { onHand: 50, reserved: 0 })
  await demandSound(shop)
})

test('S1-18 of ten orders with one number at the same moment two are taken', async () => {
  const shop = await aShop(system)
  const poolId = await aPoolOfCards(system, shop, { cards: 50 })
  const product = await aCardProduct(system, shop, { poolId })
  // Ten browsers of ten people with one telephone.
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, () => patiently(() => aCardOrder(system, shop, product, { phone: '0933444555' }))),
  )
  const codes = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []))
  assert.deepEqual(
    codes,
    Array.from({ length: 8 }, () => 'too_many_unpaid_orders'),
  )
})

type Act = 'order' | 'pay' | 'number' | 'cancel' | 'expire' | 'refund' | 'look' | 'void' | 'replace' | 'import' | 'serve' | 'delete'
type Step = { act: Act; which: number }
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom<Act>(
    'order',
    'order',
    'order',
    'pay',
    'pay',
    'pay',
    'number',
    'cancel',
    'expire',
    'refund',
    'look',
    'void',
    'replace',
    'import',
    'serve',
    'delete',
  ),
  which: fc.nat(5),
})
const schedules = fc.array(fc.array(step, { minLength: 6, maxLength: 14 }), { minLength: PER_SHOP, maxLength: PER_SHOP })

/** What a step may be refused with because another came first. */
const expected = new Set([
  'out_of_stock',
  'card_pool_missing',
  'card_pool_not_found',
  'card_pool_in_use',
  'card_none_left',
  'card_revealed',
  'nothing_to_refund',
  'refund_changed',
  'refund_quantity_wrong',
  'order_not_found', // of which there are no cards to look at
  'card_not_sold',
  'code_not_found',
  'code_already_void',
  'order_not_open',
  'order_cancelled',
  'order_already_paid',
  'order_already_shipped',
  'order_changed',
])

test('SX-1 random schedules of orders, numbers to pay with, payments, expiries, cancellations, refunds, first looks, voids, replacements, imports and deletions leave every card in one place, and nobody waits for what is there', {
  timeout: 3_600_000,
}, async () => {
  const numRuns = Math.ceil(Number(RACE_SCHEDULES) / PER_SHOP)
  const seed = RACE_SEED === undefined ? {} : { seed: Number(RACE_SEED) }
  let done = 0
  await fc.assert(
    fc.asyncProperty(schedules, async (all) => {
      const shop = await patiently(() => aShop(system))
      await Promise.all(all.map((steps) => runSchedule(shop, steps)))
      await system.runner.drain()
      await patiently(() => demandSound(shop))
      assert.deepEqual(await waitingForNothing(shop), [])
      done += all.length
    }),
    { numRuns, ...seed, endOnFailure: true },
  )
  assert.ok(done >= Number(RACE_SCHEDULES))
})

async function runSchedule(shop: TestShop, steps: readonly Step[]): Promise<void> {
  const poolId = await patiently(() => aPoolOfCards(system, shop, { cards: 4 }))
  const product = await patiently(() => aCardProduct(system, shop, { poolId, stock: 6 }))
  const orders: string[] = []
  const inTurn = <T>(work: (tx: Tx) => Promise<T>) => patiently(() => inShop(system, shop, work))
  const perform = async ({ act, which }: Step): Promise<unknown> => {
    if (act === 'order') {
      const customerId = await patiently(() => aBuyer(system, shop))
      return patiently(() => aCardOrder(system, shop, product, { customerId, quantity: 1 + (which % 2) })).then(({ id }) => orders.push(id))
    }
    if (act === 'import') return patiently(() => addCards(system, shop, { poolId, count: 1 }))
    const orderId = orders[which % Math.max(1, orders.length)]
    if (act === 'serve') return inTurn((tx) => deliverAwaiting(tx, { poolId }))
    if (act === 'delete') return inTurn((tx) => deletePool(tx, poolId))
    if (orderId === undefined) return undefined
    if (act === 'number') return inTurn((tx) => keepForNumber(tx, orderId))
    if (act === 'pay') return inTurn((tx) => markPaid(tx, { orderId }))
    if (act === 'refund') return inTurn((tx) => refundOne(tx, orderId))
    if (act === 'look') return inTurn((tx) => revealOrderCards(tx, system.deps.keyring, { orderId, address: '::1' }))
    if (act === 'cancel') return inTurn((tx) => cancelOrder(tx, { orderId, reason: 'test' }))
    if (act === 'expire') {
      // Its time is over, for the database as for us.
      await system.pool.query(`update card_orders set hold_until = now() - interval '1 day' where shop_id = $1 and order_id = $2`, [
        shop.id,
        orderId,
      ])
      await system.pool.query(`update code_holds set expires_at = now() - interval '1 day' where shop_id = $1 and holder_id = $2`, [
        shop.id,
        orderId,
      ])
      return inTurn((tx) => releaseCardOrder(tx, { orderId }))
    }
    const codeId = await someCard(shop, poolId, which)
    return inTurn(async (tx) => {
      if (act === 'replace') await replaceCard(tx, { codeId, reason: 'test' })
      else await voidCard(tx, { codeId, reason: 'test' })
    })
  }
  for (let start = 0; start < steps.length; start += 4) {
    for (const outcome of await Promise.allSettled(steps.slice(start, start + 4).map(perform))) {
      if (outcome.status === 'rejected') assert.ok(expected.has(outcome.reason.code), outcome.reason.stack)
    }
  }
}

/** The money of one piece goes back, by hand. */
async function refundOne(tx: Tx, orderId: string): Promise<void> {
  const { lines, totalAmount } = await readOrderFacts(tx, orderId)
  const [line] = lines
  assert.ok(line)
  const wish = { orderId, lines: [{ orderLineId: line.id, quantity: 1 }], shippingAmount: 0, way: 'by_hand' as const, reason: 'test' }
  await refundOrder(tx, { ...wish, expectedAmount: totalAmount / line.quantity })
}

/** Pools whose first waiting order could be served with what there is (S1-2). */
async function waitingForNothing(shop: TestShop): Promise<unknown[]> {
  const { rows } = await system.pool.query(
    `select first.* from card_pools p
     cross join lateral (
       select order_id, quantity from card_orders o
       where o.shop_id = p.shop_id and o.pool_id = p.id and o.status = 'awaiting' order by paid_at, order_id limit 1) as first
     where p.shop_id = $1 and first.quantity <= (
       select count(*) from codes c where c.shop_id = p.shop_id and c.pool_id = p.id and c.state = 'free' and c.is_live)`,
    [shop.id],
  )
  return rows
}

/** What the notice of a number does, the order locked (S1-16). */
async function keepForNumber(tx: Tx, orderId: string): Promise<void> {
  await lockOrders(tx, [orderId])
  await keepUntil(tx, { orderId, until: new Date(tx.now.getTime() + 86_400_000) })
}

async function someCard(shop: TestShop, poolId: string, which: number): Promise<string> {
  const { rows } = await system.pool.query('select id from codes where shop_id = $1 and pool_id = $2 order by position offset $3 limit 1', [
    shop.id,
    poolId,
    which,
  ])
  return rows[0]?.id ?? poolId
}
