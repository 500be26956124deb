import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import type { OrderSummary } from './order-queries.ts'
import { deliveryShown, orderStatusShown, paymentStatusShown, shippingStatusShown } from './order-states.ts'

type States = Pick<OrderSummary, 'status' | 'paymentStatus' | 'paymentTiming' | 'shippingStatus' | 'goodsKind'>

/** 處理中, 已結案, 已取消. */
export function OrderStatusTag({ status }: Pick<States, 'status'>): ReactNode {
  return <Tagged {...orderStatusShown[status]} />
}

/** Whether it is paid. Unpaid cash on delivery says what it waits for; a cancelled order waits for nothing. */
export function PaymentStatusTag({ status, paymentStatus, paymentTiming }: Omit<States, 'shippingStatus'>): ReactNode {
  const isCashDue = paymentStatus === 'unpaid' && paymentTiming === 'on_delivery'
  if (isCashDue) return <Tagged label="orders.payment.on_delivery" tone="plain" />
  const { label, tone } = paymentStatusShown[paymentStatus]
  return <Tagged label={label} tone={status === 'cancelled' && paymentStatus === 'unpaid' ? 'plain' : tone} />
}

type ShippingProps = Pick<States, 'status' | 'shippingStatus'> & { goodsKind?: States['goodsKind'] }

/** Where the goods are; card keys are delivered, not shipped. A cancelled order ships nothing, so its state is no task. */
export function ShippingStatusTag({ status, shippingStatus, goodsKind }: ShippingProps): ReactNode {
  const { label, tone } = (goodsKind === 'card_key' ? deliveryShown[shippingStatus] : undefined) ?? shippingStatusShown[shippingStatus]
  return <Tagged label={label} tone={status === 'cancelled' ? 'plain' : tone} />
}

function Tagged({ label, tone }: (typeof orderStatusShown)['open']): ReactNode {
  const t = useText()
  return <StateTag tone={tone}>{t(label)}</StateTag>
}
