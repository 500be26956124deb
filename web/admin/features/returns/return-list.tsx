import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import type { ListColumn } from '../../kit/list-columns.tsx'
import { ListPage } from '../../kit/list-page.tsx'
import { singleChoiceFilter } from '../../kit/single-choice-filter.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import styles from '../orders/orders.module.css'
import { type Return, returnStatuses, returnStatusShown, useReturns } from './return-queries.ts'
import { returnListRoute } from './routes.ts'

/** All returns of the shop; what waits for a decision is one click away. */
export function ReturnList(): ReactNode {
  const t = useText()
  const search = returnListRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/returns' })
  return (
    <ListPage
      title={t('returns.list.title')}
      query={useReturns(search)}
      search={search}
      onSearch={(next) => void navigate({ search: next })}
      columns={useColumns()}
      filters={[
        singleChoiceFilter({
          key: 'status',
          label: t('returns.list.status'),
          value: search.status?.[0],
          options: returnStatuses.map((value) => ({ value, label: t(returnStatusShown[value].label) })),
          onChange: (value) => void navigate({ search: { ...search, status: value && [value], page: undefined } }),
        }),
      ]}
      rowTo={(row) => `orders/${row.orderId}`}
      empty={{ title: t('returns.list.empty.title'), text: t('returns.list.empty.text') }}
    />
  )
}

function useColumns(): ListColumn<Return>[] {
  const t = useText()
  return [
    { key: 'order', title: t('orders.column.number'), render: (row) => `#${row.orderNumber}` },
    { key: 'requestedAt', title: t('returns.column.requestedAt'), render: (row) => <DateTime at={row.requestedAt} />, from: 'md' },
    { key: 'customer', title: t('orders.column.customer'), render: (row) => row.recipientName, from: 'md' },
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
    {
      key: 'status',
      title: t('returns.column.status'),
      render: (row) => <StateTag tone={returnStatusShown[row.status].tone}>{t(returnStatusShown[row.status].label)}</StateTag>,
    },
  ]
}
