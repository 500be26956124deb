import { useId, useState } from 'react'
import { apiPaths } from '../../app/api-paths.ts'
import type { Cart, CartLine } from '../../app/contract.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ReadView } from '../../app/read-view.tsx'
import { useRead } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { Button, ButtonLink } from '../../kit/button.tsx'
import { TextField } from '../../kit/field.tsx'
import { Icon } from '../../kit/icon.tsx'
import { Empty, Notice, Skeleton } from '../../kit/notice.tsx'
import { Amounts } from '../../kit/price.tsx'
import { useCartActions } from './cart-actions.ts'
import { CartLineRow } from './cart-line-row.tsx'
import { isLeftOut } from './left-out.ts'
import './cart.css'
import { useQuoteRows } from './quote-rows.ts'

/** What is in the cart, what it comes to, and the way to the checkout. */
export function CartPage() {
  const { t } = useText()
  const query = useRead<Cart>(apiPaths.cart)
  usePageTitle(t('cart.title'))
  return (
    <>
      <h1>{t('cart.title')}</h1>
      <ReadView query={query} skeleton={<Skeleton height={240} />}>
        {(cart) => (cart.lines.length === 0 ? <EmptyCart /> : <FullCart cart={cart} />)}
      </ReadView>
    </>
  )
}

/** The invitation to start shopping. */
export function EmptyCart() {
  const { t } = useText()
  return (
    <Empty title={t('cart.empty')} text={t('cart.emptyText')}>
      <ButtonLink look="primary" href="/products">
        {t('cart.startShopping')}
      </ButtonLink>
    </Empty>
  )
}

function FullCart({ cart }: { cart: Cart }) {
  const { t, money, reason } = useText()
  const rows = useQuoteRows(cart.quote, null)
  const hasProblem = cart.lines.some(blocksCheckout)
  const isBlocked = hasProblem || cart.shippingProblem !== null || cart.lines.every(isLeftOut)
  return (
    <div className="with-side">
      <div className="stack">
        <ul className="panel cart-lines" aria-label={t('cart.lines')}>
          {cart.lines.map((line) => (
            <CartLineRow key={line.id} line={line} />
          ))}
        </ul>
        {cart.shippingProblem && (
          <Notice tone="warn">
            <p>{reason(cart.shippingProblem)}</p>
          </Notice>
        )}
        {cart.quote.hints?.map((hint) => (
          <Notice key={hint.label} tone="accent">
            <p>{t('cart.hint', { amount: money(hint.missingAmount), label: hint.label })}</p>
          </Notice>
        ))}
      </div>
      <div className="side">
        <section className="panel">
          <Coupon cart={cart} />
        </section>
        <section className="panel stack">
          <h2>{t('cart.summary')}</h2>
          <Amounts rows={rows} />
        </section>
        <div className="action-bar total-bar">
          {hasProblem && <p className="bar-note field-error">{t('cart.fixProblems')}</p>}
          <p className="total-bar-total">
            <span className="soft">{t('cart.total')}</span>
            <strong>{money(cart.quote.totalAmount)}</strong>
          </p>
          {isBlocked ? (
            <Button look="primary" big wide disabled>
              {t('cart.toCheckout')}
            </Button>
          ) : (
            <ButtonLink look="primary" big wide href="/checkout">
              {t('cart.toCheckout')}
            </ButtonLink>
          )}
        </div>
      </div>
    </div>
  )
}

/** A new price is only said: the total already has it, and there is nothing the customer could repair. */
function blocksCheckout({ problem }: Pick<CartLine, 'problem'>): boolean {
  return problem !== null && problem.code !== 'price_changed' && !isLeftOut({ problem })
}

function Coupon({ cart }: { cart: Cart }) {
  const { t, problem, reason } = useText()
  const id = useId()
  const [code, setCode] = useState('')
  const { applyCoupon, removeCoupon } = useCartActions()
  if (cart.couponCode) {
    return (
      <div className="stack">
        <div className="coupon-used">
          <span>{t('cart.couponUsed', { code: cart.couponCode })}</span>
          <button
            type="button"
            className="icon-button"
            aria-label={t('cart.couponRemove', { code: cart.couponCode })}
            disabled={removeCoupon.isPending}
            onClick={() => removeCoupon.mutate()}
          >
            <Icon name="close" small />
          </button>
        </div>
        {cart.couponProblem && <p className="field-error">{reason(cart.couponProblem)}</p>}
      </div>
    )
  }
  return (
    <form
      className="coupon-row"
      onSubmit={(event) => {
        event.preventDefault()
        if (code.trim()) applyCoupon.mutate(code.trim(), { onSuccess: () => setCode('') })
      }}
    >
      <TextField
        id={id}
        label={t('cart.coupon')}
        value={code}
        onChange={setCode}
        maxLength={64}
        error={applyCoupon.error ? problem(applyCoupon.error) : undefined}
      />
      <Button type="submit" disabled={applyCoupon.isPending}>
        {t('cart.couponApply')}
      </Button>
    </form>
  )
}
