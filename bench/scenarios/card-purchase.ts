import { randomInt, randomUUID } from 'node:crypto'
import { bindVariant, changeCardSettings, createPool } from '#modules/card-keys/index.ts'
import { aProduct, type TestProduct } from '#test/support/builders/catalog.ts'
import { buyer, parsed } from '../support/buyer.ts'
import { fillPool } from '../support/fill-pool.ts'
import { httpClient } from '../support/http.ts'
import { load, type Measured, summarise } from '../support/load.ts'
import type { Stage } from '../support/stage.ts'

/** The rule's number of clients. */
const CLIENTS = 32
/** Notices per second of "paid notice → card visible". */
const NOTICES_PER_SECOND = 100
const json = { 'content-type': 'application/json' }

/** A client buys more often than a person: the limits that keep one from hoarding are as high as a shop can set them. */
export async function withoutHoarders(stage: Stage): Promise<void> {
  const most = 1_000
  await stage.inShop((tx) => changeCardSettings(tx, { version: 0, unpaidPerCustomer: most, unpaidPerPhone: most, unpaidPerAddress: most }))
}

/** A card-key product with so many cards behind it. */
export async function aStockedCardProduct(stage: Stage, cards: number): Promise<TestProduct> {
  const product = await aProduct(stage.system, stage.shop, { kind: 'card_key', price: 590, stock: 10_000_000 })
  const fields = [
    { name: '卡號', isSecret: false },
    { name: '卡密', isSecret: true },
  ]
  const { poolId } = await stage.inShop((tx) => createPool(tx, { name: `bench ${cards}`, fields, lowStockThreshold: null }))
  await stage.inShop((tx) => bindVariant(tx, { variantId: product.variants[0]?.id ?? '', poolId }))
  await fillPool(stage, { poolId, fields, cards })
  return product
}

/** SX-60: buy-now, placement with name and number, payment by a signed notice, the card in clear on the buyer's page. */
export async function measureCardPurchases(
  stage: Stage,
  url: string,
  { product, seconds, warmUp, total }: { product: TestProduct; seconds: number; warmUp: number; total?: number },
): Promise<Measured> {
  const send = httpClient(url, CLIENTS)
  const buyers = Array.from({ length: CLIENTS }, (_, client) => cardBuyer(stage, send, client))
  return load({ clients: CLIENTS, seconds, warmUp, total }, async (client) => {
    const each = buyers[client]
    if (!each) throw new Error('no such client')
    const order = await each.place(product)
    await each.pay(order)
    await each.seeCard(order.orderId)
  })
}

/** From sending the notice until the buyer's page has the card, at a fixed number of notices per second (S1-2). */
export async function measureNoticeToCard(stage: Stage, url: string, wanted: { product: TestProduct; count: number }): Promise<Measured> {
  return (await prepareNotices(stage, url, wanted))()
}

/** Places so many orders and begins their payments; what it answers sends the notices, and measures each until its card is seen. */
export async function prepareNotices(
  stage: Stage,
  url: string,
  { product, count }: { product: TestProduct; count: number },
): Promise<() => Promise<Measured>> {
  const send = httpClient(url, CLIENTS * 4)
  const buyers = Array.from({ length: CLIENTS }, (_, client) => cardBuyer(stage, send, client))
  const prepared: { each: ReturnType<typeof cardBuyer>; orderId: string; notify: () => Promise<void> }[] = []
  for (let index = 0; index < count; index += CLIENTS)
    prepared.push(
      ...(await Promise.all(
        buyers.slice(0, Math.min(CLIENTS, count - index)).map(async (each) => {
          const order = await each.place(product)
          return { each, orderId: order.orderId, notify: await each.preparePayment(order) }
        }),
      )),
    )
  return async () => {
    const times: number[] = []
    let errors = 0
    let firstError: string | null = null
    const startedAt = performance.now()
    await Promise.all(
      prepared.map(async ({ each, orderId, notify }, index) => {
        await new Promise((resolve) => setTimeout(resolve, (index * 1000) / NOTICES_PER_SECOND))
        const sentAt = performance.now()
        try {
          await notify()
          await each.seeCard(orderId)
          times.push(performance.now() - sentAt)
        } catch (error) {
          errors++
          firstError ??= error instanceof Error ? error.message : String(error)
        }
      }),
    )
    return summarise(times, (performance.now() - startedAt) / 1000, errors, firstError)
  }
}

/** What a buyer of cards sends; the payment is that of any buyer. */
function cardBuyer(stage: Stage, send: ReturnType<typeof httpClient>, client: number) {
  const { customers, paymentMethodId } = stage
  const customer = customers[client % customers.length]
  if (!customer) throw new Error('the stage is empty')
  const { pay, preparePayment } = buyer(stage, send, client)
  // Every order comes from another telephone and address, as from other people: those of one wait for each other (S1-18).
  const from = () => ({ 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}` })
  const own = () => ({ ...json, ...customer.headers, ...from(), 'idempotency-key': randomUUID() })
  return {
    pay,
    preparePayment,
    async place(product: TestProduct): Promise<{ orderId: string; totalAmount: number }> {
      const wanted = JSON.stringify({ variantId: product.variants[0]?.id, quantity: 1 })
      const cart = parsed(await send('PUT', '/api/store/buy-now', { ...json, ...customer.headers }, wanted), 200)
      const order = {
        cart: 'buy_now',
        cartVersion: cart.version,
        recipient: { name: '王小明', phone: `09${String(randomInt(100_000_000)).padStart(8, '0')}` },
        paymentMethodId,
        expectedTotalAmount: product.priceAmount,
      }
      return parsed(await send('POST', '/api/store/orders', own(), JSON.stringify(order)), 201)
    },
    /** Paid is delivered: the card is there when the notice was answered. */
    async seeCard(orderId: string): Promise<void> {
      const opened = parsed(await send('POST', `/api/store/orders/${orderId}/card-reveals`, own(), '{}'), 200)
      if (opened.items[0]?.fields?.length !== 2) throw new Error('no card')
    },
  }
}
