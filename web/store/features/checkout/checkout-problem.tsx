import { ApiProblem } from '../../app/api.ts'
import type { CartKind, CartLine } from '../../app/contract.ts'
import { signInPath } from '../../app/next-path.ts'
import { useSession } from '../../app/shop-context.tsx'
import { shortItems } from '../../app/short-items.ts'
import { useText } from '../../i18n/text-context.tsx'
import { ButtonLink } from '../../kit/button.tsx'
import { Notice } from '../../kit/notice.tsx'
import { BackLink } from './back-link.tsx'
import { checkoutAddress } from './checkout-address.ts'

type CheckoutProblemProps = { error: unknown; cart: CartKind; lines: CartLine[]; hasFieldErrors: boolean }

/** Why the order was not placed, and what to do about it. What stands at a field or in the dialog is not said twice. */
export function CheckoutProblem({ error, cart, lines, hasFieldErrors }: CheckoutProblemProps) {
  const { t, problem } = useText()
  const session = useSession()
  if (!error) return null
  const code = error instanceof ApiProblem ? error.code : 'internal'
  const details = error instanceof ApiProblem ? error.details : {}
  if ((code === 'total_changed' && 'totalAmount' in details) || hasFieldErrors) return null
  if (code === 'cart_changed' || code === 'price_changed' || code === 'total_changed') {
    return (
      <Notice tone="warn" announce>
        <p>{t('checkout.cartChanged')}</p>
      </Notice>
    )
  }
  const short = shortItems(details).flatMap(({ variantId, available }) => {
    const line = lines.find((each) => each.variantId === variantId)
    return line ? [{ name: line.productName, variantId, available }] : []
  })
  if (code === 'out_of_stock' && short.length > 0) {
    return (
      <Notice tone="danger" announce actions={<BackLink cart={cart} lines={lines} />}>
        {short.map(({ name, variantId, available }) => (
          <p key={variantId}>
            {t(cart === 'cart' ? 'checkout.outOfStock' : available > 0 ? 'checkout.fewLeft' : 'checkout.soldOut', { name, available })}
          </p>
        ))}
      </Notice>
    )
  }
  if (code === 'too_many_per_order' && 'productName' in details) {
    return (
      <Notice tone="danger" announce actions={<BackLink cart={cart} lines={lines} />}>
        <p>{t('checkout.limited', { name: String(details.productName), maximum: String(details.maximum) })}</p>
      </Notice>
    )
  }
  if (code === 'too_many_unpaid_orders') {
    return (
      <Notice
        tone="warn"
        announce
        title={t('checkout.unpaidTitle')}
        actions={<ButtonLink href={session?.customer ? '/orders' : '/order-lookup'}>{t('checkout.unpaidLook')}</ButtonLink>}
      >
        <p>{problem(error)}</p>
      </Notice>
    )
  }
  if (error instanceof ApiProblem && error.status === 401) {
    return (
      <Notice tone="warn" announce actions={<ButtonLink href={signInPath(checkoutAddress(cart))}>{t('nav.signIn')}</ButtonLink>}>
        <p>{problem(error)}</p>
      </Notice>
    )
  }
  return (
    <Notice tone="danger" announce>
      <p>{problem(error)}</p>
    </Notice>
  )
}
