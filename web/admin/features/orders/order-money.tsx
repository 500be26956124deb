import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatMoney } from '#web/i18n/format.ts'
import { ActDialog } from '../../kit/act-dialog.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { Money } from '../../kit/money.tsx'
import { Facts, Panel } from '../../kit/panel.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { StateTag, type Tone } from '../../kit/state-tag.tsx'
import { FailedState, LoadingState } from '../../kit/states.tsx'
import { ConfirmTransferDialog } from '../payment-transfers/confirm-transfer-dialog.tsx'
import styles from './orders.module.css'
import { PaymentStatusTag } from './state-tags.tsx'
import { type ActProps, useOrderAct } from './use-order-act.ts'

type Payments = operations['readOrderPayments']['responses'][200]['content']['application/json']
type Payment = Payments['payments'][number]
type Notice = Payments['notices'][number]

/** What was asked for, what came, and what somebody has to look at. */
export function OrderMoney({ order, staleness }: ActProps): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const query = useQuery({
    queryKey: key('orders', 'payments', order.id),
    queryFn: ({ signal }) => read(api.GET('/api/admin/orders/{orderId}/payments', { params: { path: { orderId: order.id } }, signal })),
  })
  const isCash = order.paymentTiming === 'on_delivery'
  return (
    <Panel title={t('orders.money.title')} extra={<PaymentStatusTag {...order} />}>
      <Facts
        items={[
          { name: t('orders.totals.total'), value: <Money amount={order.totalAmount} currency={order.currency} strong /> },
          { name: t('orders.money.method'), value: order.paymentMethodName },
          { name: t('orders.money.paidAt'), value: order.paidAt && <DateTime at={order.paidAt} /> },
        ]}
      />
      {order.status === 'cancelled' && order.paymentStatus === 'paid' ? (
        <Alert className={styles.alarm} type="warning" showIcon title={t('orders.money.refundDue')} />
      ) : null}
      {query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <LoadingState rows={2} /> : null}
      {query.data ? (
        <>
          {query.data.notices
            .filter((notice) => notice.isAlarm)
            .map((notice) => (
              <Alarm key={notice.id} notice={notice} />
            ))}
          {isCash ? <CashCollection order={order} staleness={staleness} can={query.data.can.collectCash} /> : null}
          {query.data.can.confirmTransfer === true ? <TransferConfirmation order={order} reports={query.data.transferReports} /> : null}
          <Attempts payments={query.data.payments} />
        </>
      ) : null}
    </Panel>
  )
}

/** A notice that was not booked; what a person did about it replaces the alarm's colour. */
function Alarm({ notice }: { notice: Notice }): ReactNode {
  const t = useText()
  const { shop } = useShop()
  const { amount, expectedAmount, resolution } = notice
  const written = (value: number, currency: string | null) => formatMoney(value, currency ?? shop.currency)
  return (
    <Alert
      className={styles.alarm}
      type={resolution ? 'info' : 'error'}
      showIcon
      title={t('orders.money.alarm')}
      description={
        <>
          <div>{t.maybe(`orders.verdict.${notice.verdict}`)}</div>
          {amount !== null && expectedAmount !== null ? (
            <div>
              {t('orders.money.alarm.amounts', {
                amount: written(amount, notice.currency),
                expected: written(expectedAmount, notice.expectedCurrency),
              })}
            </div>
          ) : null}
          {resolution ? <div>{t('orders.money.alarm.resolved', { name: resolution.byName, note: resolution.note })}</div> : null}
          <DateTime at={notice.receivedAt} />
        </>
      }
    />
  )
}

/** The carrier paid out: the order is paid (S0-5: still without codes). */
function CashCollection({ order, staleness, can }: ActProps & { can: Payments['can']['collectCash'] }): ReactNode {
  const t = useText()
  const { api, can: permitted } = useShop()
  const [isAsking, setAsking] = useState(false)
  const amount = formatMoney(order.totalAmount, order.currency)
  const collect = useOrderAct({
    act: (_, { idempotencyKey }) =>
      read(
        api.POST('/api/admin/orders/{orderId}/cash-collections', {
          params: { path: { orderId: order.id } },
          headers: { 'Idempotency-Key': idempotencyKey },
          body: { amount: order.totalAmount },
        }),
      ),
    done: t('orders.money.collected'),
    seen: order,
    staleness,
  })
  if (order.paymentStatus !== 'unpaid') return null
  return (
    <div className={styles.alarm}>
      <ReasonButton block can={permitted('payments.manage') ? can : { code: 'forbidden' }} onClick={() => setAsking(true)}>
        {t('orders.money.collect')}
      </ReasonButton>
      <ActDialog
        isOpen={isAsking}
        title={t('orders.money.collect.title', { number: String(order.number) })}
        consequences={[t('orders.money.collect.amount', { amount }), t('orders.money.collect.paid')]}
        verb={t('orders.money.collect')}
        onConfirm={() => collect.confirm()}
        onClose={() => setAsking(false)}
      />
    </div>
  )
}

/** What the customer told, and what staff saw in the bank. A second transfer is recorded too: it becomes an alarm. */
function TransferConfirmation({ order, reports }: Pick<ActProps, 'order'> & { reports: Payments['transferReports'] }): ReactNode {
  const t = useText()
  const { can } = useShop()
  const [isAsking, setAsking] = useState(false)
  const lastFive = reports[0]?.lastFive ?? null
  return (
    <div className={styles.alarm}>
      {lastFive === null ? null : <p>{t('orders.money.lastFive', { lastFive })}</p>}
      <ReasonButton block can={can('payments.manage') || { code: 'forbidden' }} onClick={() => setAsking(true)}>
        {t('transfers.confirm')}
      </ReasonButton>
      {isAsking ? <ConfirmTransferDialog order={{ ...order, lastFive }} onClose={() => setAsking(false)} /> : null}
    </div>
  )
}

/** With what the customer can pay, as he sees it himself: read out to him on the telephone. */
function PayableNumber({ number }: { number: NonNullable<Payment['number']> }): ReactNode {
  const t = useText()
  return (
    <div>
      <div>
        {t(`orders.money.number.${number.kind}`, { bankCode: number.bankCode })} {number.number ? <code>{number.number}</code> : null}
      </div>
      {number.barcodes.map((code, index) => (
        <div key={code}>{t('orders.money.number.nth', { n: index + 1, code })}</div>
      ))}
      <div className={styles.quiet}>
        {t('orders.money.number.due')} <DateTime at={new Date(Date.parse(number.expiresAt) - 1).toISOString()} />
      </div>
    </div>
  )
}

const paymentTones: Readonly<Record<Payment['status'], Tone>> = { pending: 'busy', paid: 'good', failed: 'bad', expired: 'plain' }

function Attempts({ payments }: { payments: readonly Payment[] }): ReactNode {
  const t = useText()
  if (payments.length === 0) return null
  return (
    <ol className={`${styles.entries} ${styles.attempts}`} aria-label={t('orders.money.attempts')}>
      {payments.map((payment) => (
        <li key={payment.id}>
          <div className={styles.entryHead}>
            <Money amount={payment.amount} currency={payment.currency} />
            <StateTag tone={paymentTones[payment.status]}>{t(`orders.money.status.${payment.status}`)}</StateTag>
          </div>
          <div className={styles.quiet}>{t('orders.money.reference', { reference: payment.providerReference ?? payment.reference })}</div>
          {payment.number && payment.status !== 'paid' ? <PayableNumber number={payment.number} /> : null}
          <div className={styles.quiet}>
            <DateTime at={payment.paidAt ?? payment.createdAt} />
          </div>
        </li>
      ))}
    </ol>
  )
}
