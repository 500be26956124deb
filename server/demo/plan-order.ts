import type { DemoProduct } from './product-data.ts'
import { demoRandom } from './random.ts'

/** How the story of an order goes, and when. */
export type OrderPlan = Readonly<{
  index: number
  placedAt: Date
  customerIndex: number
  lines: readonly { slug: string; variantIndex: number; quantity: number }[]
  isCashOnDelivery: boolean
  isStorePickup: boolean
  story: OrderStory
  hasFailedPayment: boolean
  note: string
}>

/** `paid` goes on to preparing, shipping and closing as far as its age allows; `abandoned` is cancelled unpaid, `regretted` paid. */
export type OrderStory = 'paid' | 'unpaid' | 'abandoned' | 'regretted' | 'mispaid'

/** How far back the history goes. */
export const HISTORY_DAYS = 60
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** People order until this shortly before the demonstration begins. */
const LAST_ORDER_MS = 20 * 60_000
const YOUNG_DAYS = 2
/** What is popular stands at the beginning of the list: an index below the square of a random number. */
const POPULARITY = 1.6
/** Below 1: the shop sells more each week. */
const RECENCY = 0.6
const notes = ['', '', '', '', '', '請於下午兩點後送達，謝謝', '麻煩附提袋', '管理室代收即可', '送禮用，請不要附價格']

/** The plan of the order number `index` of `count`, the same at every start but for the clock. Pure. */
export function planOrder({ index, count, now, products, customerCount, seed }: PlanGround): OrderPlan {
  const random = demoRandom(seed * 10_007 + index)
  const span = HISTORY_DAYS * DAY_MS - DAY_MS
  // Ascending, a little denser towards today, with some scatter within its own slot.
  const share = ((index + random.next() * 0.8) / count) ** RECENCY
  const placedAt = wakingHour(new Date(now.getTime() - LAST_ORDER_MS - (1 - share) * span), index >= count - RECENT_ORDERS)
  const ageDays = (now.getTime() - placedAt.getTime()) / DAY_MS
  const isCashOnDelivery = random.next() < 0.16
  return {
    index,
    placedAt,
    customerIndex: Math.floor(random.next() ** 1.4 * customerCount),
    lines: linesOf(products, random),
    isCashOnDelivery,
    isStorePickup: random.next() < 0.35,
    story: index === count - MISPAID_FROM_END ? 'mispaid' : storyOf(random.next(), ageDays, isCashOnDelivery),
    hasFailedPayment: random.next() < 0.05,
    note: notes[random.below(notes.length)] ?? '',
  }
}

export type PlanGround = {
  index: number
  count: number
  now: Date
  products: readonly DemoProduct[]
  customerCount: number
  seed: number
}

/** The newest orders keep their minute, so that there is something from today at whatever hour the demonstration begins. */
const RECENT_ORDERS = 4
/** Which order gets a payment of another amount than was asked for. */
const MISPAID_FROM_END = 5

/** Nobody orders much between one and seven in the morning in Taiwan (UTC+8). */
function wakingHour(time: Date, isRecent: boolean): Date {
  const hour = (time.getUTCHours() + 8) % 24
  return isRecent || hour >= 7 || hour < 1 ? time : new Date(time.getTime() - 7 * HOUR_MS)
}

function storyOf(dice: number, ageDays: number, isCashOnDelivery: boolean): OrderStory {
  if (ageDays < YOUNG_DAYS && dice < 0.3 && !isCashOnDelivery) return 'unpaid'
  if (ageDays >= YOUNG_DAYS && dice < 0.06) return 'abandoned'
  if (ageDays >= YOUNG_DAYS && dice < 0.09 && !isCashOnDelivery) return 'regretted'
  return 'paid'
}

function linesOf(products: readonly DemoProduct[], random: ReturnType<typeof demoRandom>): OrderPlan['lines'] {
  const onSale = products.filter((product) => product.status !== 'hidden' && product.variants.some(({ stock }) => stock > 0))
  const wanted = 1 + random.below(3)
  const lines = new Map<string, OrderPlan['lines'][number]>()
  for (let line = 0; line < wanted; line += 1) {
    const product = onSale[Math.floor(random.next() ** POPULARITY * onSale.length)]
    if (!product) continue
    const inStock = product.variants.flatMap(({ stock }, variantIndex) => (stock > 0 ? [variantIndex] : []))
    const variantIndex = inStock[random.below(inStock.length)] ?? 0
    lines.set(product.slug, { slug: product.slug, variantIndex, quantity: random.next() < 0.75 ? 1 : 2 })
  }
  return [...lines.values()]
}
