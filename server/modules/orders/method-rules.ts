import type { Reason } from '#kernel/errors.ts'
import type { GoodsKind } from './goods-kind.ts'

/** What decides about a payment method, besides its own row. */
export type PaymentGround = { shop: { sandboxPayments: boolean }; shipping: { allowsCashOnDelivery: boolean } | null; goodsKind: GoodsKind }

/** The gateway of demonstrations, offered only where the shop turned it on (SX-70). */
export const SANDBOX_PROVIDER = 'sandbox'

/** The provider whose money staff sees in the bank account. */
const BANK_TRANSFER_PROVIDER = 'bank_transfer'

/** Does the buyer go on to a gateway after he has ordered? Pure. */
export function isPaidOnline({ provider, timing }: { provider: string; timing: string }): boolean {
  return timing === 'before_delivery' && provider !== BANK_TRANSFER_PROVIDER
}

/** What a buyer pays with a code or an account he is given, hours or days later (S1-16). */
const deferredProviders: ReadonlySet<string> = new Set([BANK_TRANSFER_PROVIDER, 'ecpay_atm', 'ecpay_cvs', 'ecpay_barcode'])

/** Does the money come later than the order, by what the buyer does on his own? Pure. */
export function isPaidLater(provider: string): boolean {
  return deferredProviders.has(provider)
}

type Method = { isEnabled: boolean; provider: string; timing: string }

/** May an order be paid with this method? Cash on delivery needs a carrier that collects; card keys have none. Pure. */
export function mayPayWith(method: Method | undefined, { shop, shipping, goodsKind }: PaymentGround): true | Reason {
  if (!method?.isEnabled) return { code: 'payment_method_not_available' }
  if (method.provider === SANDBOX_PROVIDER && !shop.sandboxPayments) return { code: 'payment_method_not_available' }
  if (method.timing !== 'on_delivery') return true
  const isCollected = goodsKind === 'goods' && (shipping === null || shipping.allowsCashOnDelivery)
  return isCollected || { code: 'cash_on_delivery_not_possible' }
}
