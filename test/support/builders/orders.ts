import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { hashToken, randomToken } from '#kernel/random.ts'
import { createCustomer } from '#modules/customers/index.ts'
import {
  addToCart,
  type CartOwner,
  closeOrder,
  createDefaultMethods,
  createOrderNumbers,
  deliverOrder,
  markPaid,
  type OrderNumbers,
  placeOrder,
  shipOrder,
} from '#modules/orders/index.ts'
import type { Actor, Tx } from '#platform/tx.ts'
import type { System } from '#server/system.ts'
import { testPasswordHash } from '#test/support/builders/shops.ts'

/** An order a test works with. */
export type TestOrder = { id: string; number: number; totalAmount: number }

export type OrderOverrides = {
  /** Products of `aProduct`; the first variant unless told. */
  lines: { product: { variants: readonly { id: string }[] }; variantId?: string; quantity?: number }[]
  /** Absent: a new customer; null: a guest, in a shop that takes them from then on. */
  customer?: { id: string; email: string } | null
  timing?: 'before_delivery' | 'on_delivery'
  /** A method of this provider instead of the first of the timing; it has to be offered. */
  provider?: string
  couponCode?: string
  isPaid?: boolean
  isShipped?: boolean
  status?: 'open' | 'closed'
  email?: string
  locale?: 'zh-TW' | 'en'
}

const numbers = new WeakMap<object, OrderNumbers>()
const actor: Actor = { kind: 'system', id: null, name: 'test' }

/** Places an order through the real operations: cart, placement, and, as asked, payment, shipment and closure. */
export async function anOrder(system: Pick<System, 'transactor'>, shop: { id: string }, overrides: OrderOverrides): Promise<TestOrder> {
  const { timing = 'before_delivery', isPaid = false, isShipped = false, status = 'open' } = overrides
  const number = await numbersOf(system).next(shop.id)
  const { orderId, totalAmount } = await system.transactor.transact({ shopId: shop.id, actor }, async (tx) => {
    const owner = await ownerOf(tx, overrides)
    for (const { product, variantId = product.variants[0]?.id ?? '', quantity = 1 } of overrides.lines)
      await addToCart(tx, { owner, variantId, quantity })
    return placeAtAnyPrice(tx, { number, owner, timing, overrides })
  })
  await system.transactor.transact({ shopId: shop.id, actor }, async (tx) => {
    if (isPaid && totalAmount > 0) await markPaid(tx, { orderId })
    if (isShipped || status === 'closed') await shipOrder(tx, { orderId, carrier: 'Test', trackingNumber: 'T1' })
    if (isShipped) await deliverOrder(tx, { orderId })
    if (status === 'closed') await closeOrder(tx, { orderId })
  })
  return { id: orderId, number, totalAmount }
}

function numbersOf({ transactor }: Pick<System, 'transactor'>): OrderNumbers {
  const known = numbers.get(transactor) ?? createOrderNumbers(transactor)
  numbers.set(transactor, known)
  return known
}

async function ownerOf(tx: Tx, { customer, email, locale = 'zh-TW' }: OrderOverrides): Promise<CartOwner> {
  if (customer) return { customerId: customer.id, visitorHash: null }
  if (customer === undefined) {
    const passwordHash = await testPasswordHash()
    const { id } = await createCustomer(tx, {
      email: `buyer-${randomToken(16).toLowerCase()}@mail.test`,
      name: email ?? '王小明',
      locale,
      passwordHash,
    })
    return { customerId: id, visitorHash: null }
  }
  await sql`update shops set settings = settings || '{"guestCheckout": true}' where shop_id = ${tx.shopId}`.execute(tx.db)
  return { customerId: null, visitorHash: hashToken(randomToken(32)) }
}

type Placing = { number: number; owner: CartOwner; timing: string; overrides: OrderOverrides }

/** A test that is not about prices takes the price as it comes; the first answer says which it is, before anything is written. */
async function placeAtAnyPrice(tx: Tx, { number, owner, timing, overrides }: Placing) {
  await createDefaultMethods(tx)
  const [cart, shipping, payment] = await Promise.all([
    tx.db
      .selectFrom('carts')
      .where('shopId', '=', tx.shopId)
      .where(owner.customerId === null ? 'visitorHash' : 'customerId', '=', owner.customerId ?? owner.visitorHash)
      .where('kind', '=', 'cart')
      .select(['id', 'version'])
      .executeTakeFirstOrThrow(),
    tx.db.selectFrom('shippingMethods').where('shopId', '=', tx.shopId).orderBy('position').select('id').executeTakeFirstOrThrow(),
    tx.db
      .selectFrom('paymentMethods')
      .where('shopId', '=', tx.shopId)
      .where('timing', '=', timing)
      .$if(overrides.provider !== undefined, (query) => query.where('provider', '=', overrides.provider ?? ''))
      .orderBy('isEnabled', 'desc')
      .orderBy('position')
      .select('id')
      .executeTakeFirstOrThrow(),
  ])
  if (overrides.couponCode)
    await tx.db
      .updateTable('carts')
      .where('shopId', '=', tx.shopId)
      .where('id', '=', cart.id)
      .set({ couponCode: overrides.couponCode })
      .execute()
  const order = {
    number,
    owner,
    cartVersion: cart.version,
    recipient: { name: '王小明', phone: '0912345678', postalCode: '110', city: '台北市', district: '信義區', street: '市府路 1 號' },
    email: overrides.email ?? overrides.customer?.email ?? 'buyer@mail.test',
    shippingMethodId: shipping.id,
    paymentMethodId: payment.id,
    ...(overrides.locale ? { locale: overrides.locale } : {}),
  }
  try {
    return await placeOrder(tx, { ...order, expectedTotalAmount: -1 })
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'total_changed') throw error
    return placeOrder(tx, { ...order, expectedTotalAmount: Number(error.details.totalAmount) })
  }
}
