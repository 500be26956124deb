import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { aCart } from '../support/a-cart.ts'
import { buyer } from '../support/buyer.ts'
import { httpClient } from '../support/http.ts'
import { load, type Measured } from '../support/load.ts'
import type { Stage } from '../support/stage.ts'

/** The rule's number of clients. */
const CLIENTS = 32

/** Bounded by time and, where wished, by count. */
export type PurchaseOptions = { seconds: number; warmUp: number; total?: number }

/** SX-60: cart, placement, payment by a signed notice, closing by a clerk, and the code seen on the buyer's page, over HTTP. */
export async function measurePurchases(stage: Stage, url: string, { seconds, warmUp, total }: PurchaseOptions): Promise<Measured> {
  const send = httpClient(url, CLIENTS)
  const buyers = Array.from({ length: CLIENTS }, (_, client) => buyer(stage, send, client))
  return load({ clients: CLIENTS, seconds, warmUp, total }, async (client) => {
    const each = buyers[client]
    if (!each) throw new Error('no such client')
    const order = await each.place()
    await each.pay(order)
    await each.close([order.orderId])
    await each.seeCodes(order.orderId, 1)
  })
}

/** The same rows with the same commits by bare SQL, at the number of connections that suits this machine best. */
export async function measureRawPurchases(
  stage: Stage,
  databaseUrl: string,
  groupId: string,
  { seconds, warmUp, total }: PurchaseOptions,
): Promise<Measured> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: RAW_CONNECTIONS })
  const clients = await Promise.all(Array.from({ length: RAW_CONNECTIONS }, () => pool.connect()))
  const carts = await Promise.all(clients.map((_, index) => aCart(stage, index)))
  try {
    return await load({ clients: RAW_CONNECTIONS, seconds, warmUp, total }, async (client, run) => {
      const connection = clients[client]
      const cartId = carts[client]
      const product = stage.products[client % stage.products.length]
      const variantId = product?.variants[0]?.id
      const customer = stage.customers[client]
      if (!connection || !cartId || !product || !variantId || !customer) throw new Error('the stage is empty')
      const [shop, order, line, payment, job] = [stage.shop.id, randomUUID(), randomUUID(), randomUUID(), randomUUID()]
      const reference = `R${run + 1_000}${client}${order.slice(0, 8)}`.slice(0, 20)
      const call = (name: string, values: unknown[]) =>
        connection.query({
          name: `raw_${name}`,
          text: `select bench.${name}(${values.map((_, index) => `$${index + 1}`).join(', ')})`,
          values,
        })
      await call('fill_cart', [shop, cartId, variantId, randomUUID()])
      await call('place', [
        shop,
        cartId,
        customer.id,
        product.id,
        variantId,
        stage.shippingMethodId,
        stage.paymentMethodId,
        order,
        line,
        RAW_NUMBERS + run * CLIENTS + client,
      ])
      await call('start_payment', [shop, order, payment, reference])
      await call('book', [shop, order, payment, reference])
      await call('close', [shop, order, line, variantId, job])
      await call('issue', [shop, groupId, order, line, job])
    })
  } finally {
    for (const client of clients) client.release()
    await pool.end()
  }
}

/** More connections than this only wait for each other on two cores. */
const RAW_CONNECTIONS = 16
/** Away from the numbers the server leases; warm-up runs count below it. */
const RAW_NUMBERS = 1_000_000_000
