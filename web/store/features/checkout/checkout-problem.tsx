import { ApiProblem } from '../../app/api.ts'
import type { CartLine } from '../../app/contract.ts'
import { useText } from '../../i18n/text-context.tsx'
import { ButtonLink } from '../../kit/button.tsx'
import { Notice } from '../../kit/notice.tsx'

type CheckoutProblemProps = { error: unknown; lines: CartLine[]; hasFieldErrors: boolean }

/** Why the order was not placed, and what to do about it. What stands at a field or in the dialog is not said twice. */
export function CheckoutProblem({ error, lines, hasFieldErrors }: CheckoutProblemProps) {
  const { t, problem } = useText()
  if (!error) return null
  const code = error instanceof ApiProblem ? error.code : 'internal_error'
  const details = error instanceof ApiProblem ? error.details : {}
  if ((code === 'total_changed' && 'totalAmount' in details) || (code === 'validation_failed' && hasFieldErrors)) return null
  if (code === 'cart_changed' || code === 'price_changed' || code === 'total_changed') {
    return (
      <Notice tone="warn" announce>
        <p>{t('checkout.cartChanged')}</p>
      </Notice>
    )
  }
  const line = lines.find((each) => each.variantId === details.variantId)
  if (code === 'out_of_stock' && line) {
    return (
      <Notice tone="danger" announce actions={<ButtonLink href="/cart">{t('checkout.backToCart')}</ButtonLink>}>
        <p>{t('checkout.outOfStock', { name: line.productName, available: Number(details.available ?? 0) })}</p>
      </Notice>
    )
  }
  return (
    <Notice tone="danger" announce>
      <p>{problem(error)}</p>
    </Notice>
  )
}
