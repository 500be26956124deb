import { DomainError } from '#kernel/errors.ts'
import {
  addToCart,
  cancelOrder,
  closeOrder,
  deliverOrder,
  type NewOrder,
  placeOrder,
  prepareOrder,
  readCart,
  readOrderFacts,
  setCartCoupon,
  shipOrder,
} from '#modules/orders/index.ts'
import { bookNotice, settleCashOnDelivery, startPayment } from '#modules/payments/index.ts'
import { hideReview, writeReview } from '#modules/reviews/index.ts'
import type { Actor, Tx } from '#platform/tx.ts'
import { systemActor } from '#platform/tx.ts'
import type { OpenCustomer } from './fill-customers.ts'
import type { ShopWork } from './fill-products.ts'
import type { OrderPlan } from './plan-order.ts'
import type { DemoReview } from './stock/reviews.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const PAYMENT_TIMEOUT_SECONDS = 1_800
/** Every so many orders somebody has a coupon. */
const COUPON_EVERY = 9
/** And every so many, from this one on, no mail arrives. */
const FULL_MAILBOX_EVERY = 45
const FULL_MAILBOX_FIRST = 44

export type OrderGround = {
  work: ShopWork
  now: Date
  customer: OpenCustomer
  /** Variant ids by `<slug> <index>`. */
  variants: ReadonlyMap<string, string>
  methods: { homeId: string; pickupId: string; onlineId: string; cashId: string }
  nextNumber: () => Promise<number>
  /** What the buyer says of what he gets. */
  reviews: readonly DemoReview[]
}

type Step = { at: Date; actor: Actor; run: (tx: Tx, orderId: string) => Promise<unknown> }

/** Lets an order happen from the cart to where it stands today. Each act is a transaction at its own time; none is later than now. */
export async function liveOrder(ground: OrderGround, plan: OrderPlan): Promise<void> {
  const { work, now, customer } = ground
  const shopId = work.shop.id
  const number = await ground.nextNumber()
  const buyer: Actor = { kind: 'customer', id: customer.id, name: customer.name }
  const refusesMail = plan.index % FULL_MAILBOX_EVERY === FULL_MAILBOX_FIRST
  const orderId = await work.clock.at(plan.placedAt, { shopId, actor: buyer, refusesMail }, (tx) => place(tx, ground, { plan, number }))
  for (const { at, actor, run } of stepsOf(plan, { ground, buyer, staff: work.actor })) {
    if (at >= now || work.signal.aborted) return
    await work.clock.at(at, { shopId, actor, refusesMail }, (tx) => run(tx, orderId))
  }
}

async function place(
  tx: Tx,
  { work, customer, variants, methods }: OrderGround,
  { plan, number }: { plan: OrderPlan; number: number },
): Promise<string> {
  const owner = { customerId: customer.id, visitorHash: null }
  for (const { slug, variantIndex, quantity } of plan.lines) {
    await addToCart(tx, { owner, variantId: variants.get(`${slug} ${variantIndex}`) ?? '', quantity })
  }
  if (plan.index % COUPON_EVERY === 0) await tryCoupon(tx, owner)
  const shippingMethodId = plan.isStorePickup ? methods.pickupId : methods.homeId
  const cart = await usableCart(tx, { owner, shopHandle: work.shop.handle, shippingMethodId })
  const { name, phone, email, address } = customer
  const store = { chain: 'seven_eleven', code: String(131_000 + (plan.index % 900)), name: `${address.district}門市` } as const
  const place = plan.isStorePickup ? { postalCode: '', city: '', district: '', street: '', pickupStore: store } : address
  const order: NewOrder = {
    number,
    owner,
    cartVersion: cart.version,
    recipient: { name, phone, ...place },
    email,
    shippingMethodId,
    paymentMethodId: plan.isCashOnDelivery ? methods.cashId : methods.onlineId,
    note: plan.note,
    expectedTotalAmount: cart.quote.totalAmount,
  }
  const { orderId } = await placeOrder(tx, order)
  return orderId
}

/** A coupon that does not fit these goods comes off again. */
async function usableCart(tx: Tx, request: { owner: NewOrder['owner']; shopHandle: string; shippingMethodId: string }) {
  const cart = await readCart(tx, request)
  if (!cart.couponProblem) return cart
  await setCartCoupon(tx, { owner: request.owner, code: null })
  return readCart(tx, request)
}

/** A coupon works once per customer; whoever has used it pays the price. */
async function tryCoupon(tx: Tx, owner: NewOrder['owner']): Promise<void> {
  try {
    await setCartCoupon(tx, { owner, code: 'WELCOME80' })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
  }
}

/** What happens to the order after it was placed, in the order of time. */
function stepsOf(plan: OrderPlan, { ground, buyer, staff }: { ground: OrderGround; buyer: Actor; staff: Actor }): Step[] {
  const { placedAt, story, index } = plan
  const after = (ms: number) => new Date(placedAt.getTime() + ms)
  const gateway = systemActor('payments.sandbox')
  const steps: Step[] = []
  const online = !plan.isCashOnDelivery
  if (story === 'unpaid') return [{ at: after(2 * MINUTE_MS), actor: buyer, run: openPayment }]
  if (story === 'abandoned') {
    const cancel: Step['run'] = (tx, orderId) => cancelOrder(tx, { orderId, reason: '逾期未付款' })
    return [{ at: after(3 * DAY_MS), actor: staff, run: cancel }]
  }
  if (story === 'mispaid')
    return [{ at: after(6 * MINUTE_MS), actor: gateway, run: (tx, id) => payByGateway(tx, id, { outcome: 'paid', extra: 100 }) }]
  if (online && plan.hasFailedPayment)
    steps.push({ at: after(3 * MINUTE_MS), actor: gateway, run: (tx, id) => payByGateway(tx, id, { outcome: 'failed', extra: 0 }) })
  if (online) steps.push({ at: after(8 * MINUTE_MS), actor: gateway, run: (tx, id) => payByGateway(tx, id, { outcome: 'paid', extra: 0 }) })
  if (story === 'regretted') {
    const cancel: Step['run'] = (tx, orderId) => cancelOrder(tx, { orderId, reason: '客人改變心意，已同意退款' })
    return [...steps, { at: after(9 * HOUR_MS), actor: staff, run: cancel }]
  }
  const parcel = {
    carrier: plan.isStorePickup ? '7-ELEVEN 交貨便' : '黑貓宅急便',
    trackingNumber: `9${String(10_000_000_000 + index * 7_919)}`,
  }
  steps.push(
    { at: after((16 + (index % 9)) * HOUR_MS), actor: staff, run: (tx, orderId) => prepareOrder(tx, { orderId }) },
    { at: after((30 + (index % 14)) * HOUR_MS), actor: staff, run: (tx, orderId) => shipOrder(tx, { orderId, ...parcel }) },
    { at: after((60 + (index % 20)) * HOUR_MS), actor: staff, run: (tx, orderId) => deliverOrder(tx, { orderId }) },
  )
  for (const review of ground.reviews)
    steps.push({
      at: after(4 * DAY_MS + ((index * 13) % 120) * MINUTE_MS),
      actor: buyer,
      run: (tx, orderId) => say(tx, ground, { orderId, plan, review }),
    })
  if (!online) steps.push({ at: after(5 * DAY_MS), actor: staff, run: (tx, orderId) => settleCashOnDelivery(tx, { orderId }) })
  if (index % 17 !== 5)
    steps.push({ at: after((6 * 24 + (index % 30)) * HOUR_MS), actor: staff, run: (tx, orderId) => closeOrder(tx, { orderId }) })
  return steps
}

/** The buyer reviews a line; what does not belong on the page the shop hides at once. */
async function say(
  tx: Tx,
  { work, customer, variants }: OrderGround,
  { orderId, plan, review }: { orderId: string; plan: OrderPlan; review: DemoReview },
): Promise<void> {
  const { slug, rating, body, isHidden = false } = review
  const variantId = variants.get(`${slug} ${plan.lines.find((line) => line.slug === slug)?.variantIndex}`)
  const line = (await readOrderFacts(tx, orderId)).lines.find((each) => each.variantId === variantId)
  const buyer = { customerId: customer.id, provedOrderIds: [] }
  const { reviewId } = await writeReview(tx, { orderId, orderLineId: line?.id ?? '', rating, body, buyer })
  if (isHidden) await hideReview({ ...tx, actor: work.actor }, { reviewId, isHidden })
}

async function openPayment(tx: Tx, orderId: string): Promise<void> {
  await startPayment(tx, { orderId, timeoutSeconds: PAYMENT_TIMEOUT_SECONDS })
}

/** The buyer pays and the gateway says so; `extra` makes it another amount than was asked for, which is an alarm. */
export async function payByGateway(
  tx: Tx,
  orderId: string,
  { outcome, extra }: { outcome: 'paid' | 'failed'; extra: number },
): Promise<void> {
  const { reference, amount, currency } = await startPayment(tx, { orderId, timeoutSeconds: PAYMENT_TIMEOUT_SECONDS })
  const notice = { reference, outcome, amount: amount + extra, currency, providerReference: `T${reference}`, isForThisShop: true }
  await bookNotice(tx, { source: 'sandbox', notice: { noticeKey: `demo_${reference}_${outcome}`, ...notice } })
}
