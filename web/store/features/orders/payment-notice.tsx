import type { Order } from '../../app/contract.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Notice } from '../../kit/notice.tsx'
import { PayButton } from './order-actions.tsx'
import { isWaitingForPayment } from './payment-wait.ts'

type PaymentNoticeProps = { order: Order; cameFrom: 'payment' | 'failure' | 'checkout' | null; isLong: boolean }

/** Where the order stands with the money, said first when the customer has just ordered or paid. */
export function PaymentNotice({ order, cameFrom, isLong }: PaymentNoticeProps) {
  const { t } = useText()
  if (order.status === 'cancelled') return null
  if (cameFrom === 'payment' && isWaitingForPayment(order)) {
    return (
      <Notice tone="accent" title={t('order.waitingTitle')} announce>
        <p>{t(isLong ? 'order.waitingLong' : 'order.waitingText')}</p>
      </Notice>
    )
  }
  if (cameFrom === 'payment' && order.paymentStatus === 'paid') {
    // Of cards that are still to come, their own notice says that the money is here.
    const isSaid = order.cards?.status === 'awaiting' || order.cards?.status === 'paid_late'
    return isSaid ? null : <Notice tone="ok" title={t('order.paidTitle')} announce />
  }
  if (cameFrom === 'checkout') {
    if (order.can.pay !== true) {
      return (
        <Notice tone="ok" title={t('order.thanks')} announce>
          {order.transfer && <p>{t('transfer.next')}</p>}
        </Notice>
      )
    }
    return (
      <Notice tone="warn" title={t('order.thanksUnpaid')} announce>
        <PayNow order={order} />
      </Notice>
    )
  }
  if (order.can.pay !== true) return null
  if (cameFrom === 'failure') {
    return (
      <Notice tone="danger" title={t('order.failedTitle')} announce>
        <p>{t('order.failedText')}</p>
        <PayNow order={order} />
      </Notice>
    )
  }
  return (
    <Notice tone="warn" title={t('order.unpaidTitle')}>
      <PayNow order={order} />
    </Notice>
  )
}

/** On a phone the button stays at the bottom of the screen instead. */
function PayNow({ order }: { order: Order }) {
  return (
    <div className="only-wide notice-actions">
      <PayButton order={order} />
    </div>
  )
}
