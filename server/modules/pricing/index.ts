export { activeCampaigns } from './active-campaigns.ts'
export type { CampaignReward, ThresholdCampaign } from './campaign.ts'
export { changeCoupon } from './change-coupon.ts'
export { changePromotion } from './change-promotion.ts'
export type { MoneyCoupon } from './coupon.ts'
export { createCoupon } from './create-coupon.ts'
export { createPromotion } from './create-promotion.ts'
export { pricingErrors } from './errors.ts'
export { type FoundCoupon, findCoupon, mayUse, normaliseCouponCode } from './find-coupon.ts'
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
export { redeemCoupon } from './redeem-coupon.ts'
export { returnCoupon } from './return-coupon.ts'
export type { ProductScope } from './scope.ts'
export { type GoodsDiscountKind, type LineAllocation, STACKING_ORDER } from './stacking.ts'
