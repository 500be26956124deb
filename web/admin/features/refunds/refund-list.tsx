import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import type { ListColumn } from '../../kit/list-columns.tsx'
import { ListPage } from '../../kit/list-page.tsx'
import { Money } from '../../kit/money.tsx'
import { singleChoiceFilter } from '../../kit/single-choice-filter.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import styles from '../orders/orders.module.css'
import { type Refund, refundStatuses, refundStatusShown, useRefunds } from './refund-queries.ts'
import { refundListRoute } from './routes.ts'

/** All refunds of the shop; those of which nobody knows the end are a filter away. */
export function RefundList(): ReactNode {
  const t = useText()
  const search = refundListRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/refunds' })
  return (
    <ListPage
      title={t('refunds.list.title')}
      query={useRefunds(search)}
      search={search}
      onSearch={(next) => void navigate({ search: next })}
      columns={useColumns()}
      filters={[
        singleChoiceFilter({
          key: 'status',
          label: t('refunds.list.status'),
          value: search.status?.[0],
          options: refundStatuses.map((value) => ({ value, label: t(refundStatusShown[value].label) })),
          onChange: (value) => void navigate({ search: { ...search, status: value && [value], page: undefined } }),
        }),
      ]}
      rowTo={(row) => `orders/${row.orderId}`}
      empty={{ title: t('refunds.list.empty.title'), text: t('refunds.list.empty.text') }}
    />
  )
}

function useColumns(): ListColumn<Refund>[] {
  const t = useText()
  return [
    { key: 'order', title: t('orders.column.number'), render: (row) => `#${row.orderNumber}` },
    { key: 'createdAt', title: t('refunds.column.createdAt'), render: (row) => <DateTime at={row.createdAt} />, from: 'md' },
    { key: 'customer', title: t('orders.column.customer'), render: (row) => row.recipientName, from: 'md' },
    { key: 'actor', title: t('refunds.column.actor'), render: (row) => row.actorName, from: 'lg' },
    { key: 'way', title: t('refunds.column.way'), render: (row) => t(`refunds.way.${row.way}`), from: 'md' },
    {
      key: 'status',
      title: t('refunds.column.status'),
      render: (row) => <StateTag tone={refundStatusShown[row.status].tone}>{t(refundStatusShown[row.status].label)}</StateTag>,
    },
    {
      key: 'amount',
      title: t('refunds.column.amount'),
      align: 'right',
      render: (row) => (
        <>
          <Money amount={row.amount} currency={row.currency} />
          {row.shippingAmount > 0 ? <div className={styles.quiet}>{t('refunds.withShipping')}</div> : null}
        </>
      ),
    },
  ]
}
