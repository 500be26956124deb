export type { CampaignReward, ThresholdCampaign } from './campaign.ts'
export type { MoneyCoupon } from './coupon.ts'
export { pricingErrors } from './errors.ts'
export { effectiveDiscount, orderTotal, type TotalParts } from './order-total.ts'
export {
  type Discount,
  type LineToQuote,
  MAX_LINES,
  MAX_QUANTITY,
  MAX_SHIPPING_FEE,
  MAX_UNIT_PRICE,
  type Quote,
  type QuotedLine,
  type QuoteInput,
  quote,
  type ShippingToQuote,
} from './quote.ts'
export type { ProductScope } from './scope.ts'
export { type GoodsDiscountKind, type LineAllocation, STACKING_ORDER } from './stacking.ts'
