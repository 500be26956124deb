import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import type { OrderSummary } from './order-queries.ts'
import { orderStatusShown, paymentStatusShown, shippingStatusShown } from './order-states.ts'

/** 進行中, 已結案, 已取消. */
export function OrderStatusTag({ status }: { status: OrderSummary['status'] }): ReactNode {
  return <Tagged {...orderStatusShown[status]} />
}

/** Whether it is paid; unpaid cash on delivery is no reason to worry and says what it waits for. */
export function PaymentStatusTag({
  paymentStatus,
  paymentTiming,
}: {
  paymentStatus: OrderSummary['paymentStatus']
  paymentTiming: string
}): ReactNode {
  const isCashDue = paymentStatus === 'unpaid' && paymentTiming === 'on_delivery'
  return <Tagged {...(isCashDue ? ({ label: 'orders.payment.on_delivery', tone: 'plain' } as const) : paymentStatusShown[paymentStatus])} />
}

/** Where the goods are. A cancelled order ships nothing, so its state is no task. */
export function ShippingStatusTag({
  shippingStatus,
  status,
}: {
  shippingStatus: OrderSummary['shippingStatus']
  status: OrderSummary['status']
}): ReactNode {
  const { label, tone } = shippingStatusShown[shippingStatus]
  return <Tagged label={label} tone={status === 'cancelled' ? 'plain' : tone} />
}

function Tagged({ label, tone }: (typeof orderStatusShown)['open']): ReactNode {
  const t = useText()
  return <StateTag tone={tone}>{t(label)}</StateTag>
}
