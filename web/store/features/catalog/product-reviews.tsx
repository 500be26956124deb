import { useEffect, useRef } from 'react'
import { Redirect, useSearch } from 'wouter'
import { apiPaths } from '../../app/api-paths.ts'
import type { ProductReview, ProductReviews as Reviews } from '../../app/contract.ts'
import { ReadView } from '../../app/read-view.tsx'
import { useRead } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { Skeleton } from '../../kit/notice.tsx'
import { Pager } from '../../kit/pager.tsx'
import { Stars } from '../../kit/stars.tsx'
import { readListAddress } from './list-address.ts'

/** What buyers say of a product, the newest first, and the mean of it (S1-5). */
export function ProductReviews({ slug }: { slug: string }) {
  const { t } = useText()
  const { page } = readListAddress(useSearch())
  const query = useRead<Reviews>(apiPaths.productReviews(slug, page))
  const heading = useHeadingOf(page)
  const firstPage = `/products/${slug}`
  return (
    <section className="panel stack reviews">
      <h2 ref={heading} tabIndex={-1}>
        {t('reviews.title')}
      </h2>
      <ReadView query={query} skeleton={<Skeleton height={88} />}>
        {({ items, summary, total, size }) =>
          items.length === 0 && total > 0 ? (
            <Redirect to={firstPage} replace />
          ) : items.length === 0 ? (
            <p className="soft">{t('reviews.none')}</p>
          ) : (
            <>
              <Summary summary={summary} />
              <ul className="review-list">
                {items.map((review) => (
                  <Review key={review.id} review={review} />
                ))}
              </ul>
              <Pager page={page} pages={Math.ceil(total / size)} href={(to) => (to > 1 ? `${firstPage}?page=${to}` : firstPage)} />
            </>
          )
        }
      </ReadView>
    </section>
  )
}

/** Turning a page goes on reading at its top; opening the product does not. */
function useHeadingOf(page: number) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(page)
  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    heading.current?.focus()
  }, [page])
  return heading
}

function Summary({ summary: { count, meanRating } }: Pick<Reviews, 'summary'>) {
  const { t } = useText()
  if (meanRating === null) return null
  return (
    <p className="review-mean">
      <strong aria-hidden="true">{meanRating.toFixed(1)}</strong>
      <Stars rating={meanRating} />
      <span className="soft">{t('reviews.count', { n: count })}</span>
    </p>
  )
}

function Review({ review: { authorName, rating, body, variantName, createdAt } }: { review: ProductReview }) {
  const { time } = useText()
  return (
    <li className="review">
      <p className="review-head">
        <Stars rating={rating} />
        <span className="unbroken">{authorName}</span>
        <time className="soft unbroken" dateTime={createdAt}>
          {time(createdAt)}
        </time>
      </p>
      {variantName && <p className="soft review-variant">{variantName}</p>}
      {body && <p className="description">{body}</p>}
    </li>
  )
}
