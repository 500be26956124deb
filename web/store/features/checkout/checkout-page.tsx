import { apiPaths } from '../../app/api-paths.ts'
import type { Checkout } from '../../app/contract.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ReadView, SignInNeeded } from '../../app/read-view.tsx'
import { useRead } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { ButtonLink } from '../../kit/button.tsx'
import { Notice, Skeleton } from '../../kit/notice.tsx'
import { EmptyCart } from '../cart/cart-page.tsx'
import { CheckoutForm } from './checkout-form.tsx'
import './checkout.css'

/** From the cart to an order, on one page. */
export function CheckoutPage() {
  const { t } = useText()
  const query = useRead<Checkout>(apiPaths.checkout)
  usePageTitle(t('checkout.title'))
  return (
    <>
      <h1>{t('checkout.title')}</h1>
      <ReadView query={query} skeleton={<Skeleton height={400} />}>
        {(checkout) => <CheckoutContent checkout={checkout} onStale={() => void query.refetch()} />}
      </ReadView>
    </>
  )
}

function CheckoutContent({ checkout, onStale }: { checkout: Checkout; onStale: () => void }) {
  const { t, reason } = useText()
  if (checkout.cart.lines.length === 0) return <EmptyCart />
  if (checkout.signInRequired) return <SignInNeeded />
  if (checkout.cart.shippingProblem) return <CannotCheckOut text={reason(checkout.cart.shippingProblem)} />
  if (checkout.shippingMethods.length === 0) return <CannotCheckOut text={t('checkout.noShipping')} />
  if (checkout.paymentMethods.length === 0) return <CannotCheckOut text={t('checkout.noPayment')} />
  return <CheckoutForm checkout={checkout} onStale={onStale} />
}

function CannotCheckOut({ text }: { text: string }) {
  const { t } = useText()
  return (
    <Notice tone="warn" actions={<ButtonLink href="/cart">{t('checkout.backToCart')}</ButtonLink>}>
      <p>{text}</p>
    </Notice>
  )
}
