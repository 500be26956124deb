import assert from 'node:assert/strict'
import { cardKeysChecks } from '#modules/card-keys/checks.ts'
import { readOrderCards } from '#modules/card-keys/order-cards.ts'
import { voidCard } from '#modules/card-keys/void-card.ts'
import { codesChecks } from '#modules/codes/checks.ts'
import { orderChecks } from '#modules/orders/checks.ts'
import { markPaid, readOrderFacts } from '#modules/orders/index.ts'
import { refundOrder } from '#modules/payments/index.ts'
import { aCardOrder, aCardProduct, aPoolOfCards } from './builders/cards.ts'
import { inShop } from './builders/codes.ts'
import { aShop, type TestShop } from './builders/shops.ts'
import { testClock } from './clock.ts'
import { openGatewayDoor } from './gateway-door.ts'
import { freePort } from './http-session.ts'
import { testSystem } from './system.ts'

/** A server with a gateway, and what makes those who have paid for cards wait: cards that go bad, money that goes back (S1-2, S1-3). */
export async function openForWaiting() {
  const system = await testSystem({ environment: { BASE_URL: `http://127.0.0.1:${await freePort()}` }, clock: testClock(new Date()) })
  const door = await openGatewayDoor(system)
  const read = (shop: TestShop, orderId: string) => inShop(system, shop, (tx) => readOrderCards(tx, orderId))

  return {
    system,
    door,
    read,
    statusOf: async (shop: TestShop, orderId: string) => (await read(shop, orderId)).status,

    async ground(options: { cards: number; stock?: number }) {
      const shop = await aShop(system)
      const poolId = await aPoolOfCards(system, shop, { cards: options.cards })
      const product = await aCardProduct(system, shop, { poolId, stock: options.stock ?? 100 })
      const order = async (quantity = 1) => (await aCardOrder(system, shop, product, { quantity })).id
      return { shop, poolId, product, order }
    },

    async pay(shop: TestShop, orderId: string): Promise<void> {
      system.clock.advance(1000)
      await inShop(system, shop, (tx) => markPaid(tx, { orderId }))
    },

    async refund(shop: TestShop, orderId: string, quantity: number, way: 'by_hand' | 'gateway' = 'by_hand') {
      const { lines, totalAmount } = await inShop(system, shop, (tx) => readOrderFacts(tx, orderId))
      const line = lines[0]
      assert.ok(line)
      const expectedAmount = (totalAmount / line.quantity) * quantity
      const wish = { orderId, lines: [{ orderLineId: line.id, quantity }], shippingAmount: 0, way, reason: 'test', expectedAmount }
      return inShop(system, shop, (tx) => refundOrder(tx, wish))
    },

    /** Every card the order holds goes bad before it is paid. */
    async spoil(shop: TestShop, orderId: string, count = Number.MAX_SAFE_INTEGER): Promise<void> {
      const { rows } = await system.pool.query('select code_id from code_holds where shop_id = $1 and holder_id = $2 limit $3', [
        shop.id,
        orderId,
        count,
      ])
      for (const { code_id: codeId } of rows) await inShop(system, shop, (tx) => voidCard(tx, { codeId, reason: 'test' }))
    },

    async demandSound(shop: TestShop): Promise<void> {
      for (const { name, find } of [...codesChecks, ...cardKeysChecks, ...orderChecks])
        assert.deepEqual(await inShop(system, shop, find), [], name)
    },
  }
}

/** For `assert.rejects`: refused with this code. */
export const hasCode = (code: string) => (error: { code: string }) => error.code === code
