import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { Money } from '../../kit/money.tsx'
import { OrderActList } from '../orders/order-act-list.tsx'
import styles from '../orders/orders.module.css'
import { refundStatuses, refundStatusShown, useRefunds } from './refund-queries.ts'
import { refundListRoute } from './routes.ts'

/** All refunds of the shop; those of which nobody knows the end are a filter away. */
export function RefundList(): ReactNode {
  const t = useText()
  const search = refundListRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/refunds' })
  return (
    <OrderActList
      title={t('refunds.list.title')}
      query={useRefunds(search)}
      search={search}
      onSearch={(next) => void navigate({ search: next })}
      statuses={refundStatuses}
      shown={refundStatusShown}
      statusTitle={t('refunds.list.status')}
      at={{ title: t('refunds.column.createdAt'), of: (row) => row.createdAt }}
      columns={[
        { key: 'actor', title: t('refunds.column.actor'), render: (row) => row.actorName, from: 'lg' },
        { key: 'way', title: t('refunds.column.way'), render: (row) => t(`refunds.way.${row.way}`), from: 'md' },
      ]}
      lastColumns={[
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
      ]}
      empty={{ title: t('refunds.list.empty.title'), text: t('refunds.list.empty.text') }}
    />
  )
}
