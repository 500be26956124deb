import type { Order } from '../../app/contract.ts'

/** Where an order of card keys stands to its buyer; null for any other, and for one that is over. */
export type CardStanding = 'held' | 'first_come' | 'released' | 'awaiting' | 'paid_late' | 'delivered'

type Facts = Pick<Order, 'status' | 'paymentStatus' | 'cards'>

/**
 * What the page says of the cards of an order. A hold is over when its time is, swept or not: by then somebody else may have them
 * (S1-16). Pure.
 */
export function cardStanding({ status, paymentStatus, cards }: Facts, nowMs: number): CardStanding | null {
  if (cards === null) return null
  if (cards.items.length > 0) return 'delivered'
  if (status === 'cancelled' || paymentStatus === 'refunded') return null
  if (cards.status === 'unpaid') {
    if (cards.holdUntil === null) return 'first_come'
    return Date.parse(cards.holdUntil) > nowMs ? 'held' : 'released'
  }
  return cards.status === 'released' || cards.status === 'awaiting' || cards.status === 'paid_late' ? cards.status : null
}

/** Minutes and seconds as a clock shows them, hours where there are some; never below zero. Pure. */
export function timeLeft(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  const clock = `${two(minutes)}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${clock}` : clock
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
