import { useSearch } from 'wouter'
import { apiPaths } from '../../app/api-paths.ts'
import type { CartKind, Checkout } from '../../app/contract.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ReadView, SignInNeeded } from '../../app/read-view.tsx'
import { useRead } from '../../app/shop-context.tsx'
import { shortItems } from '../../app/short-items.ts'
import { useText } from '../../i18n/text-context.tsx'
import { ButtonLink } from '../../kit/button.tsx'
import { Empty, Notice, Skeleton } from '../../kit/notice.tsx'
import { EmptyCart } from '../cart/cart-page.tsx'
import { BackLink } from './back-link.tsx'
import { CheckoutForm } from './checkout-form.tsx'
import { obstacleOf } from './checkout-obstacle.ts'
import './checkout.css'

/** From the cart to an order, on one page; with `?cart=buy_now` from the one line that is bought past it. */
export function CheckoutPage() {
  const { t } = useText()
  const cart: CartKind = new URLSearchParams(useSearch()).get('cart') === 'buy_now' ? 'buy_now' : 'cart'
  const query = useRead<Checkout>(cart === 'buy_now' ? apiPaths.buyNowCheckout : apiPaths.checkout)
  usePageTitle(t('checkout.title'))
  return (
    <>
      <h1>{t('checkout.title')}</h1>
      <ReadView query={query} skeleton={<Skeleton height={400} />}>
        {(checkout) => <CheckoutContent key={cart} cart={cart} checkout={checkout} onStale={() => void query.refetch()} />}
      </ReadView>
    </>
  )
}

type ContentProps = { cart: CartKind; checkout: Checkout; onStale: () => void }

function CheckoutContent({ cart, checkout, onStale }: ContentProps) {
  const { t, reason } = useText()
  if (checkout.cart.lines.length === 0) return cart === 'buy_now' ? <NothingToBuy /> : <EmptyCart />
  if (checkout.signInRequired) return <SignInNeeded />
  const obstacle = obstacleOf(checkout, cart)
  if (obstacle) {
    const [line] = checkout.cart.lines
    const [short] = obstacle.code === 'out_of_stock' ? shortItems(obstacle.details) : []
    return (
      <Notice tone="warn" actions={<BackLink cart={cart} lines={checkout.cart.lines} />}>
        <p>
          {short && line
            ? t(short.available > 0 ? 'checkout.fewLeft' : 'checkout.soldOut', { name: line.productName, available: short.available })
            : reason(obstacle)}
        </p>
      </Notice>
    )
  }
  return <CheckoutForm cart={cart} checkout={checkout} onStale={onStale} />
}

/** Where somebody comes back to whose order is already placed. */
function NothingToBuy() {
  const { t } = useText()
  return (
    <Empty title={t('checkout.nothing')} text={t('checkout.nothingText')}>
      <ButtonLink look="primary" href="/products">
        {t('cart.startShopping')}
      </ButtonLink>
      <ButtonLink href="/orders">{t('nav.orders')}</ButtonLink>
    </Empty>
  )
}
