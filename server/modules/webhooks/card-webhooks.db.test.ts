import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JobContext } from '#platform/jobs/job.ts'
import { aCardOrder, aCardProduct } from '#test/support/builders/cards.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { cardDesk } from '#test/support/card-desk.ts'
import { payOrder } from '#test/support/gateway.ts'
import { testSystem } from '#test/support/system.ts'
import { collectEvents } from './collect-events.ts'

const system = await testSystem()

test('SX-6 issued, short, void and low cards are told outside as codes are, by kind and pool, without any card', async () => {
  const shop = await aShop(system)
  const desk = cardDesk(system, shop)
  const types = ['code.issued', 'code.shortage', 'code.voided', 'pool.low_stock']
  const { body } = await desk.ask('POST', '/webhook-endpoints', { name: 'ERP', url: 'https://hooks.example.com/in', types })
  assert.deepEqual(body.endpoint.types, types)
  const poolId = await desk.pool({ lowStockThreshold: 3 })
  await desk.paste(poolId, ['1111', '2222', '3333', '4444'].map((end) => `PLANTED-${end}\tSECRET-${end}`).join('\n'))
  const product = await aCardProduct(system, shop, { poolId })
  const [order, waiting] = [await aCardOrder(system, shop, product, { quantity: 2 }), await aCardOrder(system, shop, product)]
  await payOrder(system, shop, order.id)
  await system.runner.drain() // two cards are held or sold: the number is crossed
  const cards = (await desk.cards(poolId)).items
  assert.equal((await desk.ask('POST', `/cards/${cards[0].id}/replacement`, { reason: '無法兌換' })).status, 200)
  assert.equal((await desk.ask('POST', `/cards/${cards[2].id}/voiding`, { reason: '壞卡' })).status, 200)
  await payOrder(system, shop, waiting.id)
  const told = await deliveries(shop.id)
  const of = (type: string) => told.filter((message) => message.type === type).map(({ data }) => data)

  const [issued, replaced] = of('code.issued')
  assert.deepEqual(
    [
      issued.kind,
      issued.poolId,
      issued.orderId,
      issued.orderNumber,
      issued.codeCount,
      issued.codes.map((code: { last4: string }) => code.last4),
    ],
    ['card', poolId, order.id, order.number, 2, ['1111', '2222']],
  )
  assert.deepEqual([replaced.orderId, replaced.codeCount, replaced.codes[0].last4, replaced.codes[0].unitNo], [order.id, 1, '4444', 1])
  assert.deepEqual(
    of('code.voided').map(({ kind, poolId: pool, last4, orderId }) => [kind, pool, last4, orderId]),
    [
      ['card', poolId, '1111', order.id],
      ['card', poolId, '3333', null],
    ],
  )
  assert.deepEqual(
    of('code.shortage').map(({ kind, poolId: pool, orderId }) => [kind, pool, orderId]),
    [['card', poolId, waiting.id]],
  )
  const low = of('pool.low_stock')
  assert.ok(low.length >= 1)
  for (const { kind, poolId: pool, lowStockThreshold } of low) assert.deepEqual([kind, pool, lowStockThreshold], ['card', poolId, 3])
  assert.doesNotMatch(JSON.stringify(told), /PLANTED|SECRET/)
})

test('SX-6 of a pool that was deleted before its low stock was told nothing is told, and what comes after it is', async () => {
  const shop = await aShop(system)
  const desk = cardDesk(system, shop)
  const types = ['code.voided', 'pool.low_stock']
  await desk.ask('POST', '/webhook-endpoints', { name: 'ERP', url: 'https://hooks.example.com/in', types })
  const poolId = await desk.pool({ lowStockThreshold: 3 })
  await desk.paste(poolId, 'A-1\tpin-1\nA-2\tpin-2')
  const next = await desk.pool()
  await desk.paste(next, 'B-1\tpin-1')
  for (const id of [poolId, next]) {
    const { items } = await desk.cards(id)
    assert.equal((await desk.ask('POST', `/cards/${items[0].id}/voiding`, { reason: '壞卡' })).status, 200)
  }
  assert.equal((await desk.ask('DELETE', `/card-pools/${poolId}`)).status, 204)
  const told = await deliveries(shop.id)
  assert.deepEqual(
    told.map(({ type, data }) => [type, data.poolId]),
    [
      ['code.voided', poolId],
      ['code.voided', next],
      ['pool.low_stock', next],
    ],
  )
  const { rows } = await system.pool.query('select count(*)::int as count from webhook_taps where shop_id = $1', [shop.id])
  assert.deepEqual(rows, [{ count: 0 }])
})

// oxlint-disable-next-line typescript/no-explicit-any -- messages of several types
async function deliveries(shopId: string): Promise<{ type: string; data: any }[]> {
  await system.runner.drain()
  const actor = { kind: 'system', id: null, name: 'test' } as const
  const { deps, transactor } = system
  const context: JobContext = {
    deps,
    transactor,
    actor,
    shopId: null,
    attempt: 0,
    isLastAttempt: true,
    signal: new AbortController().signal,
  }
  await collectEvents.run(context)
  const { rows } = await system.pool.query('select body from webhook_deliveries where shop_id = $1 order by id', [shopId])
  return rows.map(({ body }: { body: string }) => JSON.parse(body))
}
