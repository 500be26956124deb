import { useQuery } from '@tanstack/react-query'
import { Alert, Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { Panel } from '../../kit/panel.tsx'
import { cardColumns, phoneCards } from '../../kit/phone-cards.ts'
import { scrollingTable } from '../../kit/scrolling-table.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { ShopLink } from '../../kit/shop-link.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { FailedState, LoadingState } from '../../kit/states.tsx'
import { CodeValue } from '../code-groups/code-value.tsx'
import { VoidCodeButton } from '../code-groups/void-code-button.tsx'
import { useCodeMarks } from './code-marks.tsx'
import { CodeMails } from './order-mails.tsx'
import type { Order } from './order-queries.ts'
import styles from './orders.module.css'

type OrderCode = operations['listOrderCodes']['responses'][200]['content']['application/json']['items'][number]

/** The codes an order got, masked, and what it is still short of (S0-35). */
export function OrderCodes({ order }: { order: Order }): ReactNode {
  const t = useText()
  const { api, can, key } = useShop()
  const query = useQuery({
    queryKey: key('orders', 'codes', order.id),
    queryFn: ({ signal }) => read(api.GET('/api/admin/orders/{orderId}/codes', { params: { path: { orderId: order.id } }, signal })),
  })
  return (
    <Panel title={t('orders.codes.title')} flush>
      <Shortage order={order} />
      {query.isPending ? <LoadingState rows={2} /> : null}
      {query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.data ? <CodeTable codes={query.data.items} order={order} /> : null}
      {can('mails.see') ? <CodeMails order={order} /> : null}
    </Panel>
  )
}

function Shortage({ order }: { order: Order }): ReactNode {
  const t = useText()
  const missing = useCodeMarks([order.id]).get(order.id)?.shortageCount ?? 0
  if (missing === 0) return null
  return (
    <Alert
      className={styles.shortage}
      type="error"
      showIcon
      title={t('orders.codes.missing', { n: missing })}
      action={
        <ShopLink className={styles.link} to="shortages">
          {t('orders.codes.toShortages')}
        </ShopLink>
      }
    />
  )
}

function CodeTable({ codes, order }: { codes: readonly OrderCode[]; order: Order }): ReactNode {
  const t = useText()
  const columns: TableColumnsType<OrderCode> = [
    {
      title: t('orders.codes.group'),
      render: (_, code) => (
        <>
          <div>{code.groupName}</div>
          <div className={styles.quiet}>{code.productName}</div>
        </>
      ),
    },
    { title: t('orders.codes.code'), render: (_, code) => <CodeValue codeId={code.codeId} tail={code.tail} /> },
    {
      title: t('orders.codes.state'),
      render: (_, code) => (
        <StateTag tone={code.isVoid ? 'plain' : 'good'}>{t(code.isVoid ? 'codes.state.void' : 'codes.state.assigned')}</StateTag>
      ),
    },
    { title: t('orders.codes.issuedAt'), responsive: ['lg'], render: (_, code) => <DateTime at={code.issuedAt} /> },
    {
      title: '',
      align: 'right',
      render: (_, code) => (code.isVoid ? null : <VoidCodeButton codeId={code.codeId} tail={code.tail} isSent invalidates="orders" />),
    },
  ]
  if (codes.length === 0) return <p className={styles.nothing}>{t(emptyReason(order))}</p>
  return (
    <Table<OrderCode>
      size="middle"
      rowKey="codeId"
      {...scrollingTable}
      dataSource={[...codes]}
      className={phoneCards}
      columns={cardColumns<OrderCode>(columns)}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
    />
  )
}

/** Why an order has no codes, where its own state says so. */
function emptyReason({ status, paymentTiming, paymentStatus }: Order) {
  if (status === 'cancelled') return 'orders.codes.none.cancelled'
  if (paymentTiming === 'on_delivery') return 'orders.codes.none.cash'
  if (status === 'open') return 'orders.codes.none.open'
  return paymentStatus === 'unpaid' ? 'orders.codes.none.unpaid' : 'orders.codes.none.closed'
}
