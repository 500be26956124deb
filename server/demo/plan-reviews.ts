import type { OrderPlan } from './plan-order.ts'
import { type DemoReview, demoReviews } from './stock/reviews.ts'

/** Of the orders of a shop, the last fifth is too young to be delivered and reviewed. */
const REVIEWED_SHARE = 0.8

/**
 * Which order is said what of, by the number of the order: the reviews of a product are spread over the orders that hold it, no buyer
 * speaks twice of one thing. By the order's number and not its age, so that a demonstration that was cut off goes on as it began. Pure.
 */
export function planReviews(handle: string, plans: readonly OrderPlan[], isSpeaker: (customerIndex: number) => boolean) {
  const delivered = plans
    .slice(0, Math.floor(plans.length * REVIEWED_SHARE))
    .filter(({ story, customerIndex }) => story === 'paid' && isSpeaker(customerIndex))
  const planned = new Map<number, DemoReview[]>()
  for (const [slug, reviews] of Map.groupBy(demoReviews[handle] ?? [], (review) => review.slug)) {
    const chosen = spread(firstOfEach(delivered, slug), reviews.length)
    for (const [index, review] of reviews.entries()) {
      const order = chosen[index]
      if (order) planned.set(order.index, [...(planned.get(order.index) ?? []), review])
    }
  }
  return planned
}

/** The first order of every buyer that holds the product. */
function firstOfEach(plans: readonly OrderPlan[], slug: string): OrderPlan[] {
  const buyers = new Map<number, OrderPlan>()
  for (const plan of plans) {
    if (!buyers.has(plan.customerIndex) && plan.lines.some((line) => line.slug === slug)) buyers.set(plan.customerIndex, plan)
  }
  return [...buyers.values()]
}

function spread(plans: readonly OrderPlan[], count: number): OrderPlan[] {
  const step = plans.length / count
  if (step < 1) return [...plans]
  return Array.from({ length: count }, (_, index) => plans[Math.floor((index + 0.5) * step)]).filter((plan) => plan !== undefined)
}
