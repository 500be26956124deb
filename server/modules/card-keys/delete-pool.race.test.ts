import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { markPaid } from '#modules/orders/index.ts'
import type { Tx } from '#platform/tx.ts'
import { aBuyer, aCardOrder, aCardProduct, aPoolOfCards } from '#test/support/builders/cards.ts'
import { addCards, inShop } from '#test/support/builders/codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { patiently } from '#test/support/patiently.ts'
import { testSystem } from '#test/support/system.ts'
import { codesChecks } from '../codes/checks.ts'
import { changeCardSettings } from './card-settings.ts'
import { cardKeysChecks } from './checks.ts'
import { deletePool } from './delete-pool.ts'
import { lockPool } from './lock-pool.ts'
import { removeCards } from './remove-cards.ts'
import { replaceCard } from './replace-card.ts'
import { takeBackRefunded } from './take-back-refunded.ts'
import { voidCard } from './void-card.ts'

const system = await testSystem()

/** A pool of four cards, the first of which is sold. */
async function ground() {
  const shop = await aShop(system)
  const poolId = await aPoolOfCards(system, shop)
  const codeIds = await addCards(system, shop, { poolId, count: 4 })
  const product = await aCardProduct(system, shop, { poolId })
  const order = await aCardOrder(system, shop, product)
  await inShop(system, shop, (tx) => markPaid(tx, { orderId: order.id }))
  const [sold = '', free = ''] = codeIds
  return { shop, poolId, order, sold, free }
}

type Ground = Awaited<ReturnType<typeof ground>>

const acts: Record<string, (tx: Tx, on: Ground) => Promise<unknown>> = {
  'a void': (tx, { free }) => voidCard(tx, { codeId: free, reason: 'test' }),
  'a removal': (tx, { poolId, free }) => removeCards(tx, { poolId, codeIds: [free] }),
  'a replacement': (tx, { sold }) => replaceCard(tx, { codeId: sold, reason: 'test' }),
  'a refund': async (tx, { order }) => takeBackRefunded(tx, { orderId: order.id, lines: await linesOf(tx, order.id) }),
}

for (const [name, act] of Object.entries(acts))
  test(`S1-11 ${name} takes the pool before a card, as its deletion does: nobody waits in a circle`, async () => {
    const on = await ground()
    const [locked, isSeen] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const deletion = inShop(system, on.shop, async (tx) => {
      await lockPool(tx, { poolId: on.poolId, purpose: 'delete' })
      locked.resolve()
      await isSeen.promise
      // What a deletion goes on to lock: at once, or somebody holds a card and waits for us.
      await sql`select id from codes where shop_id = ${tx.shopId} and pool_id = ${on.poolId} for no key update nowait`.execute(tx.db)
    })
    await locked.promise
    const acted = inShop(system, on.shop, (tx) => act(tx, on))
    try {
      assert.equal(await Promise.race([acted.then(() => 'done'), untilBlocked()]), 'blocked')
    } finally {
      isSeen.resolve()
    }
    await deletion
    await acted
  })

function codeOf(error: unknown): string {
  if (error instanceof DomainError) return error.code
  throw error
}

async function linesOf({ db, shopId }: Tx, orderId: string) {
  const lines = await db
    .selectFrom('orderLines')
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .select(['id', 'quantity'])
    .execute()
  return lines.map(({ id, quantity }) => ({ orderLineId: id, quantity }))
}

/** Until some connection waits for a row of another transaction. */
async function untilBlocked(): Promise<'blocked'> {
  const waiting = `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  for (let tries = 0; tries < 2_000; tries++) {
    const { rows } = await system.pool.query(waiting)
    if (rows[0].count > 0) return 'blocked'
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return assert.fail('nobody waits')
}

test('S1-11 a pool deleted while 20 buyers order: either they have cards and it stays, or it is gone and all are refused', async () => {
  for (let round = 0; round < 6; round++) {
    const shop = await aShop(system)
    const poolId = await aPoolOfCards(system, shop, { cards: 40 })
    const product = await aCardProduct(system, shop, { poolId })
    const customers = await Promise.all(Array.from({ length: 20 }, () => aBuyer(system, shop)))
    const orders = customers.map((customerId) =>
      patiently(() => aCardOrder(system, shop, product, { customerId })).then(() => 'placed', codeOf),
    )
    // In every other round a buyer was first.
    if (round % 2 === 1) await Promise.race(orders)
    const deletion = patiently(() =>
      inShop(system, shop, async (tx) => {
        const delisted = tx.db
          .updateTable('products')
          .where('shopId', '=', tx.shopId)
          .where('id', '=', product.id)
          .set({ status: 'delisted' })
        await delisted.execute()
        await deletePool(tx, poolId)
      }),
    ).then(() => 'deleted', codeOf)
    const [deleted, ...placed] = await Promise.all([deletion, ...orders])
    if (round % 2 === 1) assert.equal(deleted, 'card_pool_in_use')
    assert.ok(deleted === 'deleted' ? !placed.includes('placed') : deleted === 'card_pool_in_use', `${deleted}: ${placed.join()}`)
    for (const code of placed) assert.ok(['placed', 'card_pool_missing', 'out_of_stock', 'product_not_available'].includes(code), code)
    const { rows } = await system.pool.query('select count(*)::int as count from code_holds where shop_id = $1 and pool_id = $2', [
      shop.id,
      poolId,
    ])
    assert.equal(rows[0].count, placed.filter((code) => code === 'placed').length)
    for (const { name, find } of [...codesChecks, ...cardKeysChecks]) assert.deepEqual(await inShop(system, shop, find), [], name)
  }
})

test('S1-11 where cards are taken at the payment, who orders while the pool is being deleted is refused', async () => {
  const shop = await aShop(system)
  const poolId = await aPoolOfCards(system, shop, { cards: 1 })
  const product = await aCardProduct(system, shop, { poolId })
  await inShop(system, shop, (tx) => changeCardSettings(tx, { version: 0, holdsAtPayment: true }))
  await system.pool.query(`update products set status = 'delisted' where shop_id = $1`, [shop.id])
  const isDeleted = Promise.withResolvers<void>()
  const mayCommit = Promise.withResolvers<void>()
  const deletion = inShop(system, shop, async (tx) => {
    await deletePool(tx, poolId)
    isDeleted.resolve()
    await mayCommit.promise
  })
  await isDeleted.promise
  await system.pool.query(`update products set status = 'listed' where shop_id = $1`, [shop.id])
  const order = aCardOrder(system, shop, product).then(() => 'placed', codeOf)
  await untilBlocked()
  mayCommit.resolve()
  await deletion
  assert.equal(await order, 'card_pool_missing')
})
