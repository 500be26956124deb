import type { Quote, ShippingMethod } from '../../app/contract.ts'
import { useText } from '../../i18n/text-context.tsx'
import type { AmountRow } from '../../kit/price.tsx'
import { quoteWith } from './quote-with-shipping.ts'

/** The rows of a quote. Before a shipping method is chosen (`null`) the fee is either free or left open; what does not travel has none. */
export function useQuoteRows(quote: Quote, method: ShippingMethod | null, { isShipped = true } = {}): AmountRow[] {
  const { t, money } = useText()
  const shown = method && isShipped ? quoteWith(quote, method) : quote
  const rows: AmountRow[] = [{ label: t('cart.goods'), value: money(shown.goodsAmount) }]
  for (const discount of shown.discounts) rows.push({ label: discount.label, value: money(-Math.abs(discount.amount)), kind: 'minus' })
  if (isShipped) rows.push({ label: t('cart.shipping'), value: shippingText() })
  if (shown.shippingDiscountAmount > 0)
    rows.push({ label: t('cart.shippingDiscount'), value: money(-shown.shippingDiscountAmount), kind: 'minus' })
  rows.push({ label: t('cart.total'), value: money(shown.totalAmount), kind: 'total' })
  return rows

  function shippingText(): string {
    if (shown.shippingFeeAmount > 0) return money(shown.shippingFeeAmount)
    return method ? t('cart.shippingFree') : t('cart.shippingLater')
  }
}
