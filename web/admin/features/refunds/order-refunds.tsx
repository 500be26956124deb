import { Alert } from 'antd'
import { type ReactNode, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { Money } from '../../kit/money.tsx'
import { Facts, Panel } from '../../kit/panel.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { FailedState, LoadingState } from '../../kit/states.tsx'
import type { Order } from '../orders/order-queries.ts'
import styles from '../orders/orders.module.css'
import { RefundDialog } from './refund-dialog.tsx'
import { type Refund, refundStatusShown, useOrderRefunds } from './refund-queries.ts'
import { ResolveRefundDialog } from './resolve-refund-dialog.tsx'

/** What has gone back of an order's money, and the way to give more back. */
export function OrderRefunds({ order }: { order: Order }): ReactNode {
  const t = useText()
  const { can } = useShop()
  const [isAsking, setAsking] = useState(false)
  const query = useOrderRefunds(order.id)
  if (order.paymentStatus === 'unpaid') return null
  const { data } = query
  return (
    <Panel
      title={t('refunds.title')}
      extra={
        data ? (
          <ReasonButton size="small" can={can('payments.refund') ? data.can.refund : { code: 'forbidden' }} onClick={() => setAsking(true)}>
            {t('refunds.refund')}
          </ReasonButton>
        ) : undefined
      }
    >
      {query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <LoadingState rows={2} /> : null}
      {data ? (
        <>
          <Facts
            items={[
              {
                name: t('refunds.refunded'),
                value: order.refundedAmount > 0 ? <Money amount={order.refundedAmount} currency={order.currency} strong /> : undefined,
              },
              { name: t('refunds.left'), value: <Money amount={data.leftAmount} currency={order.currency} /> },
            ]}
          />
          {data.items.length > 0 ? (
            <ol className={`${styles.entries} ${styles.attempts}`}>
              {data.items.map((refund) => (
                <li key={refund.id}>
                  <OneRefund refund={refund} />
                </li>
              ))}
            </ol>
          ) : null}
          {isAsking ? <RefundDialog order={order} refunds={data} onClose={() => setAsking(false)} /> : null}
        </>
      ) : null}
    </Panel>
  )
}

function OneRefund({ refund }: { refund: Refund }): ReactNode {
  const t = useText()
  const { can } = useShop()
  const [isAsking, setAsking] = useState(false)
  const { label, tone } = refundStatusShown[refund.status]
  const parts = refund.lines.map((line) => `${line.productName} × ${line.quantity}`)
  if (refund.shippingAmount > 0) parts.push(t('orders.totals.shipping'))
  return (
    <>
      <div className={styles.entryHead}>
        <Money amount={refund.amount} currency={refund.currency} />
        <StateTag tone={tone}>{t(label)}</StateTag>
      </div>
      <div>{parts.join(t('kit.filter.and'))}</div>
      {refund.reason ? <p className={styles.note}>{refund.reason}</p> : null}
      {refund.status === 'failed' && refund.failure ? (
        <div className={styles.quiet}>{t.maybe(`errors.${refund.failure}`) ?? t('refunds.refused', { answer: refund.failure })}</div>
      ) : null}
      <div className={styles.quiet}>
        {[refund.actorName, t(`refunds.way.${refund.way}`)].join(' · ')} · <DateTime at={refund.createdAt} />
      </div>
      {refund.status === 'unclear' ? (
        <Alert
          className={styles.alarm}
          type="error"
          showIcon
          title={t('refunds.unclear')}
          action={
            <ReasonButton size="small" can={can('payments.refund') ? true : { code: 'forbidden' }} onClick={() => setAsking(true)}>
              {t('refunds.resolve')}
            </ReasonButton>
          }
        />
      ) : null}
      {isAsking ? <ResolveRefundDialog refund={refund} onClose={() => setAsking(false)} /> : null}
    </>
  )
}
