import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import { ApiProblem } from '../../app/api.ts'
import type { CartKind, Checkout } from '../../app/contract.ts'
import { signInPath } from '../../app/next-path.ts'
import { useSession } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Notice } from '../../kit/notice.tsx'
import { quoteWith } from '../cart/quote-with-shipping.ts'
import { checkoutAddress } from './checkout-address.ts'
import {
  type CheckoutDraft,
  type CheckoutField,
  draftErrors,
  type FieldErrors,
  orderRequest,
  serverFieldErrors,
  startDraft,
} from './checkout-draft.ts'
import { CheckoutProblem } from './checkout-problem.tsx'
import { CheckoutSteps } from './checkout-steps.tsx'
import { CheckoutSummary } from './checkout-summary.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { usePlaceOrder } from './use-place-order.ts'

/** The form and what becomes of it: errors at the field, a changed total that is asked about, an order. */
export function CheckoutForm({ cart, checkout, onStale }: { cart: CartKind; checkout: Checkout; onStale: () => void }) {
  const { t, locale } = useText()
  const session = useSession()
  const [draft, setDraft] = useState<CheckoutDraft>(() => startDraft(checkout))
  const [errors, setErrors] = useState<FieldErrors>({})
  const placing = usePlaceOrder({ cart, lines: checkout.cart.lines })
  const { goodsKind, quote } = checkout.cart
  const method = checkout.shippingMethods.find((each) => each.id === draft.shippingMethodId)
  const total = goodsKind === 'card_key' ? quote.totalAmount : quoteWith(quote, method ?? freeOfCharge).totalAmount
  const isBusy = placing.isPending || placing.isSuccess

  const change = (changes: Partial<CheckoutDraft>) => {
    setDraft((before) => ({ ...before, ...changes }))
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in changes))))
  }
  const place = (totalAmount: number) => {
    if (goodsKind === 'goods' && !method) return
    const kind = goodsKind === 'goods' && method ? method.kind : null
    const request = orderRequest(draft, { cart, cartVersion: checkout.cart.version, totalAmount, kind })
    // An account has chosen the language of its mails; a guest reads them in the one he ordered in.
    placing.place(session?.customer ? request : { ...request, locale }, {
      onError: (error) => {
        if (!(error instanceof ApiProblem)) return
        setErrors(serverFieldErrors(error, goodsKind))
        if (error.status === 409) onStale()
      },
    })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = draftErrors(draft, checkout)
    setErrors(found)
    if (Object.keys(found).length === 0) place(total)
  }
  const cancel = () => placing.reset()

  return (
    <form className="with-side" noValidate onSubmit={submit}>
      <div className="checkout-steps">
        <ErrorSummary errors={errors} goodsKind={goodsKind} />
        <CheckoutProblem error={placing.error} cart={cart} lines={checkout.cart.lines} hasFieldErrors={Object.keys(errors).length > 0} />
        <SignInHint cart={cart} />
        <CheckoutSteps checkout={checkout} draft={draft} errors={errors} onChange={change} />
      </div>
      <CheckoutSummary cart={cart} checkout={checkout} method={method ?? null} total={total}>
        <Button type="submit" look="primary" big wide disabled={isBusy}>
          {t(placing.isSuccess ? 'checkout.goingToPay' : placing.isPending ? 'checkout.placing' : 'checkout.place')}
        </Button>
      </CheckoutSummary>
      <TotalChanged error={placing.error} before={placing.variables?.expectedTotalAmount ?? total} onConfirm={place} onCancel={cancel} />
    </form>
  )
}

const freeOfCharge = { feeAmount: 0, freeFromAmount: null }

export type ChangeDraft = (changes: Partial<Record<CheckoutField, string>>) => void

function SignInHint({ cart }: { cart: CartKind }) {
  const { t } = useText()
  const session = useSession()
  if (!session || session.customer) return null
  return (
    <Notice>
      <p>
        <Link className="tall-link" href={signInPath(checkoutAddress(cart))}>
          {t(cart === 'buy_now' ? 'checkout.signInHintNow' : 'checkout.signInHint')}
        </Link>
      </p>
    </Notice>
  )
}

/** `before` is what the refused request carried: by now the page may already show the new total. */
type TotalChangedProps = { error: unknown; before: number; onConfirm: (total: number) => void; onCancel: () => void }

/** Never charge another amount than the one that was seen: the new one has to be agreed to. */
function TotalChanged({ error, before, onConfirm, onCancel }: TotalChangedProps) {
  const { t, money } = useText()
  if (!(error instanceof ApiProblem) || error.code !== 'total_changed' || typeof error.details.totalAmount !== 'number') return null
  const after = error.details.totalAmount
  return (
    <Dialog
      title={t('checkout.totalChangedTitle')}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{t('app.cancel')}</Button>
          <Button look="primary" onClick={() => onConfirm(after)}>
            {t('checkout.totalChangedConfirm', { amount: money(after) })}
          </Button>
        </>
      }
    >
      <p>{t('checkout.totalChangedText', { before: money(before), after: money(after) })}</p>
    </Dialog>
  )
}
