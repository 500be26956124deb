import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { voidCode } from '#modules/codes/index.ts'
import { closeOrder, reopenOrder } from '#modules/orders/index.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aWaitingImport, inShop } from '#test/support/builders/codes.ts'
import { aCodeGroup, anOrderToClose, copiesOf, numberedCodes } from '#test/support/builders/serial-codes.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { patiently } from '#test/support/patiently.ts'
import { testSystem } from '#test/support/system.ts'
import { codesChecks } from '../codes/checks.ts'
import { backFill } from './back-fill.ts'
import { serialCodesChecks } from './checks.ts'
import { deleteGroup } from './delete-group.ts'
import { issueCodes } from './issue-codes.ts'

const system = await testSystem()
const { keyring } = system.deps
const issue = (shop: TestShop, orderId: string) => patiently(() => inShop(system, shop, (tx) => issueCodes(tx, keyring, orderId)))
const count = async (sql: string, ...values: unknown[]) => Number((await system.pool.query(sql, values)).rows[0].count)

/** What `aftercart verify` would say. */
async function demandSound(shop: TestShop): Promise<void> {
  for (const check of [...codesChecks, ...serialCodesChecks]) {
    assert.deepEqual(await inShop(system, shop, (tx) => check.find(tx)), [], check.name)
  }
}

/** Orders closed in the database, whose handlers have not run: the test runs them itself, all at once. */
async function closedOrders(shop: TestShop, lines: Parameters<typeof anOrderToClose>[2]['lines'], howMany: number): Promise<string[]> {
  const orders = await Promise.all(Array.from({ length: howMany }, () => anOrderToClose(system, shop, { lines })))
  await system.pool.query(`update orders set status = 'closed', closed_at = $2 where id = any($1)`, [
    orders.map(({ id }) => id),
    system.clock.now(),
  ])
  return orders.map(({ id }) => id)
}

test('S0-32 50 closings at once against 40 codes: 40 different codes, 10 shortages, no error; 20 times', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop, { stock: null })
  const orderIds = await closedOrders(shop, [{ product }], 50)
  const deadlocks = () => count('select deadlocks as count from pg_stat_database where datname = current_database()')
  const deadlocksBefore = await deadlocks()
  for (let round = 1; round <= 20; round++) {
    const group = await aCodeGroup(system, shop, { products: [product], codes: numberedCodes(`R${round}`, 40) })
    const outcomes = await Promise.all(orderIds.map((orderId) => issue(shop, orderId)))
    assert.equal(
      outcomes.reduce((sum, { issued }) => sum + issued, 0),
      40,
    )
    assert.equal(await count('select count(distinct code_id) from code_assignments where pool_id = $1', group.id), 40)
    assert.equal(await count('select count(*) from code_shortages where group_id = $1 and resolved_at is null', group.id), 10)
    const told = await count(
      `select count(*) from events where shop_id = $1 and type = 'codes.exhausted' and payload->>'groupId' = $2`,
      shop.id,
      group.id,
    )
    assert.equal(told, 1, 'the last code was given in one of 50 transactions, and one of them says so')
    await inShop(system, shop, (tx) => deleteGroup(tx, group.id))
  }
  await demandSound(shop)
  assert.equal(await deadlocks(), deadlocksBefore)
})

/** `RACE_RUNS=100` runs as many as the rule is judged by. */
const { RACE_RUNS = '3' } = process.env

test('S0-32 200 closings at once against 150 codes: exactly 150 different codes and 50 shortages, every time', {
  timeout: 3_600_000,
}, async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop, { stock: null })
  const order = await anOrderToClose(system, shop, { lines: [{ product }] })
  for (let run = 1; run <= Number(RACE_RUNS); run++) {
    const orderIds = await patiently(() => copiesOf(system, shop, order, 200))
    const group = await aCodeGroup(system, shop, { products: [product], codes: numberedCodes(`H${run}`, 150) })
    const close = async (orderId: string) => {
      await patiently(() => inShop(system, shop, (tx) => closeOrder(tx, { orderId })))
      return issue(shop, orderId)
    }
    const outcomes = await Promise.all(orderIds.map(close))
    assert.equal(
      outcomes.reduce((sum, { issued }) => sum + issued, 0),
      150,
      `run ${run}`,
    )
    const { rows } = await system.pool.query(
      `select (select count(distinct code_id)::int from code_assignments where pool_id = $1) as codes,
              (select count(distinct order_id)::int from code_assignments where pool_id = $1) as served,
              (select count(distinct order_id)::int from code_shortages where group_id = $1 and resolved_at is null) as short,
              (select count(*)::int from codes where pool_id = $1 and state = 'free') as free`,
      [group.id],
    )
    assert.deepEqual(rows, [{ codes: 150, served: 150, short: 50, free: 0 }], `run ${run}`)
    await inShop(system, shop, (tx) => deleteGroup(tx, group.id))
    await system.pool.query('delete from pgboss.job') // the handlers were run by hand
  }
  await demandSound(shop)
})

test('S0-32 orders over two scarce groups, and one repeated by two workers, never wait in a circle', async () => {
  const shop = await aShop(system)
  const [a, b] = await Promise.all([0, 1].map(() => aProduct(system, shop, { stock: null })))
  assert.ok(a && b)
  await aCodeGroup(system, shop, { products: [a], codes: numberedCodes('GA', 30) })
  await aCodeGroup(system, shop, { products: [b], codes: numberedCodes('GB', 20) })
  await aCodeGroup(system, shop, { products: [a, b] })
  const orderIds = [
    ...(await closedOrders(shop, [{ product: a }, { product: b }], 16)),
    ...(await closedOrders(shop, [{ product: b }, { product: a, quantity: 2 }], 16)),
  ]
  await Promise.all([...orderIds, ...orderIds.toReversed()].map((orderId) => issue(shop, orderId)))
  assert.equal(await count('select count(*) from code_assignments where shop_id = $1', shop.id), 30 + 20 + 16 * 2 + 16 * 3)
  assert.equal(await count('select count(*) from code_shortages where shop_id = $1', shop.id), 16 * 1 + 16 * 2 - 30 + (32 - 20))
  await demandSound(shop)
})

test('S0-32 a code held by a closing that rolls back is not taken for gone', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop, { stock: null })
  await aCodeGroup(system, shop, { products: [product], codes: ['THE-LAST-ONE'] })
  const [failing, waiting] = await closedOrders(shop, [{ product }], 2)
  assert.ok(failing && waiting)
  const held = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  const rolledBack = inShop(system, shop, async (tx) => {
    await issueCodes(tx, keyring, failing)
    held.resolve()
    await release.promise
    throw new Error('rolled back')
  })
  await held.promise
  const second = issue(shop, waiting)
  await untilBlocked()
  release.resolve()
  await assert.rejects(rolledBack, /rolled back/)
  assert.deepEqual(await second, { issued: 1, short: 0 })
})

/** Until some connection waits for a row of another transaction. */
async function untilBlocked(): Promise<void> {
  for (let tries = 0; tries < 12_000; tries++) {
    if ((await count(`select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)) > 0) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  assert.fail('nobody waits')
}

test('S0-23 a group deleted while 24 orders close: each got its code or none, and nothing is half', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop, { stock: null })
  const group = await aCodeGroup(system, shop, { products: [product], codes: numberedCodes('GONE', 48) })
  const orderIds = await closedOrders(shop, [{ product, quantity: 2 }], 24)
  const closings = orderIds.map((orderId) => issue(shop, orderId))
  const [outcomes] = await Promise.all([Promise.all(closings), inShop(system, shop, (tx) => deleteGroup(tx, group.id))])
  for (const { issued, short } of outcomes) assert.ok((issued === 2 || issued === 0) && short === 0)
  await demandSound(shop)
})

test('S0-2 two workers that run the same job issue once', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop, { stock: null })
  await aCodeGroup(system, shop, { products: [product], codes: numberedCodes('ONCE', 9) })
  const order = await anOrderToClose(system, shop, { lines: [{ product, quantity: 3 }] })
  await inShop(system, shop, (tx) => closeOrder(tx, { orderId: order.id }))
  await Promise.all([system.runner.drain(), system.runner.drain(), issue(shop, order.id), issue(shop, order.id)])
  assert.equal(await count('select count(*) from code_assignments where order_id = $1', order.id), 3)
  assert.equal(await count(`select count(*) from events where type = 'codes.issued' and payload->>'orderId' = $1`, order.id), 1)
})

type Step = { act: 'close' | 'reopen' | 'issue' | 'import' | 'void' | 'fill' | 'delete' | 'grow'; which: number }
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('close', 'close', 'issue', 'reopen', 'import', 'void', 'fill', 'grow', 'delete'),
  which: fc.nat(7),
})

test('SX-1 any schedule of closings, openings, imports, voids, back-fills and deletions leaves each code in one place', {
  timeout: 1_200_000,
}, async () => {
  let serial = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 30 }), async (steps) => {
      const shop = await aShop(system)
      const product = await aProduct(system, shop, { stock: null })
      const groups = await Promise.all(
        ['a', 'b'].map((name) => aCodeGroup(system, shop, { products: [product], codes: numberedCodes(`S${++serial}${name}`, 3) })),
      )
      await aCodeGroup(system, shop, { products: [product], maxCodes: 6 })
      const orders = await Promise.all(Array.from({ length: 4 }, () => anOrderToClose(system, shop, { lines: [{ product, quantity: 2 }] })))
      const run = async ({ act, which }: Step): Promise<unknown> => {
        const { id: orderId = '' } = orders[which % orders.length] ?? {}
        const { id: groupId = '' } = groups[which % groups.length] ?? {}
        if (act === 'import')
          return aWaitingImport(system, shop, groupId, numberedCodes(`I${++serial}`, 2)).then(() => system.runner.drain())
        return inShop(system, shop, async (tx) => {
          if (act === 'close') await closeOrder(tx, { orderId }).then(() => issueCodes(tx, keyring, orderId))
          else if (act === 'reopen') await reopenOrder(tx, { orderId })
          else if (act === 'issue') await issueCodes(tx, keyring, orderId)
          else if (act === 'fill') await backFill(tx, keyring, { shortageIds: null })
          else if (act === 'delete') await deleteGroup(tx, groupId)
          else if (act === 'grow')
            await tx.db
              .updateTable('orderLines')
              .where('shopId', '=', shop.id)
              .where('orderId', '=', orderId)
              .set((eb) => ({ quantity: eb('quantity', '+', 1) }))
              .execute()
          else {
            const code = await tx.db
              .selectFrom('codes')
              .where('shopId', '=', shop.id)
              .where('state', '<>', 'void')
              .where('isLive', '=', true)
              .orderBy('id')
              .offset(which)
              .select('id')
              .executeTakeFirst()
            if (code) await voidCode(tx, { codeId: code.id, kind: 'campaign', reason: 'test' })
          }
        })
      }
      const expected = new Set([
        'order_not_open',
        'order_not_closed',
        'code_group_not_found',
        'code_already_void',
        // The group was deleted between looking for a code and voiding it.
        'code_not_found',
        'code_pool_retired',
        'code_import_running',
      ])
      for (let start = 0; start < steps.length; start += 6) {
        const outcomes = await Promise.allSettled(steps.slice(start, start + 6).map(run))
        for (const outcome of outcomes) {
          if (outcome.status === 'rejected') assert.ok(expected.has(outcome.reason.code), outcome.reason.stack)
        }
      }
      await system.runner.drain()
      await demandSound(shop)
    }),
    { numRuns: 12 },
  )
})
