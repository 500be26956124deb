import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import type { ListColumn } from '../../kit/list-columns.tsx'
import { type ListFilter, textFilter } from '../../kit/list-filters.tsx'
import { ListPage } from '../../kit/list-page.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { ShopLink } from '../../kit/shop-link.tsx'
import { singleChoiceFilter } from '../../kit/single-choice-filter.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { HidingDialog } from './hiding-dialog.tsx'
import { type Review, type ReviewSearch, useReviews } from './review-queries.ts'
import styles from './reviews.module.css'
import { reviewListRoute } from './routes.ts'

const ratings = ['5', '4', '3', '2', '1'] as const

/** What buyers said, the newest first; the shop may take one off the page and put it back (SX-26). */
export function ReviewList(): ReactNode {
  const t = useText()
  const search = reviewListRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/reviews' })
  const [asked, setAsked] = useState<Review>()
  return (
    <>
      <ListPage
        title={t('reviews.list.title')}
        query={useReviews(search)}
        search={search}
        onSearch={(next) => void navigate({ search: next })}
        columns={useColumns(setAsked)}
        filters={useFilters(search, (next) => void navigate({ search: { ...search, ...next, page: undefined } }))}
        empty={{ title: t('reviews.list.empty.title'), text: t('reviews.list.empty.text') }}
      />
      {asked ? <HidingDialog review={asked} onClose={() => setAsked(undefined)} /> : null}
    </>
  )
}

function useFilters({ q, rating, state }: ReviewSearch, change: (next: ReviewSearch) => void): ListFilter[] {
  const t = useText()
  return [
    textFilter({ key: 'q', label: t('reviews.list.search'), value: q, onChange: (next) => change({ q: next }) }),
    singleChoiceFilter({
      key: 'rating',
      label: t('reviews.list.rating'),
      value: rating?.[0],
      options: ratings.map((value) => ({ value, label: t('reviews.stars', { n: Number(value) }) })),
      onChange: (value) => change({ rating: value && [value] }),
    }),
    singleChoiceFilter({
      key: 'state',
      label: t('reviews.list.state'),
      value: state?.[0],
      options: [
        { value: 'shown', label: t('reviews.state.shown') },
        { value: 'hidden', label: t('reviews.state.hidden') },
      ],
      onChange: (value) => change({ state: value && [value] }),
    }),
  ]
}

function useColumns(onAsk: (review: Review) => void): ListColumn<Review>[] {
  const t = useText()
  const { can } = useShop()
  return [
    { key: 'review', title: t('reviews.column.review'), render: (review) => <Said review={review} /> },
    {
      key: 'state',
      title: t('reviews.list.state'),
      isMark: true,
      render: ({ isHidden }) => (
        <StateTag tone={isHidden ? 'warning' : 'good'}>{t(isHidden ? 'reviews.state.hidden' : 'reviews.state.shown')}</StateTag>
      ),
    },
    {
      key: 'product',
      title: t('reviews.column.product'),
      render: ({ product, variantName }) => (
        <div className={styles.product}>
          <LinkIf allowed={can('catalog.see')} to={`products/${product.id}`}>
            {product.name}
          </LinkIf>
          {variantName ? <div className={styles.quiet}>{variantName}</div> : null}
        </div>
      ),
    },
    {
      key: 'order',
      title: t('reviews.column.order'),
      render: ({ order }) => (
        <LinkIf allowed={can('orders.see')} to={`orders/${order.id}`}>
          #{order.number}
        </LinkIf>
      ),
    },
    { key: 'createdAt', title: t('reviews.column.createdAt'), from: 'md', render: (review) => <DateTime at={review.createdAt} /> },
    {
      key: 'act',
      title: t('reviews.column.act'),
      render: (review) => (
        <ReasonButton size="small" can={can('reviews.manage') ? true : { code: 'forbidden' }} onClick={() => onAsk(review)}>
          {t(review.isHidden ? 'reviews.show.verb' : 'reviews.hide.verb')}
        </ReasonButton>
      ),
    },
  ]
}

/** Stars, words, and who wrote them. */
function Said({ review: { rating, body, authorName } }: { review: Review }): ReactNode {
  const t = useText()
  return (
    <div className={styles.said}>
      <span role="img" aria-label={t('reviews.stars', { n: rating })} className={styles.stars}>
        {'★'.repeat(rating)}
        <span className={styles.starsOff}>{'★'.repeat(5 - rating)}</span>
      </span>{' '}
      <span className={styles.quiet}>{authorName}</span>
      {body ? <p className={styles.body}>{body}</p> : null}
    </div>
  )
}

function LinkIf({ allowed, to, children }: { allowed: boolean; to: string; children: ReactNode }): ReactNode {
  return allowed ? (
    <ShopLink to={to} className={styles.link}>
      {children}
    </ShopLink>
  ) : (
    children
  )
}
