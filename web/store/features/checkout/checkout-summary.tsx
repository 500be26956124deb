import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { CartKind, Checkout, ShippingMethod } from '../../app/contract.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Amounts } from '../../kit/price.tsx'
import { Thumb } from '../../kit/thumb.tsx'
import { isLeftOut } from '../cart/left-out.ts'
import { useQuoteRows } from '../cart/quote-rows.ts'
import { originOf } from './checkout-address.ts'

type CheckoutSummaryProps = { cart: CartKind; checkout: Checkout; method: ShippingMethod | null; total: number; children: ReactNode }

/** What is being ordered and what it costs, beside the button that orders it. */
export function CheckoutSummary({ cart: kind, checkout: { cart }, method, total, children }: CheckoutSummaryProps) {
  const { t, money, reason } = useText()
  const isCardKey = cart.goodsKind === 'card_key'
  const rows = useQuoteRows(cart.quote, method, { isShipped: !isCardKey })
  const origin = originOf(kind, cart.lines)
  const ordered = cart.lines.filter((line) => !isLeftOut(line))
  return (
    <div className="side">
      <section className="panel stack">
        <div className="page-head">
          <h2>{t('checkout.review')}</h2>
          <Link className="tall-link" href={origin.href}>
            {t(origin.text)}
          </Link>
        </div>
        <ul>
          {ordered.map((line) => (
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
        {ordered.length < cart.lines.length && <p className="soft review-note">{t('checkout.leftOut')}</p>}
        <Amounts rows={rows} />
        {isCardKey && <p className="soft review-note">{t('checkout.cardNote')}</p>}
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
