import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tx } from '#platform/tx.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aReturn } from '#test/support/builders/returns.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { closeOrder } from '../close-order.ts'
import { readOrderFacts } from '../order-facts.ts'
import { receiveReturn } from './receive-return.ts'
import { requestReturn } from './request-return.ts'

const system = await testSystem()
const shop = await aShop(system)
const product = await aProduct(system, shop, { stock: 200 })
const line = { product, quantity: 3 }

async function atOnce(works: readonly ((tx: Tx) => Promise<unknown>)[]): Promise<string[]> {
  const results = await Promise.allSettled(works.map((work) => inShop(system, shop, work)))
  return results.map((result) => (result.status === 'fulfilled' ? 'done' : result.reason.code)).sort()
}
const sixteen = <Value>(value: Value) => Array.from({ length: 16 }, () => value)
const onlyOne = (code: string) => [...Array.from({ length: 15 }, () => code), 'done'].sort()

test('of 16 requests at once one becomes the return of the order', async () => {
  const order = await anOrder(system, shop, { lines: [line], isPaid: true, isShipped: true })
  const { lines } = await inShop(system, shop, (tx) => readOrderFacts(tx, order.id))
  const pieces = [{ orderLineId: lines[0]?.id ?? '', quantity: 2 }]
  const ask = (tx: Tx) => requestReturn(tx, { orderId: order.id, reason: 'other', note: '', lines: pieces })
  assert.deepEqual(await atOnce(sixteen(ask)), onlyOne('return_in_progress'))
})

test('of 16 clerks who receive a return at once one does: pieces come back once', async () => {
  const order = await anOrder(system, shop, { lines: [line], isPaid: true, isShipped: true })
  const { id } = await aReturn(system, shop, order, { status: 'approved', quantity: 2 })
  const shelf = () =>
    inShop(
      system,
      shop,
      async ({ db, shopId }) =>
        (await db.selectFrom('productVariants').where('shopId', '=', shopId).select('onHand').executeTakeFirstOrThrow()).onHand,
    )
  const before = await shelf()
  assert.deepEqual(await atOnce(sixteen((tx: Tx) => receiveReturn(tx, { returnId: id }))), onlyOne('return_status_wrong'))
  assert.equal(await shelf(), before + 2)
  const facts = await inShop(system, shop, (tx) => readOrderFacts(tx, order.id))
  assert.equal(facts.lines[0]?.returnedQuantity, 2)
})

test('S0-3 closing and asking for a return at once: whoever is second sees the first, never an order closed over a return from before', async () => {
  for (let round = 0; round < 8; round++) {
    const order = await anOrder(system, shop, { lines: [line], isPaid: true, isShipped: true })
    const { lines } = await inShop(system, shop, (tx) => readOrderFacts(tx, order.id))
    const pieces = [{ orderLineId: lines[0]?.id ?? '', quantity: 1 }]
    const ask = (tx: Tx) => requestReturn(tx, { orderId: order.id, reason: 'other', note: '', lines: pieces })
    const results = await atOnce([
      ...Array.from({ length: 8 }, () => ask),
      ...Array.from({ length: 8 }, () => (tx: Tx) => closeOrder(tx, { orderId: order.id })),
    ])
    const { rows } = await system.pool.query<{ type: string }>(
      `select type from order_entries where order_id = $1 and type in ('closed', 'return_requested') order by nth`,
      [order.id],
    )
    const happened = rows.map((row) => row.type)
    assert.equal(results.filter((result) => result === 'done').length, happened.length)
    // A closing may be followed by a return; a return is never followed by a closing while it is under way.
    assert.ok(['closed', 'return_requested', 'closed,return_requested'].includes(happened.join()), happened.join())
  }
})
