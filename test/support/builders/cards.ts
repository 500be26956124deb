import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { bindVariant, createPool } from '#modules/card-keys/index.ts'
import { createCustomer } from '#modules/customers/index.ts'
import {
  type CartOwner,
  createDefaultMethods,
  createOrderNumbers,
  type OrderNumbers,
  placeOrder,
  setBuyNow,
} from '#modules/orders/index.ts'
import { type Actor, systemActor, type Tx } from '#platform/tx.ts'
import type { System } from '#server/system.ts'
import { aProduct, type ProductOverrides, type TestProduct } from './catalog.ts'
import { addCards, CARD_FIELDS, inShop } from './codes.ts'
import { testPasswordHash } from './shops.ts'

type Parts = Pick<System, 'transactor' | 'runner' | 'pool' | 'deps'>
type Shop = { id: string }

/** A pool of the merchant's, with cards. */
export async function aPoolOfCards(
  system: Parts,
  shop: Shop,
  { cards = 0, name = '點數卡' }: { cards?: number; name?: string } = {},
): Promise<string> {
  const { poolId } = await inShop(system, shop, (tx) => createPool(tx, { name, fields: CARD_FIELDS, lowStockThreshold: null }))
  if (cards > 0) await addCards(system, shop, { poolId, count: cards })
  return poolId
}

/** A listed card-key product whose only variant is sold from the pool. */
export async function aCardProduct(
  system: Parts,
  shop: Shop,
  {
    poolId,
    stock = 100,
    price = 100,
    ...facts
  }: { poolId: string; stock?: number; price?: number } & Pick<ProductOverrides, 'name' | 'slug'>,
): Promise<TestProduct> {
  const product = await aProduct(system, shop, { ...facts, kind: 'card_key', stock, price })
  await inShop(system, shop, (tx) => bindVariant(tx, { variantId: product.variants[0]?.id ?? '', poolId }))
  return product
}

/** Who buys cards; every order has another customer, number and address unless told. */
export type CardBuyer = {
  quantity?: number
  customerId?: string
  phone?: string
  clientIp?: string
  email?: string | null
  /** His page has shown him enough a moment ago, whatever there is now. */
  hasSeenEnough?: boolean
}

const numbers = new WeakMap<object, OrderNumbers>()
let serial = 0

/** Buys cards through the real operations, as a signed-in customer with a name and a mobile number; unpaid unless they cost nothing. */
export async function aCardOrder(
  system: Pick<System, 'transactor'>,
  shop: Shop,
  product: { variants: readonly { id: string }[] },
  buyer: CardBuyer = {},
): Promise<{ id: string; number: number }> {
  const known = numbers.get(system.transactor) ?? createOrderNumbers(system.transactor)
  numbers.set(system.transactor, known)
  const number = await known.next(shop.id)
  const customerId = buyer.customerId ?? (await aBuyer(system, shop))
  const actor: Actor = systemActor('test')
  const id = await system.transactor.transact({ shopId: shop.id, actor }, async (tx) => {
    await createDefaultMethods(tx)
    const owner: CartOwner = { customerId, visitorHash: null }
    const wanted = { owner, variantId: product.variants[0]?.id ?? '', quantity: buyer.quantity ?? 1 }
    await (buyer.hasSeenEnough ? chooseBefore(tx, wanted) : setBuyNow(tx, wanted))
    return placeAtAnyPrice(tx, { number, owner, buyer })
  })
  return { id, number }
}

/** What is left of a choice that could be made then. */
async function chooseBefore(
  { db, shopId, now }: Tx,
  { owner: { customerId }, variantId, quantity }: { owner: CartOwner; variantId: string; quantity: number },
): Promise<void> {
  await sql`
    with cart as (
      insert into carts (shop_id, id, kind, customer_id, version, updated_at)
      values (${shopId}, gen_random_uuid(), 'buy_now', ${customerId}, 1, ${now}) returning id
    )
    insert into cart_lines (shop_id, id, cart_id, position, variant_id, quantity, seen_unit_price_amount, added_at)
    select ${shopId}, gen_random_uuid(), id, 1, ${variantId}, ${quantity}, 0, ${now} from cart`.execute(db)
}

/** A customer without a cart. */
export async function aBuyer(system: Pick<System, 'transactor'>, shop: Shop): Promise<string> {
  const passwordHash = await testPasswordHash()
  const email = `cards-${randomBytes(8).toString('hex')}@mail.test`
  const { id } = await inShop(system, shop, (tx) => createCustomer(tx, { email, name: '王小明', locale: 'zh-TW', passwordHash }))
  return id
}

async function placeAtAnyPrice(tx: Tx, { number, owner, buyer }: { number: number; owner: CartOwner; buyer: CardBuyer }): Promise<string> {
  const unique = ++serial
  const [cart, payment] = await Promise.all([
    tx.db
      .selectFrom('carts')
      .where('shopId', '=', tx.shopId)
      .where('customerId', '=', owner.customerId)
      .where('kind', '=', 'buy_now')
      .select('version')
      .executeTakeFirstOrThrow(),
    tx.db
      .selectFrom('paymentMethods')
      .where('shopId', '=', tx.shopId)
      .where('timing', '=', 'before_delivery')
      .where('isDeferred', '=', false)
      .orderBy('position')
      .select('id')
      .executeTakeFirstOrThrow(),
  ])
  const order = {
    number,
    owner,
    cart: 'buy_now' as const,
    cartVersion: cart.version,
    recipient: { name: '王小明', phone: buyer.phone ?? `09${String(10_000_000 + unique).slice(0, 8)}` },
    ...(buyer.email === null ? {} : { email: buyer.email ?? 'buyer@mail.test' }),
    paymentMethodId: payment.id,
    clientIp: buyer.clientIp ?? `10.0.${(unique >> 8) & 255}.${unique & 255}`,
  }
  try {
    return (await placeOrder(tx, { ...order, expectedTotalAmount: -1 })).orderId
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'total_changed') throw error
    return (await placeOrder(tx, { ...order, expectedTotalAmount: Number(error.details.totalAmount) })).orderId
  }
}
