import { DomainError, type Reason } from '#kernel/errors.ts'
import { type Amount, addAmounts, amount, multiply, notNegative, subtract, ZERO } from '#kernel/money.ts'
import { campaignApplies, campaignGrant, type ThresholdCampaign } from './campaign.ts'
import { couponApplies, couponGrant, type MoneyCoupon } from './coupon.ts'
import { orderTotal } from './order-total.ts'
import { type GoodsDiscount, stackDiscounts } from './stacking.ts'

/** Quantity of one line (S2-17). */
export const MAX_QUANTITY = 9_999

/** Lines of one order: keeps a quote in single milliseconds and, with the other limits, every sum a safe integer. */
export const MAX_LINES = 200

/** 10,000,000.00 in a currency with cents. 200 lines × 9,999 pieces × this = 2·10^15, below 2^53 ≈ 9·10^15. */
export const MAX_UNIT_PRICE: Amount = amount(1_000_000_000)

/** The highest shipping fee, in minor units. */
export const MAX_SHIPPING_FEE: Amount = amount(9_999_999)

/** A line to price. `unitPrice` is what one piece costs this customer now, member price included (S1-6); `kind` is carried through. */
export type LineToQuote = { id: string; variantId: string; productId: string; unitPrice: Amount; quantity: number; kind: string }

/** The shipping method's fee and, where the shop ships free, what the goods must cost after discounts. */
export type ShippingToQuote = { methodId: string; label: string; fee: Amount; freeFrom?: Amount }

/** Everything the price depends on. Campaigns apply in the order given. */
export type QuoteInput = {
  lines: readonly LineToQuote[]
  campaigns: readonly ThresholdCampaign[]
  coupon?: MoneyCoupon
  shipping: ShippingToQuote
}

/** A priced line: `net = subtotal − Σ allocations`, never negative. */
export type QuotedLine = LineToQuote & { subtotal: Amount; allocations: { discountKey: string; amount: Amount }[]; net: Amount }

/** A discount on the shipping fee; it concerns no line. */
export type ShippingDiscount = Omit<GoodsDiscount, 'kind' | 'scope'> & { kind: 'free_shipping'; scope: 'shipping' }

/** A row of the order's discounts, in the order of application. */
export type Discount = GoodsDiscount | ShippingDiscount

/** A price with everything an order stores of it. `rejected` says why a coupon was not taken; the rest is then without it. */
export type Quote = {
  lines: QuotedLine[]
  discounts: Discount[]
  goods: Amount
  promo: Amount
  shippingFee: Amount
  shippingDiscount: Amount
  total: Amount
  rejected: Reason[]
}

/**
 * Prices an order. The same function answers the preview and the placement, so that nobody pays other than what he saw. Pure.
 * Order of computation: unit price (member price), campaigns, coupon, free shipping (S1-6, S2-35); total by S2-32.
 * Throws quote_without_lines, too_many_lines, line_repeated, quantity_out_of_range, unit_price_out_of_range, shipping_fee_out_of_range.
 */
export function quote(input: QuoteInput): Quote {
  checkLimits(input)
  const subtotals = input.lines.map((line) => ({ ...line, subtotal: multiply(line.unitPrice, line.quantity) }))
  const goods = addAmounts(...subtotals.map((line) => line.subtotal))

  const { discounts: goodsDiscounts, rejected } = discountGoods(input, subtotals)
  const promo = addAmounts(...goodsDiscounts.map((discount) => discount.amount))
  const freeShipping = discountShipping(input.shipping, notNegative(subtract(goods, promo)))
  const sums = { goods, promo, shippingFee: input.shipping.fee, shippingDiscount: freeShipping?.amount ?? ZERO }
  return {
    lines: subtotals.map((line) => withAllocations(line, goodsDiscounts)),
    discounts: freeShipping === null ? goodsDiscounts : [...goodsDiscounts, freeShipping],
    ...sums,
    total: orderTotal(sums),
    rejected,
  }
}

function checkLimits({ lines, shipping }: QuoteInput): void {
  if (lines.length === 0) throw new DomainError('quote_without_lines')
  if (lines.length > MAX_LINES) throw new DomainError('too_many_lines', { lines: lines.length, maximum: MAX_LINES })
  const seen = new Set<string>()
  for (const { id, quantity, unitPrice } of lines) {
    if (seen.has(id)) throw new DomainError('line_repeated', { lineId: id })
    seen.add(id)
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > MAX_QUANTITY) {
      throw new DomainError('quantity_out_of_range', { lineId: id, minimum: 1, maximum: MAX_QUANTITY })
    }
    if (unitPrice < 0 || unitPrice > MAX_UNIT_PRICE) {
      throw new DomainError('unit_price_out_of_range', { lineId: id, unitPrice, maximum: MAX_UNIT_PRICE })
    }
  }
  if (shipping.fee < 0 || shipping.fee > MAX_SHIPPING_FEE) {
    throw new DomainError('shipping_fee_out_of_range', { fee: shipping.fee, maximum: MAX_SHIPPING_FEE })
  }
}

type LineWithSubtotal = LineToQuote & { subtotal: Amount }

function discountGoods(
  { campaigns, coupon }: QuoteInput,
  lines: readonly LineWithSubtotal[],
): { discounts: GoodsDiscount[]; rejected: Reason[] } {
  const grants = campaigns.filter((campaign) => campaignApplies(campaign, lines)).map(campaignGrant)
  if (coupon === undefined) return { discounts: stackDiscounts(lines, grants), rejected: [] }

  const answer = couponApplies(coupon, lines)
  if (answer !== true) return { discounts: stackDiscounts(lines, grants), rejected: [answer] }
  const discounts = stackDiscounts(lines, [...grants, couponGrant(coupon)])
  // A coupon for which the campaigns left nothing is not taken: it would be used up for no money.
  const isTaken = discounts.some((discount) => discount.kind === 'money_coupon')
  return { discounts, rejected: isTaken ? [] : [{ code: 'coupon_without_effect', details: { couponId: coupon.id } }] }
}

/** Free shipping is judged on what the goods cost after discounts, the sum the customer sees beside the threshold. */
function discountShipping({ methodId, label, fee, freeFrom }: ShippingToQuote, goodsNet: Amount): ShippingDiscount | null {
  if (freeFrom === undefined || goodsNet < freeFrom || fee === 0) return null
  return {
    key: `free_shipping:${methodId}`,
    kind: 'free_shipping',
    sourceId: methodId,
    label,
    amount: fee,
    scope: 'shipping',
    allocations: [],
  }
}

function withAllocations(line: LineWithSubtotal, discounts: readonly GoodsDiscount[]): QuotedLine {
  const allocations = discounts.flatMap(({ key, allocations: shares }) =>
    shares.filter((share) => share.lineId === line.id && share.amount > 0).map((share) => ({ discountKey: key, amount: share.amount })),
  )
  return { ...line, allocations, net: subtract(line.subtotal, addAmounts(...allocations.map((share) => share.amount))) }
}
