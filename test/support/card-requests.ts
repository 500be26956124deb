import assert from 'node:assert/strict'
import { releaseCardOrder } from '#modules/card-keys/release-card-order.ts'
import { markPaid } from '#modules/orders/index.ts'
import { aCardOrder, aCardProduct, aPoolOfCards } from './builders/cards.ts'
import { aProduct } from './builders/catalog.ts'
import { addCards, CARD_FIELDS, inShop } from './builders/codes.ts'
import type { TestCustomer } from './builders/customers.ts'
import { get, type Prepare } from './owner-request.ts'
import { fileForm } from './pictures.ts'
import type { Subjects } from './subjects.ts'
import type { TestSystem } from './system.ts'

type Shop = Subjects['shop']

let count = 0

/** The part of `ownerRequests` about card keys, and reviews of what was bought. */
export const cardRequests: Readonly<Record<string, Prepare>> = {
  createCardPool: async () => ({ body: { name: `卡密庫 ${++count}`, fields: CARD_FIELDS } }),
  changeCardPool: async (system, { shop, ids }) => ({
    body: { version: (await get(system, shop, `/card-pools/${ids.poolId}`)).version, lowStockThreshold: ++count },
  }),
  deleteCardPool: async (system, { shop }) => ({ ids: { poolId: await aPoolOfCards(system, shop, { cards: 1 }) } }),
  bindCardPool: async (system, { shop, ids }) => {
    const { variants } = await aProduct(system, shop, { kind: 'card_key' })
    return { ids: { variantId: variants[0]?.id ?? '' }, body: { poolId: ids.poolId } }
  },
  changeCardSettings: async (system, { shop }) => {
    const { version, unpaidPerAddress } = await get(system, shop, '/card-settings')
    return { body: { version, unpaidPerAddress: unpaidPerAddress === 5 ? 6 : 5 } }
  },
  searchCard: async () => ({ body: { value: 'NO-1' } }),
  removeCards: async (system, { shop }) => {
    const poolId = await aPoolOfCards(system, shop)
    return { ids: { poolId }, body: { codeIds: await addCards(system, shop, { poolId, count: 2 }) } }
  },
  revealCard: async (system, { shop }) => ({ ids: { codeId: await aSoldCard(system, shop) } }),
  readCardHistory: async (system, { shop }) => ({ ids: { codeId: await aSoldCard(system, shop) } }),
  voidCard: async (system, { shop }) => ({ ids: { codeId: await aSoldCard(system, shop) }, body: { reason: '外流' } }),
  replaceCard: async (system, { shop }) => ({ ids: { codeId: await aSoldCard(system, shop) }, body: { reason: '無法兌換' } }),
  serveLateOrder: async (system, { shop }) => ({ ids: { orderId: await anOrderPaidLate(system, shop) } }),
  readOrderCards: async (_system, { ids }) => ({ ids: { orderId: ids.cardOrderId ?? '' } }),
  startCardImport: async () => ({ form: fileForm(Buffer.from(`卡號,卡密\nUP-${++count},PIN-${count}\n`), { filename: 'cards.csv' }) }),
  pasteCards: async () => ({ body: { text: `PASTED-${++count}\tPIN-${count}` } }),
  writeReview: async (system, { shop, customer }) => {
    const { orderId, orderLineId } = await aDeliveredLine(system, shop, customer)
    return { ids: { orderId }, body: { orderLineId, rating: 5, body: '很好用' } }
  },
  hideReview: async (system, { shop, customer }) => ({
    ids: { reviewId: await aReview(system, shop, customer) },
    body: { isHidden: true },
  }),
  revealOwnCards: async (_system, { ids }) => ({ ids: { orderId: ids.cardOrderId ?? '' } }),
}

/** An order whose money came two days after its cards were given up. */
export async function anOrderPaidLate(system: TestSystem, shop: Shop): Promise<string> {
  const product = await aCardProduct(system, shop, { poolId: await aPoolOfCards(system, shop, { cards: 1 }) })
  const { id: orderId } = await aCardOrder(system, shop, product)
  const set = (column: string) =>
    system.pool.query(`update card_orders set ${column} = ${column} - interval '2 days' where shop_id = $1 and order_id = $2`, [
      shop.id,
      orderId,
    ])
  await set('hold_until')
  await inShop(system, shop, (tx) => releaseCardOrder(tx, { orderId }))
  await set('released_at')
  await inShop(system, shop, (tx) => markPaid(tx, { orderId }))
  return orderId
}

/** A line of an order of the customer's that has arrived. */
async function aDeliveredLine(system: TestSystem, shop: Shop, { id: customerId }: TestCustomer) {
  const product = await aCardProduct(system, shop, { poolId: await aPoolOfCards(system, shop, { cards: 1 }) })
  const { id: orderId } = await aCardOrder(system, shop, product, { customerId })
  await inShop(system, shop, (tx) => markPaid(tx, { orderId }))
  return { orderId, orderLineId: (await get(system, shop, `/orders/${orderId}`)).lines[0].id as string }
}

/** What the customer says of it. */
export async function aReview(system: TestSystem, shop: Shop, customer: TestCustomer): Promise<string> {
  const { orderId, orderLineId } = await aDeliveredLine(system, shop, customer)
  const url = `/api/store/orders/${orderId}/reviews`
  const payload = { orderLineId, rating: 4, body: '收到了' }
  const answer = await system.app.inject({ method: 'POST', url, headers: customer.headers, payload })
  assert.equal(answer.statusCode, 201, answer.body)
  return (await get(system, shop, '/reviews')).items[0].id
}

/** A card of a paid order, from a pool that has another one. */
async function aSoldCard(system: TestSystem, shop: Shop): Promise<string> {
  const product = await aCardProduct(system, shop, { poolId: await aPoolOfCards(system, shop, { cards: 2 }) })
  const order = await aCardOrder(system, shop, product)
  await inShop(system, shop, (tx) => markPaid(tx, { orderId: order.id }))
  return (await get(system, shop, `/orders/${order.id}/cards`)).items[0].codeId
}
