import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type AdminText, useText } from '#web/i18n/admin/use-text.tsx'
import { formatCount } from '#web/i18n/format.ts'
import { DateTime } from '../../kit/date-time.tsx'
import type { ListColumn } from '../../kit/list-columns.tsx'
import { ListPage } from '../../kit/list-page.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { ShopLink } from '../../kit/shop-link.tsx'
import { singleChoiceFilter } from '../../kit/single-choice-filter.tsx'
import textStyles from '../../kit/text.module.css'
import { CardOrderStatusTag } from './card-order-status-tag.tsx'
import { useWaitingOrders, type WaitingOrder } from './pool-queries.ts'
import { waitingOrdersRoute, waitingStatuses } from './routes.ts'

/** Orders of card keys that are paid and have none: cards have to be imported, or somebody has to decide (S1-2, S1-17). */
export function WaitingOrders(): ReactNode {
  const t = useText()
  const { can } = useShop()
  const search = waitingOrdersRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/card-pools/orders' })
  const query = useWaitingOrders(search)
  return (
    <ListPage
      title={t('cards.waiting.title')}
      back={{ to: 'card-pools', label: t('cards.list.title') }}
      query={query}
      search={search}
      onSearch={(next) => void navigate({ search: next })}
      columns={columnsOf(t)}
      filters={[
        singleChoiceFilter({
          key: 'status',
          label: t('cards.waiting.status'),
          value: search.status?.[0],
          options: waitingStatuses.map((value) => ({ value, label: t(`cards.order.status.${value}`) })),
          onChange: (value) => void navigate({ search: { ...search, status: value && [value], page: undefined } }),
        }),
      ]}
      rowTo={can('orders.see') ? (row) => `orders/${row.id}` : undefined}
      empty={{ title: t('cards.waiting.empty.title'), text: t('cards.waiting.empty.text') }}
    />
  )
}

function columnsOf(t: AdminText): ListColumn<WaitingOrder>[] {
  return [
    { key: 'order', title: t('cards.waiting.order'), render: ({ number }) => `#${number}` },
    { key: 'status', title: t('cards.waiting.status'), render: ({ status }) => <CardOrderStatusTag status={status} />, isMark: true },
    { key: 'recipient', title: t('cards.waiting.recipient'), render: ({ recipientName }) => recipientName },
    {
      key: 'product',
      title: t('cards.waiting.product'),
      render: ({ productName, variantName }) => [productName, variantName].filter(Boolean).join(' · '),
    },
    {
      key: 'pool',
      title: t('cards.waiting.pool'),
      render: ({ pool }) => (
        <ShopLink className={textStyles.link} to={`card-pools/${pool.id}`}>
          {pool.name}
        </ShopLink>
      ),
    },
    { key: 'quantity', title: t('cards.waiting.quantity'), align: 'right', render: ({ quantity }) => formatCount(quantity, t.locale) },
    { key: 'paidAt', title: t('cards.waiting.paidAt'), render: ({ paidAt }) => <DateTime at={paidAt} relative /> },
  ]
}
