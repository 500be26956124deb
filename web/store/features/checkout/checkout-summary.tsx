import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Checkout, ShippingMethod } from '../../app/contract.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Amounts } from '../../kit/price.tsx'
import { Thumb } from '../../kit/thumb.tsx'
import { useQuoteRows } from '../cart/quote-rows.ts'

type CheckoutSummaryProps = { checkout: Checkout; method: ShippingMethod | null; total: number; children: ReactNode }

/** What is being ordered and what it costs, beside the button that orders it. */
export function CheckoutSummary({ checkout: { cart }, method, total, children }: CheckoutSummaryProps) {
  const { t, money, reason } = useText()
  const rows = useQuoteRows(cart.quote, method)
  return (
    <div className="side">
      <section className="panel stack">
        <div className="page-head">
          <h2>{t('checkout.review')}</h2>
          <Link className="tall-link" href="/cart">
            {t('checkout.backToCart')}
          </Link>
        </div>
        <ul>
          {cart.lines.map((line) => (
            <li className="review-line" key={line.id}>
              <Thumb url={line.pictureUrl} />
              <p>
                {line.productName}
                <br />
                <span className="soft">
                  {[line.variantName, t('checkout.quantity', { count: line.quantity })].filter(Boolean).join(' ')}
                </span>
                {line.problem && <span className="review-problem field-error">{reason(line.problem)}</span>}
              </p>
              <strong>{money(line.subtotalAmount)}</strong>
            </li>
          ))}
        </ul>
        <Amounts rows={rows} />
      </section>
      <div className="action-bar total-bar">
        <p className="total-bar-total">
          <span className="soft">{t('cart.total')}</span>
          <strong>{money(total)}</strong>
        </p>
        {children}
      </div>
    </div>
  )
}
