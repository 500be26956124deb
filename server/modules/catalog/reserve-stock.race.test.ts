import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { systemActor, type Tx } from '#platform/tx.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { catalogChecks } from './checks.ts'
import { readSellable, releaseStock, reserveStock, shipStock } from './index.ts'

const system = await testSystem()
const shop = await aShop(system)
const transact = <T>(work: (tx: Tx) => Promise<T>) => system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, work)

test('48 orders at once for 16 pieces: 16 get one, 32 are told what is left, nothing is below zero', async () => {
  const product = await aProduct(system, shop, { stock: 16 })
  const variantId = product.variants[0]?.id ?? ''
  const outcomes = await Promise.allSettled(
    Array.from({ length: 48 }, () => transact((tx) => reserveStock(tx, { orderId: newId(), items: [{ variantId, quantity: 1 }] }))),
  )
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected').map((outcome) => outcome.reason)
  assert.equal(refused.length, 32)
  for (const error of refused) {
    assert.ok(error instanceof DomainError && error.code === 'out_of_stock', String(error))
    assert.deepEqual(error.details, { items: [{ variantId, available: 0 }] })
  }
  const [sellable] = await transact((tx) => readSellable(tx, [variantId]))
  assert.equal(sellable?.freeQuantity, 0)
})

test('orders over the same variants in opposite order never wait in a circle and take all items or none', async () => {
  const products = await Promise.all([5, 9, 7].map((stock) => aProduct(system, shop, { stock })))
  const ids = products.map((product) => product.variants[0]?.id ?? '')
  const outcomes = await Promise.allSettled(
    Array.from({ length: 32 }, (_, index) => {
      const mine = index % 2 === 0 ? ids : ids.toReversed()
      return transact((tx) => reserveStock(tx, { orderId: newId(), items: mine.map((variantId) => ({ variantId, quantity: 1 })) }))
    }),
  )
  assert.equal(outcomes.filter((outcome) => outcome.status === 'fulfilled').length, 5)
  const free = await transact((tx) => readSellable(tx, ids))
  assert.deepEqual(
    free.map((variant) => variant.freeQuantity),
    [0, 4, 2],
  )
})

test('reserve, release and ship at once keep movements and counters equal', async () => {
  const product = await aProduct(system, shop, { stock: 10 })
  const variantId = product.variants[0]?.id ?? ''
  const items = [{ variantId, quantity: 1 }]
  await Promise.allSettled(
    Array.from({ length: 40 }, async (_, index) => {
      const orderId = newId()
      await transact((tx) => reserveStock(tx, { orderId, items }))
      if (index % 2 === 0) await transact((tx) => releaseStock(tx, { orderId, items }))
      else await transact((tx) => shipStock(tx, { orderId, items }))
    }),
  )
  const { rows } = await system.pool.query(
    `select v.on_hand, v.reserved, sum(m.on_hand_change)::int as on_hand_sum, sum(m.reserved_change)::int as reserved_sum
     from product_variants v join stock_movements m on m.variant_id = v.id where v.id = $1 group by v.on_hand, v.reserved`,
    [variantId],
  )
  assert.equal(rows[0].on_hand, rows[0].on_hand_sum)
  assert.equal(rows[0].reserved, 0)
  assert.equal(rows[0].reserved_sum, 0)
  assert.ok(rows[0].on_hand >= 0)
})

test('SX-16 verify finds a counter that its movements do not explain', async () => {
  const product = await aProduct(system, shop, { stock: 3 })
  const [check] = catalogChecks
  assert.deepEqual(await transact((tx) => check?.find(tx) ?? Promise.resolve([])), [])
  await system.pool.query('update product_variants set on_hand = 4 where id = $1', [product.variants[0]?.id])
  const problems = await transact((tx) => check?.find(tx) ?? Promise.resolve([]))
  assert.equal(problems.length, 1)
  assert.match(problems[0] ?? '', /on hand 4, movements 3/)
})

test('S0-32 a hot variant makes orders queue, never wait in a circle', async () => {
  const [hot, warm] = await Promise.all([aProduct(system, shop, { stock: 2_000 }), aProduct(system, shop, { stock: 2_000 })])
  const ids = [hot, warm].map((product) => product.variants[0]?.id ?? '')
  const before = await deadlocks()
  for (let round = 0; round < 10; round++) {
    await Promise.all(
      Array.from({ length: 48 }, async (_, index) => {
        const items = ids.slice(0, 1 + (index % 2)).map((variantId) => ({ variantId, quantity: 1 }))
        const orderId = newId()
        // An order does more than taking stock: others pile up behind the row meanwhile.
        await transact(async (tx) => {
          await reserveStock(tx, { orderId, items })
          await setTimeout(3)
        })
        await transact((tx) => shipStock(tx, { orderId, items }))
        await transact((tx) => lookAt(tx, ids))
      }),
    )
  }
  assert.equal(await deadlocks(), before)
})

/** The lock that a cart line's foreign key takes. */
async function lookAt({ db, shopId }: Tx, ids: readonly string[]): Promise<void> {
  await sql`select from product_variants where shop_id = ${shopId} and id = any(${[...ids]}::uuid[]) for key share`.execute(db)
  await setTimeout(3)
}

/** Counted by the server for this database; the transactor's repetition would hide them. Every connection has to hand in its count first. */
async function deadlocks(): Promise<number> {
  const clients = await Promise.all(Array.from({ length: system.pool.idleCount }, () => system.pool.connect()))
  await Promise.all(clients.map((client) => client.query('select pg_stat_force_next_flush()')))
  for (const client of clients) client.release()
  const { rows } = await system.pool.query('select deadlocks from pg_stat_database where datname = current_database()')
  return Number(rows[0].deadlocks)
}
