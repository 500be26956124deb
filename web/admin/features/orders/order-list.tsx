import { useNavigate } from '@tanstack/react-router'
import { Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatPhone } from '#web/i18n/format.ts'
import { DateTime } from '../../kit/date-time.tsx'
import { ExportButton } from '../../kit/export-button.tsx'
import type { ListColumn } from '../../kit/list-columns.tsx'
import { dayFilter, textFilter } from '../../kit/list-filters.tsx'
import { ListPage } from '../../kit/list-page.tsx'
import { Money } from '../../kit/money.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { singleChoiceFilter } from '../../kit/single-choice-filter.tsx'
import { returnStatusShown } from '../returns/return-queries.ts'
import { BulkActs } from './bulk-acts.tsx'
import { BulkProgress } from './bulk-progress.tsx'
import { CodeMarkTags, useCodeMarks } from './code-marks.tsx'
import { type OrderSearch, type OrderSummary, orderFilter, useOrders } from './order-queries.ts'
import {
  orderStatuses,
  orderStatusShown,
  paymentStatuses,
  paymentStatusShown,
  returnStates,
  shippingStatuses,
  shippingStatusShown,
} from './order-states.ts'
import styles from './orders.module.css'
import { orderListRoute } from './routes.ts'
import { OrderStatusTag, PaymentStatusTag, ShippingStatusTag } from './state-tags.tsx'

/** All orders of the shop; where a clerk begins the day. */
export function OrderList(): ReactNode {
  const t = useText()
  const search = orderListRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/orders' })
  const query = useOrders(search)
  const { can, shop } = useShop()
  const filter = orderFilter(search, shop.timeZone)
  const [startedId, setStartedId] = useState<string>()
  const change = (next: OrderSearch) => void navigate({ search: { ...search, ...next, page: undefined } })
  return (
    <>
      <BulkProgress startedId={startedId} onDismiss={() => setStartedId(undefined)} />
      <ListPage
        title={t('orders.list.title')}
        query={query}
        search={search}
        onSearch={(next) => void navigate({ search: next })}
        columns={useColumns(query.data?.items ?? [])}
        filters={useFilters(search, change)}
        rowTo={(row) => `orders/${row.id}`}
        exporting={
          can('orders.export') ? (
            <ExportButton path="/api/admin/order-export" query={{ ...filter, locale: t.locale }} fileName="orders" />
          ) : undefined
        }
        canSelectMatching
        bulk={(selection, clear) => (
          <BulkActs
            selection={selection}
            filter={filter}
            onStarted={({ id }) => {
              setStartedId(id)
              clear()
            }}
          />
        )}
        empty={{ title: t('orders.list.empty.title'), text: t('orders.list.empty.text') }}
      />
    </>
  )
}

function useColumns(rows: readonly OrderSummary[]): ListColumn<OrderSummary>[] {
  const t = useText()
  const { can } = useShop()
  const marks = useCodeMarks(rows.map((row) => row.id))
  const codes: ListColumn<OrderSummary> = {
    key: 'codes',
    title: t('orders.column.codes'),
    render: (row) => <CodeMarkTags mark={marks.get(row.id)} />,
  }
  return [
    { key: 'number', title: t('orders.column.number'), render: (row) => `#${row.number}` },
    { key: 'placedAt', title: t('orders.column.placedAt'), render: (row) => <DateTime at={row.placedAt} />, isSortable: true, from: 'md' },
    { key: 'customer', title: t('orders.column.customer'), render: (row) => <Customer row={row} /> },
    { key: 'status', title: t('orders.column.status'), render: (row) => <OrderStatusTag status={row.status} />, isMark: true },
    { key: 'payment', title: t('orders.column.payment'), render: (row) => <PaymentStatusTag {...row} />, isMark: true },
    { key: 'shipping', title: t('orders.column.shipping'), render: (row) => <Shipping row={row} />, isMark: true },
    ...(can('codes.see') ? [codes] : []),
    {
      key: 'total',
      title: t('orders.column.total'),
      align: 'right',
      render: (row) => (
        <>
          <Money amount={row.totalAmount} currency={row.currency} />
          <div className={styles.quiet}>{t('orders.pieces', { n: row.pieces })}</div>
        </>
      ),
    },
  ]
}

/** Where the goods are, by which parcels and to which store, and whether the papers are printed. */
function Shipping({ row }: { row: OrderSummary }): ReactNode {
  const t = useText()
  const parcels = row.parcels.map((parcel) => [parcel.carrier, parcel.trackingNumber].filter(Boolean).join(' '))
  const store = [row.pickupStoreCode, row.pickupStoreName].filter(Boolean).join(' ')
  const returned = returnStates.find((state) => state === row.returnStatus)
  return (
    <>
      <span className={styles.marks}>
        <ShippingStatusTag {...row} />
        {row.printedAt ? <Tag>{t('orders.print.printed')}</Tag> : null}
        {returned && returned !== 'completed' && returned !== 'refused' ? (
          <Tag color="warning">{t('orders.list.returning', { state: t(returnStatusShown[returned].label) })}</Tag>
        ) : null}
      </span>
      {parcels.length > 0 || store ? (
        <div className={styles.quiet}>{[...parcels.slice(0, 2), store].filter(Boolean).join(' · ')}</div>
      ) : null}
    </>
  )
}

function Customer({ row }: { row: OrderSummary }): ReactNode {
  const t = useText()
  return (
    <>
      <div>{row.recipientName || t('orders.guest')}</div>
      <div className={styles.quiet}>{row.email ?? formatPhone(row.recipientPhone)}</div>
    </>
  )
}

function useFilters(search: OrderSearch, change: (next: OrderSearch) => void) {
  const t = useText()
  return [
    textFilter({ key: 'q', label: t('orders.list.search'), value: search.q, onChange: (q) => change({ q }) }),
    singleChoiceFilter({
      key: 'status',
      label: t('orders.list.status'),
      value: search.status?.[0],
      options: orderStatuses.map((value) => ({ value, label: t(orderStatusShown[value].label) })),
      onChange: (value) => change({ status: value && [value] }),
    }),
    singleChoiceFilter({
      key: 'payment',
      label: t('orders.list.payment'),
      value: search.payment?.[0],
      options: paymentStatuses.map((value) => ({ value, label: t(paymentStatusShown[value].label) })),
      onChange: (value) => change({ payment: value && [value] }),
    }),
    singleChoiceFilter({
      key: 'shipping',
      label: t('orders.list.shipping'),
      value: search.shipping?.[0],
      options: shippingStatuses.map((value) => ({ value, label: t(shippingStatusShown[value].label) })),
      onChange: (value) => change({ shipping: value && [value] }),
    }),
    singleChoiceFilter({
      key: 'returns',
      label: t('orders.list.returns'),
      value: search.returns?.[0],
      options: returnStates.map((value) => ({ value, label: t(returnStatusShown[value].label) })),
      onChange: (value) => change({ returns: value && [value] }),
    }),
    singleChoiceFilter({
      key: 'printed',
      label: t('orders.list.printed'),
      value: search.printed?.[0],
      options: [
        { value: 'yes' as const, label: t('orders.print.printed') },
        { value: 'no' as const, label: t('orders.print.notPrinted') },
      ],
      onChange: (value) => change({ printed: value && [value] }),
    }),
    dayFilter({
      key: 'placed',
      label: t('orders.list.placedOn'),
      value: { from: search.from, to: search.to },
      onChange: ({ from, to }) => change({ from, to }),
    }),
  ]
}
