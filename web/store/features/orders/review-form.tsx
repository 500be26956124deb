import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { apiPaths } from '../../app/api-paths.ts'
import { requestKey } from '../../app/request-key.ts'
import { useShop } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../kit/button.tsx'
import { TextArea } from '../../kit/field.tsx'
import { Notice } from '../../kit/notice.tsx'
import { StarChoice } from '../../kit/stars.tsx'
import { useToast } from '../../kit/toast.tsx'

/** Characters of a review; the server takes no more. */
const MAX_BODY_LENGTH = 1_000

type ReviewFormProps = {
  orderId: string
  orderLineId: string
  /** Of what is reviewed. */
  name: string
  /** It is written, and the order has been read again. */
  onSent: () => void
  onCancel: () => void
}

/** Stars and words about one line of an order; written once. */
export function ReviewForm({ orderId, orderLineId, name, onSent, onCancel }: ReviewFormProps) {
  const { t, problem } = useText()
  const id = useId()
  const [rating, setRating] = useState<number | null>(null)
  const [body, setBody] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const write = useWriteReview(orderId, onSent)
  // Whoever opened the form goes on in it.
  useEffect(() => document.getElementById(id)?.focus(), [id])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsMissing(rating === null)
    if (rating === null) document.getElementById(id)?.focus()
    else write.mutate({ orderLineId, rating, body: body.trim() })
  }
  return (
    <form className="stack review-form" noValidate aria-label={t('reviews.writeOf', { name })} onSubmit={submit}>
      {write.error && (
        <Notice tone="danger" announce>
          <p>{problem(write.error)}</p>
        </Notice>
      )}
      <StarChoice
        id={id}
        label={t('reviews.rating')}
        value={rating}
        error={isMissing && rating === null ? t('reviews.ratingMissing') : undefined}
        onChange={setRating}
      />
      <TextArea
        id={`${id}-body`}
        label={t('reviews.body')}
        help={t('reviews.bodyHelp', { count: body.length, most: MAX_BODY_LENGTH })}
        value={body}
        rows={4}
        maxLength={MAX_BODY_LENGTH}
        onChange={setBody}
      />
      <p className="soft small">{t('reviews.public')}</p>
      <div className="review-form-actions">
        <Button type="submit" look="primary" disabled={write.isPending}>
          {t(write.isPending ? 'reviews.sending' : 'reviews.send')}
        </Button>
        <Button disabled={write.isPending} onClick={onCancel}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  )
}

function useWriteReview(orderId: string, onSent: () => void) {
  const { api } = useShop()
  const { t } = useText()
  const toast = useToast()
  const queryClient = useQueryClient()
  // One key per form: two taps write once.
  const key = useRef(requestKey())
  return useMutation({
    mutationFn: (body: { orderLineId: string; rating: number; body: string }) =>
      api.call(apiPaths.reviews(orderId), { method: 'POST', body, idempotencyKey: key.current }),
    onSuccess: () => toast(t('reviews.thanks')),
    onError: () => {
      key.current = requestKey()
    },
    // The order, the list of orders, and the reviews on the product's page.
    onSettled: async (_answer, error) => {
      await queryClient.invalidateQueries({
        predicate: ({ queryKey: [path] }) => String(path).startsWith(apiPaths.orders) || String(path).includes('/reviews?'),
      })
      if (!error) onSent()
    },
  })
}
