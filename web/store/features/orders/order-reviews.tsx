import { useRef, useState } from 'react'
import type { Order, OrderLine } from '../../app/contract.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../kit/button.tsx'
import { Stars } from '../../kit/stars.tsx'
import { ReviewForm } from './review-form.tsx'

/** What the buyer says of each thing he got, once he has it (S1-2). */
export function OrderReviews({ order }: { order: Order }) {
  const { t } = useText()
  const mayReview = order.can.review === true
  const lines = order.lines.filter((line) => mayReview || line.review !== null)
  if (lines.length === 0) return null
  return (
    <section className="panel stack" aria-label={t('reviews.own')}>
      <h2>{t('reviews.own')}</h2>
      <ul>
        {lines.map((line) => (
          <LineReview key={line.id} orderId={order.id} line={line} />
        ))}
      </ul>
    </section>
  )
}

function LineReview({ orderId, line }: { orderId: string; line: OrderLine }) {
  const { t } = useText()
  const [isWriting, setIsWriting] = useState(false)
  const item = useRef<HTMLLIElement>(null)
  const name = [line.productName, line.variantName].filter(Boolean).join(' ')
  return (
    <li className="line-review" ref={item} tabIndex={-1}>
      <p>
        {line.productName} {line.variantName && <span className="soft small">{line.variantName}</span>}
      </p>
      {line.review ? (
        <>
          <Stars rating={line.review.rating} />
          {line.review.body && <p className="description">{line.review.body}</p>}
        </>
      ) : isWriting ? (
        <ReviewForm
          orderId={orderId}
          orderLineId={line.id}
          name={name}
          onSent={() => item.current?.focus({ preventScroll: true })}
          onCancel={() => setIsWriting(false)}
        />
      ) : (
        <div>
          <Button aria-label={t('reviews.writeOf', { name })} onClick={() => setIsWriting(true)}>
            {t('reviews.write')}
          </Button>
        </div>
      )}
    </li>
  )
}
