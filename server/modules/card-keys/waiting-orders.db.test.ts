import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markPaid } from '#modules/orders/index.ts'
import { aCardOrder, aCardProduct, aPoolOfCards } from '#test/support/builders/cards.ts'
import { addCards, inShop } from '#test/support/builders/codes.ts'
import { aRole, aShop, aStaff, type TestShop } from '#test/support/builders/shops.ts'
import { cardDesk } from '#test/support/card-desk.ts'
import { testClock } from '#test/support/clock.ts'
import { testSystem } from '#test/support/system.ts'
import { deliverAwaiting } from './deliver-awaiting.ts'
import { voidCard } from './void-card.ts'

// The merchant's list of what is paid and has no cards, and its number on the dashboard (S1-2, S1-17).

const system = await testSystem({ clock: testClock(new Date()) })
const MINUTE = 60_000
const HOUR = 60 * MINUTE

type Row = { id: string; number: number; status: string; paidAt: string } & Record<string, unknown>

/** Paid in this order: one in time for two cards, one a day too late, one in time; a fourth is unpaid. No card is left for any of them. */
async function threeWait() {
  const shop = await aShop(system)
  const poolId = await aPoolOfCards(system, shop, { cards: 4 })
  const product = await aCardProduct(system, shop, { poolId, name: '遊戲點數 300 點' })
  const late = await aCardOrder(system, shop, product)
  system.clock.advance(16 * MINUTE)
  await system.boss.send('card-keys.release-expired', {})
  await system.runner.drain()
  system.clock.advance(25 * HOUR)
  const [last, first] = [await aCardOrder(system, shop, product), await aCardOrder(system, shop, product, { quantity: 2 })]
  await aCardOrder(system, shop, product)
  await voidAllCards(shop)
  for (const { id: orderId } of [first, late, last]) {
    system.clock.advance(MINUTE)
    await inShop(system, shop, (tx) => markPaid(tx, { orderId }))
  }
  await system.runner.drain()
  // Whoever signed in before these days is signed out.
  const staff = await aStaff(system, shop, 'manager')
  return { shop: { ...shop, staff }, poolId, first, late, last }
}

async function voidAllCards(shop: TestShop): Promise<void> {
  const { rows } = await system.pool.query('select id from codes where shop_id = $1', [shop.id])
  for (const { id: codeId } of rows) await inShop(system, shop, (tx) => voidCard(tx, { codeId, reason: 'test' }))
}

async function shownTo(shop: Pick<TestShop, 'staff'>, query = ''): Promise<{ items: Row[]; total: number; dashboard: number | null }> {
  const { ask } = cardDesk(system, shop)
  const { status, body } = await ask('GET', `/card-orders?${query}`)
  assert.equal(status, 200, JSON.stringify(body))
  return { ...body, dashboard: (await ask('GET', '/dashboard')).body.waitingCardOrders }
}

test('S1-2 and S1-17 what is paid and has no cards: who paid first stands first, by state, and on the dashboard', async () => {
  const { shop, poolId, first, late, last } = await threeWait()
  const { items, total, dashboard } = await shownTo(shop)
  assert.deepEqual([items.map(({ id }) => id), total, dashboard], [[first.id, late.id, last.id], 3, 3])
  const { paidAt, ...facts } = items[0] ?? { paidAt: '' }
  assert.deepEqual(facts, {
    id: first.id,
    number: first.number,
    recipientName: '王小明',
    productName: '遊戲點數 300 點',
    variantName: '',
    pool: { id: poolId, name: '點數卡' },
    quantity: 2,
    status: 'awaiting',
  })
  assert.equal(Date.parse(paidAt), system.clock.now().getTime() - 2 * MINUTE)
  const of = async (query: string) => {
    const found = await shownTo(shop, query)
    return [found.items.map(({ id }) => id), found.total]
  }
  assert.deepEqual(await of('status=awaiting'), [[first.id, last.id], 2])
  assert.deepEqual(await of('status=paid_late'), [[late.id], 1])
  assert.deepEqual(await of('size=1&page=2'), [[late.id], 3])
  assert.equal((await cardDesk(system, shop).ask('GET', '/card-orders?status=delivered')).status, 422)
})

test('S1-2 and S1-17 it leaves the list with its cards; one paid late keeps its place when the merchant serves it and there are none', async () => {
  const { shop, poolId, first, late, last } = await threeWait()
  await addCards(system, shop, { poolId, count: 2 })
  await inShop(system, shop, (tx) => deliverAwaiting(tx, { poolId }))
  assert.deepEqual(
    (await shownTo(shop)).items.map(({ id, status }) => [id, status]),
    [
      [late.id, 'paid_late'],
      [last.id, 'awaiting'],
    ],
  )
  assert.equal((await cardDesk(system, shop).ask('POST', `/orders/${late.id}/card-delivery`)).status, 200)
  const { items, dashboard } = await shownTo(shop, 'status=awaiting')
  assert.deepEqual([items.map(({ id }) => id), dashboard], [[late.id, last.id], 2])
  assert.ok(!items.some(({ id }) => id === first.id))
})

test('SX-20 and SX-21 another shop sees nothing of it, and nobody who may not see card pools', async () => {
  const { shop } = await threeWait()
  const other = await aShop(system)
  assert.deepEqual(await shownTo(other).then(({ items, total, dashboard }) => [items, total, dashboard]), [[], 0, null])
  await aPoolOfCards(system, other)
  assert.equal((await shownTo(other)).dashboard, 0, 'a shop with card pools')
  const clerk = await aStaff(system, shop, await aRole(system, shop, ['orders.see']))
  assert.equal((await cardDesk(system, { staff: clerk }).ask('GET', '/card-orders')).status, 403)
})
