import type { Order } from '../../app/contract.ts'
import { useText } from '../../i18n/text-context.tsx'

type States = Pick<Order, 'status' | 'paymentStatus' | 'paymentTiming' | 'shippingStatus'>
type Tone = '' | 'tag-ok' | 'tag-warn'

/** The order's states in words and colour. A cancelled order has no other state worth saying. */
export function OrderStatus({ order }: { order: States }) {
  return (
    <p className="tags">
      <Tag kind="order" value={order.status} tone={order.status === 'closed' ? 'tag-ok' : ''} />
      {order.status !== 'cancelled' && (
        <>
          <PaymentTag order={order} />
          <Tag kind="shipping" value={order.shippingStatus} tone={order.shippingStatus === 'delivered' ? 'tag-ok' : ''} />
        </>
      )}
    </p>
  )
}

/** What is paid at the door is not late: until then the way of paying says enough. */
function PaymentTag({ order: { paymentStatus, paymentTiming } }: { order: States }) {
  if (paymentStatus === 'unpaid' && paymentTiming === 'on_delivery') return <Tag kind="payment" value="on_delivery" tone="" />
  return <Tag kind="payment" value={paymentStatus} tone={paymentTone(paymentStatus)} />
}

function Tag({ kind, value, tone }: { kind: 'order' | 'payment' | 'shipping'; value: string; tone: Tone }) {
  const { t } = useText()
  return <span className={`tag ${tone}`}>{t.maybe(`status.${kind}.${value}`) ?? value}</span>
}

function paymentTone(paymentStatus: string): Tone {
  if (paymentStatus === 'paid') return 'tag-ok'
  return paymentStatus === 'unpaid' || paymentStatus === 'failed' ? 'tag-warn' : ''
}
