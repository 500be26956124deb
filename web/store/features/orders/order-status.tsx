import type { Order } from '../../app/contract.ts'
import { useText } from '../../i18n/text-context.tsx'

type States = Pick<Order, 'status' | 'paymentStatus' | 'paymentTiming' | 'shippingStatus' | 'goodsKind' | 'reviewStatus'>
type Tone = '' | 'tag-ok' | 'tag-warn'

/** The order's states in words and colour. A cancelled order has no other state worth saying. */
export function OrderStatus({ order }: { order: States }) {
  return (
    <p className="tags">
      <Tag kind="order" value={order.reviewStatus ?? order.status} tone={isDone(order) ? 'tag-ok' : ''} />
      {order.status !== 'cancelled' && (
        <>
          <PaymentTag order={order} />
          <DeliveryTag order={order} />
        </>
      )}
    </p>
  )
}

/** Nothing is left to do for the buyer; what is delivered and open still waits for what he says of it (S1-2). */
function isDone({ status, reviewStatus }: States): boolean {
  return status === 'closed' || reviewStatus === 'reviewed'
}

/** Card keys do not travel: they are awaited or there. */
function DeliveryTag({ order: { goodsKind, shippingStatus } }: { order: States }) {
  const tone = shippingStatus === 'delivered' ? 'tag-ok' : ''
  if (goodsKind === 'goods') return <Tag kind="shipping" value={shippingStatus} tone={tone} />
  if (shippingStatus === 'delivered') return <Tag kind="cards" value="delivered" tone={tone} />
  return shippingStatus === 'preparing' ? <Tag kind="shipping" value="preparing" tone="" /> : null
}

/** What is paid at the door is not late: until then the way of paying says enough. */
function PaymentTag({ order: { paymentStatus, paymentTiming } }: { order: States }) {
  if (paymentStatus === 'unpaid' && paymentTiming === 'on_delivery') return <Tag kind="payment" value="on_delivery" tone="" />
  return <Tag kind="payment" value={paymentStatus} tone={paymentTone(paymentStatus)} />
}

function Tag({ kind, value, tone }: { kind: 'order' | 'payment' | 'shipping' | 'cards'; value: string; tone: Tone }) {
  const { t } = useText()
  return <span className={`tag ${tone}`}>{t.maybe(`status.${kind}.${value}`) ?? value}</span>
}

function paymentTone(paymentStatus: string): Tone {
  if (paymentStatus === 'paid') return 'tag-ok'
  return paymentStatus === 'unpaid' || paymentStatus === 'failed' ? 'tag-warn' : ''
}
