import { type ReactNode, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DetailPage } from '../../kit/detail-page.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { OrderCards } from '../card-pools/order-cards.tsx'
import { OrderRefunds } from '../refunds/order-refunds.tsx'
import { OrderReturns } from '../returns/order-returns.tsx'
import { ChangedNotice } from './changed-notice.tsx'
import { OrderActions } from './order-actions.tsx'
import { OrderCodes } from './order-codes.tsx'
import { OrderCustomer } from './order-customer.tsx'
import { OrderLines } from './order-lines.tsx'
import { OrderMails } from './order-mails.tsx'
import { OrderMoney } from './order-money.tsx'
import { OrderNote } from './order-note.tsx'
import { type Order, useOrder } from './order-queries.ts'
import { OrderShipments } from './order-shipments.tsx'
import { OrderTimeline } from './order-timeline.tsx'
import { orderRoute } from './routes.ts'
import { OrderStatusTag, PaymentStatusTag, ShippingStatusTag } from './state-tags.tsx'
import type { Staleness } from './use-order-act.ts'

/** One order: what was bought and what left on the left, money, people and history on the right. */
export function OrderDetail(): ReactNode {
  const t = useText()
  const { can } = useShop()
  const { orderId } = orderRoute.useParams()
  const query = useOrder(orderId)
  const { known, staleness } = useStaleness()
  return (
    <DetailPage
      key={orderId}
      query={query}
      back={{ to: 'orders', label: t('orders.list.title') }}
      title={({ number }) => t('orders.detail.title', { number: String(number) })}
      states={(order) => (
        <>
          <OrderStatusTag status={order.status} />
          <PaymentStatusTag {...order} />
          <ShippingStatusTag {...order} />
        </>
      )}
      actions={(order) => <OrderActions order={order} staleness={staleness} />}
      main={(order) => (
        <>
          {known ? <ChangedNotice order={order} known={known} onSeen={staleness.clear} /> : null}
          <OrderLines order={order} />
          {order.goodsKind === 'card_key' && can('cards.see') ? <OrderCards orderId={order.id} /> : null}
          {can('codes.see') ? <OrderCodes order={order} /> : null}
          <OrderShipments order={order} />
          <OrderReturns order={order} />
        </>
      )}
      side={(order) => (
        <>
          {can('payments.see') ? <OrderMoney order={order} staleness={staleness} /> : null}
          {can('payments.see') ? <OrderRefunds order={order} /> : null}
          <OrderCustomer order={order} />
          <OrderNote order={order} staleness={staleness} />
          {can('mails.see') ? <OrderMails order={order} /> : null}
          <OrderTimeline order={order} />
        </>
      )}
    />
  )
}

/** After a refused stale act: which entries of the history the person had seen, so that the page can say what is new (SX-32). */
function useStaleness(): { known: ReadonlySet<string> | undefined; staleness: Staleness } {
  const [known, setKnown] = useState<ReadonlySet<string>>()
  const staleness = {
    report: (seen: Order) => setKnown(new Set(seen.timeline.map((entry) => entry.id))),
    clear: () => setKnown(undefined),
  }
  return { known, staleness }
}
