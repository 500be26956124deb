import { closeOrder, placeOrder, readCart, setBuyNow } from '#modules/orders/index.ts'
import type { Actor, Tx } from '#platform/tx.ts'
import { systemActor } from '#platform/tx.ts'
import { type OrderGround, payByGateway } from './live-order.ts'
import { cardProducts } from './stock/cards.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** Long enough after the delivery for a review; then a clerk closes the order. */
const CLOSED_AFTER_DAYS = 8

/** Card keys that somebody bought: what, when and how many. */
export type CardSale = { slug: string; placedAt: Date; quantity: number; customerIndex: number }

/** The sales of card keys of a shop in the order of time. Pure. */
export function planCardSales(handle: string, now: Date): CardSale[] {
  return (cardProducts[handle] ?? [])
    .flatMap(({ slug, sales }) =>
      sales.map(({ daysAgo, ...sale }) => ({ ...sale, slug, placedAt: new Date(now.getTime() - daysAgo * DAY_MS) })),
    )
    .toSorted((one, other) => one.placedAt.getTime() - other.placedAt.getTime())
}

/** Bought, paid two minutes later, delivered with the payment, closed after a week: each act at its own time, none later than now. */
export async function liveCardOrder(ground: OrderGround, sale: CardSale): Promise<void> {
  const { work, now, customer } = ground
  const shopId = work.shop.id
  const number = await ground.nextNumber()
  const buyer: Actor = { kind: 'customer', id: customer.id, name: customer.name }
  const later = (ms: number) => new Date(sale.placedAt.getTime() + ms)
  const orderId = await work.clock.at(sale.placedAt, { shopId, actor: buyer }, (tx) => place(tx, ground, { sale, number }))
  await work.clock.at(later(2 * MINUTE_MS), { shopId, actor: systemActor('payments.sandbox') }, (tx) =>
    payByGateway(tx, orderId, { outcome: 'paid', extra: 0 }),
  )
  const closesAt = later(CLOSED_AFTER_DAYS * DAY_MS)
  if (closesAt < now) await work.clock.at(closesAt, { shopId, actor: work.actor }, (tx) => closeOrder(tx, { orderId }))
}

async function place(tx: Tx, ground: OrderGround, { sale, number }: { sale: CardSale; number: number }): Promise<string> {
  const { work, customer, variants, methods } = ground
  const owner = { customerId: customer.id, visitorHash: null }
  await setBuyNow(tx, { owner, variantId: variants.get(`${sale.slug} 0`) ?? '', quantity: sale.quantity })
  const cart = await readCart(tx, { owner, shopHandle: work.shop.handle, cart: 'buy_now' })
  const { orderId } = await placeOrder(tx, {
    number,
    owner,
    cart: 'buy_now',
    cartVersion: cart.version,
    recipient: { name: customer.name, phone: customer.phone },
    email: customer.email,
    paymentMethodId: methods.onlineId,
    expectedTotalAmount: cart.quote.totalAmount,
  })
  return orderId
}
