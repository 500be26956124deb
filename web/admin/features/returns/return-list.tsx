import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { OrderActList } from '../orders/order-act-list.tsx'
import styles from '../orders/orders.module.css'
import { returnStatuses, returnStatusShown, useReturns } from './return-queries.ts'
import { returnListRoute } from './routes.ts'

/** All returns of the shop; what waits for a decision is one click away. */
export function ReturnList(): ReactNode {
  const t = useText()
  const search = returnListRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/returns' })
  return (
    <OrderActList
      title={t('returns.list.title')}
      query={useReturns(search)}
      search={search}
      onSearch={(next) => void navigate({ search: next })}
      statuses={returnStatuses}
      shown={returnStatusShown}
      statusTitle={t('returns.list.status')}
      at={{ title: t('returns.column.requestedAt'), of: (row) => row.requestedAt }}
      columns={[
        {
          key: 'lines',
          title: t('returns.column.lines'),
          render: (row) => (
            <>
              <div>{row.lines.map((line) => `${line.productName} × ${line.requestedQuantity}`).join(t('kit.filter.and'))}</div>
              <div className={styles.quiet}>{t(`orders.returnReason.${row.reason}`)}</div>
            </>
          ),
        },
      ]}
      empty={{ title: t('returns.list.empty.title'), text: t('returns.list.empty.text') }}
    />
  )
}
