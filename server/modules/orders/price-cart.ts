import { amount } from '#kernel/money.ts'
import type { SellableVariant } from '#modules/catalog/index.ts'
import {
  type LineToQuote,
  type MoneyCoupon,
  type Quote,
  quote,
  type ShippingToQuote,
  type ThresholdCampaign,
} from '#modules/pricing/index.ts'

/** A line of a cart whose variant can be sold. */
export type PricedLine = { id: string; quantity: number; variant: SellableVariant }

/** A shipping method as the quote needs it. */
export type ShippingFee = { id: string; name: string; feeAmount: number; freeFromAmount: number | null }

/** Everything the price of a cart depends on. */
export type CartPricing = {
  lines: readonly PricedLine[]
  campaigns: readonly ThresholdCampaign[]
  coupon: MoneyCoupon | null
  shipping: ShippingFee | null
}

/** The price of a cart, the same for its view and for the placement (S1-6). Null for a cart without anything to sell. Pure. */
export function priceCart({ lines, campaigns, coupon, shipping }: CartPricing): Quote | null {
  if (lines.length === 0) return null
  return quote({ lines: lines.map(lineToQuote), campaigns, ...(coupon ? { coupon } : {}), shipping: shippingToQuote(shipping) })
}

function lineToQuote({ id, quantity, variant }: PricedLine): LineToQuote {
  const { variantId, productId, productKind, unitPriceAmount } = variant
  return { id, variantId, productId, unitPrice: amount(unitPriceAmount), quantity, kind: productKind }
}

/** Card keys have none; a shop without any shipping method yet sells without a fee in the preview, and placement demands a method. */
function shippingToQuote(method: ShippingFee | null): ShippingToQuote {
  if (method === null) return { methodId: '', label: '', fee: amount(0) }
  const { id, name, feeAmount, freeFromAmount } = method
  return { methodId: id, label: name, fee: amount(feeAmount), ...(freeFromAmount === null ? {} : { freeFrom: amount(freeFromAmount) }) }
}
