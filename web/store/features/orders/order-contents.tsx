import type { Order } from '../../app/contract.ts'
import { useText } from '../../i18n/text-context.tsx'
import { type AmountRow, Amounts } from '../../kit/price.tsx'
import { Thumb } from '../../kit/thumb.tsx'
import { OrderReviews } from './order-reviews.tsx'

/** What was ordered, what it came to, what the buyer says of it, where it goes, and what has happened. */
export function OrderContents({ order }: { order: Order }) {
  const { t } = useText()
  return (
    <div className="with-side">
      <div className="stack">
        <section className="panel stack">
          <h2>{t('order.lines')}</h2>
          <ul className="order-lines">
            {order.lines.map((line) => (
              <OrderLineRow key={line.id} line={line} />
            ))}
          </ul>
          <Amounts rows={useAmountRows(order)} />
        </section>
        <OrderReviews order={order} />
      </div>
      <div className="side">
        <Shipments order={order} />
        <Recipient order={order} />
        <Timeline order={order} />
      </div>
    </div>
  )
}

function OrderLineRow({ line }: { line: Order['lines'][number] }) {
  const { t, money } = useText()
  return (
    <li className="order-line">
      <Thumb url={line.pictureUrl} />
      <p>
        {line.productName}
        <br />
        <span className="soft small">
          {line.variantName && (
            <>
              {line.variantName}
              <br />
            </>
          )}
          <span className="unbroken">
            {money(line.unitPriceAmount)} {t('checkout.quantity', { count: line.quantity })}
          </span>
        </span>
      </p>
      <p className="order-line-amount">
        {money(line.subtotalAmount)}
        {line.discountAmount > 0 && (
          <span className="soft small">
            <br />
            {t('order.lineDiscount', { amount: money(-line.discountAmount) })}
          </span>
        )}
      </p>
    </li>
  )
}

function useAmountRows(order: Order): AmountRow[] {
  const { t, money } = useText()
  const goods = order.lines.reduce((sum, line) => sum + line.subtotalAmount, 0)
  const rows: AmountRow[] = [{ label: t('cart.goods'), value: money(goods) }]
  for (const discount of order.discounts) rows.push({ label: discount.label, value: money(-Math.abs(discount.amount)), kind: 'minus' })
  if (order.goodsKind === 'goods')
    rows.push({ label: t('cart.shipping'), value: order.shippingFeeAmount > 0 ? money(order.shippingFeeAmount) : t('cart.shippingFree') })
  if (order.shippingDiscountAmount > 0) {
    rows.push({ label: t('cart.shippingDiscount'), value: money(-order.shippingDiscountAmount), kind: 'minus' })
  }
  rows.push({ label: t('cart.total'), value: money(order.totalAmount), kind: 'total' })
  return rows
}

function Shipments({ order }: { order: Order }) {
  const { t, time } = useText()
  if (order.shipments.length === 0) return null
  return (
    <section className="panel stack">
      <h2>{t('order.shipments')}</h2>
      {order.shipments.map((shipment) => (
        <dl className="facts" key={shipment.trackingNumber}>
          <div>
            <dt>
              {shipment.carrier} · {t('order.tracking')}
            </dt>
            <dd>{shipment.trackingNumber}</dd>
            <dd className="soft small">{t('order.shippedAt', { time: time(shipment.shippedAt) })}</dd>
          </div>
        </dl>
      ))}
    </section>
  )
}

function Recipient({ order: { recipient, shippingMethodName, paymentMethodName, goodsKind } }: { order: Order }) {
  const { t } = useText()
  const address = `${recipient.postalCode} ${recipient.city}${recipient.district}${recipient.street}`.trim()
  const store = recipient.pickupStore
  const isCardKey = goodsKind === 'card_key'
  return (
    <section className="panel stack">
      <h2>{t(isCardKey ? 'checkout.buyer' : 'order.recipient')}</h2>
      <dl className="facts">
        <div>
          <dt>{t(isCardKey ? 'checkout.buyerName' : 'checkout.name')}</dt>
          <dd>{recipient.name}</dd>
        </div>
        <div>
          <dt>{t('checkout.phone')}</dt>
          <dd>{shownPhone(recipient.phone)}</dd>
        </div>
        {store && (
          <div>
            <dt>{t('checkout.pickup')}</dt>
            <dd>
              {t.maybe(`pickup.${store.chain}`)} {store.name} ({store.code})
            </dd>
          </div>
        )}
        {address && (
          <div>
            <dt>{t('checkout.address')}</dt>
            <dd>{address}</dd>
          </div>
        )}
        {shippingMethodName && (
          <div>
            <dt>{t('order.shippingMethod')}</dt>
            <dd>{shippingMethodName}</dd>
          </div>
        )}
        <div>
          <dt>{t('order.paymentMethod')}</dt>
          <dd>{paymentMethodName}</dd>
        </div>
      </dl>
    </section>
  )
}

/** A Taiwanese mobile number as people write it; others stay international. */
function shownPhone(phone: string): string {
  return phone.replace(/^\+886(9\d{2})(\d{3})(\d{3})$/, '0$1-$2-$3')
}

function Timeline({ order }: { order: Order }) {
  const { t, time } = useText()
  if (order.timeline.length === 0) return null
  const eventText = (type: string) =>
    (order.goodsKind === 'card_key' ? t.maybe(`event.cards.${type}`) : undefined) ?? t.maybe(`event.${type}`) ?? t('event.other')
  return (
    <section className="panel stack">
      <h2>{t('order.timeline')}</h2>
      <ol className="timeline">
        {order.timeline.map((event) => (
          <li key={`${event.at} ${event.type}`}>
            {eventText(event.type)}
            <time className="soft small" dateTime={event.at}>
              {time(event.at)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  )
}
