import { DomainError } from '#kernel/errors.ts'
import { type Amount, addAmounts, allocate, amount, multiply, notNegative, subtract } from '#kernel/money.ts'

/** A line as a refund sees it: what was sold, and what of it has gone back or is on its way. */
export type RefundableLine = {
  id: string
  quantity: number
  unitPriceAmount: number
  discountAmount: number
  refundedQuantity: number
  refundedAmount: number
}
/** An order as a refund sees it. Refunds that failed do not count. */
export type RefundableOrder = {
  totalAmount: number
  /** The fee less what was not asked of it. */
  shippingAmount: number
  refundedShippingAmount: number
  refundedAmount: number
  lines: readonly RefundableLine[]
}
/** What somebody wants to give back. */
export type RefundWish = { lines: readonly { orderLineId: string; quantity: number }[]; shippingAmount: number }
/** What that comes to. */
export type RefundAmounts = {
  lines: { orderLineId: string; quantity: number; amount: Amount }[]
  goodsAmount: Amount
  shippingAmount: Amount
  amount: Amount
}

/**
 * What the pieces and the shipping come to. A piece costs its price less its part of the line's discounts, which were stored at
 * placement; the last piece of a line takes the rest, so that all its refunds together are exactly what was paid for it.
 * The same function answers the preview and the refund. Throws refund_line_repeated, refund_quantity_wrong { orderLineId, quantity },
 * refund_shipping_wrong { leftAmount }, refund_empty, refund_too_large { leftAmount }. Pure.
 */
export function refundAmounts(order: RefundableOrder, { lines, shippingAmount }: RefundWish): RefundAmounts {
  const shippingLeft = order.shippingAmount - order.refundedShippingAmount
  if (shippingAmount > shippingLeft) throw new DomainError('refund_shipping_wrong', { leftAmount: shippingLeft })
  const seen = new Set<string>()
  const refunded = lines.map(({ orderLineId, quantity }) => {
    if (seen.has(orderLineId)) throw new DomainError('refund_line_repeated', { orderLineId })
    seen.add(orderLineId)
    const line = order.lines.find(({ id }) => id === orderLineId)
    const left = line ? line.quantity - line.refundedQuantity : 0
    if (!line || quantity > left) throw new DomainError('refund_quantity_wrong', { orderLineId, quantity: left })
    return { orderLineId, quantity, amount: piecesAmount(line, quantity) }
  })
  const goodsAmount = addAmounts(...refunded.map((line) => line.amount))
  const shipping = amount(shippingAmount)
  const whole = addAmounts(goodsAmount, shipping)
  if (whole === 0) throw new DomainError('refund_empty')
  const leftAmount = order.totalAmount - order.refundedAmount
  if (whole > leftAmount) throw new DomainError('refund_too_large', { leftAmount })
  return { lines: refunded, goodsAmount, shippingAmount: shipping, amount: whole }
}

/** What the next pieces of a line come to, after those that went before. Never negative. */
export function piecesAmount(line: RefundableLine, quantity: number): Amount {
  const paid = paidFor(line, line.refundedQuantity + quantity)
  return notNegative(subtract(paid, amount(line.refundedAmount)))
}

/** What was paid for the first so many pieces of a line. */
function paidFor({ quantity, unitPriceAmount, discountAmount }: RefundableLine, pieces: number): Amount {
  const price = amount(unitPriceAmount)
  const shares = allocate(
    amount(discountAmount),
    Array.from({ length: quantity }, () => price),
  )
  return subtract(multiply(price, pieces), addAmounts(...shares.slice(0, pieces)))
}
