import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import type { Answer, httpClient } from './http.ts'
import type { Stage } from './stage.ts'

type Client = ReturnType<typeof httpClient>
const json = { 'content-type': 'application/json' }

/** What a buyer, the gateway and the shop's clerk send for one purchase; each step throws with the answer when it is refused. */
export function buyer(stage: Stage, send: Client, client: number) {
  const { shop, products, customers, secret, shippingMethodId, paymentMethodId } = stage
  const customer = customers[client % customers.length]
  const product = products[client % products.length]
  if (!customer || !product) throw new Error('the stage is empty')
  const webhook = new Webhook(secret)
  const own = () => ({ ...json, ...customer.headers, 'idempotency-key': randomUUID() })

  const steps = {
    /** Cart and placement; answers the order. */
    async place(): Promise<{ orderId: string; totalAmount: number }> {
      const cart = parsed(
        await send(
          'POST',
          '/api/store/cart/lines',
          { ...json, ...customer.headers },
          JSON.stringify({ variantId: product.variants[0]?.id, quantity: 1 }),
        ),
        200,
      )
      const order = {
        cartVersion: cart.version,
        recipient: { name: '王小明', phone: '0912345678', postalCode: '110', city: '台北市', district: '信義區', street: '市府路 1 號' },
        email: customer.email,
        shippingMethodId,
        paymentMethodId,
        expectedTotalAmount: product.priceAmount,
      }
      return parsed(await send('POST', '/api/store/orders', own(), JSON.stringify(order)), 201)
    },
    /** Payment session and the gateway's signed notice; paid when it returns. */
    async pay(order: { orderId: string; totalAmount: number }): Promise<void> {
      await (await steps.preparePayment(order))()
    },
    /** The payment session; what it answers sends the notice. */
    async preparePayment({ orderId, totalAmount }: { orderId: string; totalAmount: number }): Promise<() => Promise<void>> {
      const session = parsed(await send('POST', `/api/store/orders/${orderId}/payment-sessions`, own(), '{}'), 201)
      const reference = /sandbox-gateway\/[^/]+\/([A-Za-z0-9]+)/.exec(String(session.paymentUrl))?.[1] ?? ''
      const key = `msg_${randomUUID()}`
      const now = new Date()
      const data = { shop: shop.handle, reference, amount: totalAmount, currency: 'TWD', transactionId: `T${reference}` }
      const body = JSON.stringify({ type: 'payment.succeeded', timestamp: now.toISOString(), data })
      const headers = {
        ...json,
        'webhook-id': key,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': webhook.sign(key, now, body),
      }
      return async () => {
        const answer = parsed(await send('POST', `/api/hooks/payments/sandbox/${shop.handle}`, headers, body), 200)
        if (answer.verdict !== 'booked') throw new Error(`the notice was ${answer.verdict}`)
      }
    },
    /** The clerk closes several orders in one request, as the bulk bar does. */
    async close(orderIds: readonly string[]): Promise<void> {
      const headers = { ...json, ...shop.staff.headers, 'idempotency-key': randomUUID() }
      parsed(await send('POST', '/api/admin/order-closures', headers, JSON.stringify({ orderIds })), 200)
    },
    /** Closes one order. */
    async closeOne(orderId: string): Promise<void> {
      const headers = { ...json, ...shop.staff.headers, 'idempotency-key': randomUUID() }
      const version = parsed(await send('GET', `/api/admin/orders/${orderId}`, shop.staff.headers), 200).version
      parsed(await send('POST', `/api/admin/orders/${orderId}/closure`, headers, JSON.stringify({ version })), 200)
    },
    /** Reads the buyer's own order until its codes are there. */
    async seeCodes(orderId: string, wanted: number): Promise<void> {
      for (let waitMs = FIRST_LOOK_MS; ; waitMs = Math.min(waitMs * 2, MAX_WAIT_MS)) {
        await new Promise((resolve) => setTimeout(resolve, waitMs))
        const order = parsed(await send('GET', `/api/store/orders/${orderId}`, customer.headers), 200)
        if (order.codes.length >= wanted) return
      }
    },
  }
  return steps
}

/** A buyer's page looks for its codes soon after the closing, then less and less often; each look is a request like any other. */
const FIRST_LOOK_MS = 25
const MAX_WAIT_MS = 400

/** The answer, which must have this status. */
// oxlint-disable-next-line typescript/no-explicit-any -- answers of many routes, read at the edge of a measurement
export function parsed({ status, body }: Answer, wanted: number): Record<string, any> & { orderId: string; totalAmount: number } {
  if (status !== wanted) throw new Error(`${status} instead of ${wanted}: ${body.slice(0, 200)}`)
  return JSON.parse(body)
}
