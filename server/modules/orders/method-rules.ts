import type { Reason } from '#kernel/errors.ts'

/** What decides about a payment method, besides its own row. */
export type PaymentGround = { shop: { sandboxPayments: boolean }; shipping: { allowsCashOnDelivery: boolean } | null }

/** The gateway of demonstrations, offered only where the shop turned it on (SX-70). */
export const SANDBOX_PROVIDER = 'sandbox'

/** The provider whose money staff sees in the bank account. */
const BANK_TRANSFER_PROVIDER = 'bank_transfer'

/** Does the buyer go on to a gateway after he has ordered? Pure. */
export function isPaidOnline({ provider, timing }: { provider: string; timing: string }): boolean {
  return timing === 'before_delivery' && provider !== BANK_TRANSFER_PROVIDER
}

type Method = { isEnabled: boolean; provider: string; timing: string }

/** May an order be paid with this method? Cash on delivery needs a carrier that collects. Pure. */
export function mayPayWith(method: Method | undefined, { shop, shipping }: PaymentGround): true | Reason {
  if (!method?.isEnabled) return { code: 'payment_method_not_available' }
  if (method.provider === SANDBOX_PROVIDER && !shop.sandboxPayments) return { code: 'payment_method_not_available' }
  if (method.timing === 'on_delivery' && shipping !== null && !shipping.allowsCashOnDelivery)
    return { code: 'cash_on_delivery_not_possible' }
  return true
}
