import type { Reason } from '#kernel/errors.ts'
import type { CardSettings } from './card-settings.ts'

/** Unpaid card-key orders there are already. */
export type UnpaidCounts = { customer: number; phone: number; address: number }

/** Why one more unpaid order would be hoarding, or null (S1-18). Pure. */
export function hoardingRefusal(counts: UnpaidCounts, limits: CardSettings): Reason | null {
  const over = (
    [
      ['customer', counts.customer, limits.unpaidPerCustomer],
      ['phone', counts.phone, limits.unpaidPerPhone],
      ['address', counts.address, limits.unpaidPerAddress],
    ] as const
  ).find(([, count, maximum]) => count >= maximum)
  if (!over) return null
  const [by, , maximum] = over
  return { code: 'too_many_unpaid_orders', details: { by, maximum } }
}
