import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { CartLine } from '../../app/contract.ts'
import { useText } from '../../i18n/text-context.tsx'
import { ButtonLink } from '../../kit/button.tsx'
import { Icon } from '../../kit/icon.tsx'
import { Stepper } from '../../kit/stepper.tsx'
import { Thumb } from '../../kit/thumb.tsx'
import { useToast } from '../../kit/toast.tsx'
import { quantityLimit } from '../catalog/variant-choice.ts'
import { useCartActions } from './cart-actions.ts'
import { isLeftOut } from './left-out.ts'

/** Taps in quick succession become one request. */
const SETTLE_MS = 350

/** One line of the cart. The number follows the thumb at once; the server is told when the thumb rests. */
export function CartLineRow({ line }: { line: CartLine }) {
  const { t, money, reason } = useText()
  const [quantity, setQuantity] = useSettledQuantity(line)
  const remove = useRemoveWithUndo(line)
  const isOut = isLeftOut(line)
  return (
    <li className={isOut ? 'cart-line cart-line-out' : 'cart-line'}>
      <Thumb url={line.pictureUrl} />
      <div className="cart-line-text">
        <Link className="cart-line-name tall-link" href={`/products/${encodeURIComponent(line.productSlug)}`}>
          {line.productName}
        </Link>
        {line.variantName && <span className="soft">{line.variantName}</span>}
        <span className="soft">{money(line.unitPriceAmount)}</span>
      </div>
      <div className="cart-line-controls">
        {isOut ? (
          <ButtonLink href={`/products/${encodeURIComponent(line.productSlug)}`}>{t('cart.buyAlone')}</ButtonLink>
        ) : (
          <Stepper
            label={t('cart.quantityOf', { name: line.productName })}
            value={quantity}
            max={quantityLimit(line, line.maxQuantity)}
            onChange={setQuantity}
          />
        )}
        <button type="button" className="icon-button" aria-label={t('cart.remove', { name: line.productName })} onClick={remove}>
          <Icon name="trash" small />
        </button>
        <span className="cart-line-subtotal">{isOut ? t('cart.leftOut') : money(line.subtotalAmount)}</span>
      </div>
      {line.problem && !isOut && <p className="cart-line-problem field-error">{reason(line.problem)}</p>}
      {isOut && <p className="cart-line-problem field-error">{t('cart.leftOutText')}</p>}
    </li>
  )
}

function useSettledQuantity(line: CartLine): [number, (quantity: number) => void] {
  const { problem } = useText()
  const toast = useToast()
  const { changeQuantity } = useCartActions()
  const [wanted, setWanted] = useState<number | null>(null)
  const timer = useRef(0)
  useEffect(() => () => window.clearTimeout(timer.current), [])

  const change = (quantity: number) => {
    setWanted(quantity)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      changeQuantity.mutate(
        { lineId: line.id, quantity },
        { onError: (error) => toast(problem(error)), onSettled: () => setWanted((latest) => (latest === quantity ? null : latest)) },
      )
    }, SETTLE_MS)
  }
  return [wanted ?? line.quantity, change]
}

function useRemoveWithUndo(line: CartLine): () => void {
  const { t, problem } = useText()
  const toast = useToast()
  const { add, remove } = useCartActions()
  return () => {
    const undo = () =>
      add.mutateAsync({ variantId: line.variantId, quantity: line.quantity }).catch((error: unknown) => toast(problem(error)))
    remove
      .mutateAsync(line.id)
      .then(() => toast(t('cart.removed', { name: line.productName }), isLeftOut(line) ? undefined : { label: t('app.undo'), run: undo }))
      .catch((error: unknown) => toast(problem(error)))
  }
}
