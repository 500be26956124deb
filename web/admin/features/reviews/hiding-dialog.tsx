import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { ActDialog } from '../../kit/act-dialog.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { useAct } from '../../kit/use-act.ts'
import type { Review } from './review-queries.ts'

/** Takes a shown review off the product's page, or puts a hidden one back. */
export function HidingDialog({ review, onClose }: { review: Review; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const act = review.isHidden ? 'show' : 'hide'
  const { mutateAsync } = useAct({
    act: (isHidden: boolean) =>
      read(api.PUT('/api/admin/reviews/{reviewId}/hiding', { params: { path: { reviewId: review.id } }, body: { isHidden } })),
    invalidates: [key('reviews')],
    done: t(`reviews.${act}.done`),
    onError: () => true,
  })
  const consequences =
    act === 'hide'
      ? [t('reviews.hide.page', { product: review.product.name }), t('reviews.hide.buyer'), t('reviews.hide.undo')]
      : [t('reviews.show.page', { product: review.product.name })]
  return (
    <ActDialog
      isOpen
      isDanger={act === 'hide'}
      title={t(`reviews.${act}.title`, { author: review.authorName })}
      consequences={consequences}
      verb={t(`reviews.${act}.verb`)}
      onConfirm={() => mutateAsync(!review.isHidden)}
      onClose={onClose}
    />
  )
}
