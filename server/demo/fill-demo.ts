import { createOrderNumbers } from '#modules/orders/index.ts'
import type { Actor } from '#platform/tx.ts'
import { systemActor } from '#platform/tx.ts'
import type { System } from '../system.ts'
import { demoCustomers } from './customers.ts'
import { createDemoClock } from './demo-clock.ts'
import { demoShops } from './demo-shops.ts'
import { fillCards } from './fill-cards.ts'
import { fillCustomers, type OpenCustomer } from './fill-customers.ts'
import { fillOffers } from './fill-offers.ts'
import { fillProducts, type ShopWork } from './fill-products.ts'
import { liveCardOrder, planCardSales } from './live-card-order.ts'
import { liveOrder, type OrderGround } from './live-order.ts'
import { type OpenShop, openDemoShops } from './open-demo-shops.ts'
import { HISTORY_DAYS, planOrder } from './plan-order.ts'
import { planReviews } from './plan-reviews.ts'
import type { SignIns } from './sign-ins.ts'

const DAY_MS = 86_400_000
/** Two processes that start together fill one demonstration. */
const LOCK = "hashtext('aftercart.demo')"

export type DemoResult = { shops: OpenShop[] }

/**
 * Makes the demonstration, or what is missing of it: two shops, their stock, customers, offers, and sixty days of orders through the
 * same operations that requests call (SX-10). Every part is looked for before it is made, and every act is one transaction, so a kill
 * at any moment leaves a sound database, and the next start goes on. Null when another process is at it. Throws when `signal` aborts.
 */
export async function fillDemo(system: System, { signIns, signal }: { signIns: SignIns; signal: AbortSignal }): Promise<DemoResult | null> {
  const client = await system.pool.connect()
  try {
    const { rows } = await client.query(`select pg_try_advisory_lock(${LOCK}) as is_mine`)
    const [row] = rows as { isMine?: boolean; is_mine?: boolean }[]
    if (!(row?.isMine ?? row?.is_mine)) return null
    try {
      return await fill(system, { signIns, signal })
    } finally {
      await client.query(`select pg_advisory_unlock(${LOCK})`)
    }
  } finally {
    client.release()
  }
}

/** True when nobody has used the installation yet, or when a demonstration was begun and cut off. */
export async function isDemoWanted({ transactor }: Pick<System, 'transactor'>): Promise<boolean> {
  const { staff, shops } = await transactor.platform('demo', async ({ db }) => ({
    staff: await db.selectFrom('staff').select('id').limit(1).execute(),
    shops: await db.selectFrom('shops').where('isDemo', '=', true).select(['id', 'handle']).execute(),
  }))
  if (staff.length === 0) return true
  for (const { id, handle } of shops) {
    const plan = demoShops.find((shop) => shop.handle === handle)
    if (plan && (await countOrders({ transactor }, id)) < plan.orderCount) return true
  }
  return false
}

/** Of goods, or of card keys: each is planned by itself. */
async function countOrders(
  { transactor }: Pick<System, 'transactor'>,
  shopId: string,
  goodsKind: 'goods' | 'card_key' = 'goods',
): Promise<number> {
  return transactor.transact({ shopId, actor: systemActor('demo') }, async ({ db }) => {
    const counted = db
      .selectFrom('orders')
      .where('shopId', '=', shopId)
      .where('goodsKind', '=', goodsKind)
      .select((eb) => eb.fn.countAll<number>().as('count'))
    return (await counted.executeTakeFirstOrThrow()).count
  })
}

async function fill(system: System, { signIns, signal }: { signIns: SignIns; signal: AbortSignal }): Promise<DemoResult> {
  const clock = createDemoClock(system)
  const now = new Date()
  const openedAt = new Date(now.getTime() - HISTORY_DAYS * DAY_MS)
  const shops = await openDemoShops(clock, openedAt, signIns)
  const numbers = createOrderNumbers(system.transactor)
  for (const shop of shops) {
    const actor: Actor = { kind: 'staff', id: shop.ownerId, name: shop.ownerName }
    const work: ShopWork = { clock, shop, actor, dataDir: system.deps.config.dataDir, signal }
    await fillProducts(work, openedAt)
    const customers = await fillCustomers(work, openedAt, signIns.customer)
    await fillOffers(work, { openedAt, now })
    await fillCards(work, openedAt)
    const [first, cardsSold] = [await countOrders(system, shop.id), await countOrders(system, shop.id, 'card_key')]
    await fillOrders(work, { now, customers, first, cardsSold, nextNumber: () => numbers.next(shop.id) })
  }
  return { shops }
}

/** How many orders of goods and of card keys there are already. */
type History = {
  now: Date
  customers: [OpenCustomer, ...OpenCustomer[]]
  first: number
  cardsSold: number
  nextNumber: () => Promise<number>
}

async function fillOrders(work: ShopWork, { now, customers, first, cardsSold, nextNumber }: History): Promise<void> {
  const { shop, signal } = work
  const cardSales = planCardSales(shop.handle, now).slice(cardsSold)
  const { variants, methods } = await readGround(work, now)
  const seed = demoShops.findIndex(({ handle }) => handle === shop.handle) + 1
  const { orderCount: count, products } = shop
  const plans = Array.from({ length: count }, (_, index) =>
    planOrder({ index, count, now, products, customerCount: customers.length, seed }),
  )
  const reviews = planReviews(shop.handle, plans, (index) => demoCustomers[index]?.locale === 'zh-TW')
  for (const plan of plans.slice(first)) {
    signal.throwIfAborted()
    const customer = customers[plan.customerIndex] ?? customers[0]
    const ground = { work, now, variants, methods, nextNumber, reviews: reviews.get(plan.index) ?? [] }
    // Between the others, so that numbers go with the time; the last of these is older than the last of those.
    for (const sale of cardSales.splice(0, cardSales.findLastIndex(({ placedAt }) => placedAt <= plan.placedAt) + 1))
      await liveCardOrder({ ...ground, customer: customers[sale.customerIndex] ?? customers[0] }, sale)
    await liveOrder({ ...ground, customer }, plan)
  }
}

async function readGround({ clock, shop, actor }: ShopWork, now: Date): Promise<Pick<OrderGround, 'variants' | 'methods'>> {
  return clock.at(now, { shopId: shop.id, actor }, async ({ db, shopId }) => {
    const rows = await db
      .selectFrom('productVariants as v')
      .innerJoin('products as p', (join) => join.onRef('p.shopId', '=', 'v.shopId').onRef('p.id', '=', 'v.productId'))
      .where('v.shopId', '=', shopId)
      .select(['v.id', 'v.position', 'p.slug'])
      .execute()
    const shipping = await db.selectFrom('shippingMethods').where('shopId', '=', shopId).select(['id', 'kind']).execute()
    const payment = await db.selectFrom('paymentMethods').where('shopId', '=', shopId).select(['id', 'provider']).execute()
    const shippingId = (kind: string) => shipping.find((method) => method.kind === kind)?.id ?? ''
    const paymentId = (provider: string) => payment.find((method) => method.provider === provider)?.id ?? ''
    return {
      variants: new Map(rows.map(({ id, position, slug }) => [`${slug} ${position}`, id])),
      methods: {
        homeId: shippingId('home'),
        pickupId: shippingId('store_pickup'),
        onlineId: paymentId('sandbox'),
        cashId: paymentId('cash_on_delivery'),
      },
    }
  })
}
