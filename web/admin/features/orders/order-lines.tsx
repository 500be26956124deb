import { Table, type TableColumnsType, Tag } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { Money } from '../../kit/money.tsx'
import { Panel } from '../../kit/panel.tsx'
import { ShopLink } from '../../kit/shop-link.tsx'
import type { Order } from './order-queries.ts'
import styles from './orders.module.css'

type Line = Order['lines'][number]

/** What was bought at which price, each line with its part of the discounts, and the sum. */
export function OrderLines({ order }: { order: Order }): ReactNode {
  const t = useText()
  const columns: TableColumnsType<Line> = [
    { title: t('orders.lines.product'), render: (_, line) => <Product line={line} order={order} /> },
    {
      title: t('orders.lines.price'),
      align: 'right',
      responsive: ['md'],
      render: (_, line) => <Money amount={line.unitPriceAmount} currency={order.currency} />,
    },
    { title: t('orders.lines.quantity'), align: 'right', render: (_, line) => line.quantity },
    { title: t('orders.lines.amount'), align: 'right', render: (_, line) => <Amount line={line} currency={order.currency} /> },
  ]
  return (
    <Panel title={t('orders.lines.title')} flush>
      <Table<Line> className={styles.lines} size="middle" rowKey="id" pagination={false} dataSource={[...order.lines]} columns={columns} />
      <Totals order={order} />
    </Panel>
  )
}

function Product({ line, order }: { line: Line; order: Order }): ReactNode {
  const t = useText()
  const kind = t.maybe(`orders.lines.kind.${line.kind}`)
  const facts = [
    line.variantName,
    line.sku && t('orders.lines.sku', { sku: line.sku }),
    line.shippedQuantity > 0 &&
      t(order.goodsKind === 'card_key' ? 'orders.lines.delivered' : 'orders.lines.shipped', { n: line.shippedQuantity }),
    line.returnedQuantity > 0 && t('orders.lines.returned', { n: line.returnedQuantity }),
  ].filter(Boolean)
  return (
    <div className={styles.product}>
      {line.pictureUrl ? <img className={styles.picture} src={line.pictureUrl} alt="" width={48} height={48} loading="lazy" /> : null}
      <div>
        <div className={styles.productName}>
          <ShopLink className={styles.link} to={`products/${line.productId}`}>
            {line.productName}
          </ShopLink>{' '}
          {kind ? <Tag>{kind}</Tag> : null}
        </div>
        {line.components?.map(({ variantId, productName, variantName, quantity }) => (
          <div key={variantId} className={styles.quiet}>
            {[productName, variantName].filter(Boolean).join(' ')} × {quantity * line.quantity}
          </div>
        ))}
        {facts.length > 0 ? <div className={styles.quiet}>{facts.join(' · ')}</div> : null}
        {line.allocations.map(({ discountId, amount }) => (
          <div key={discountId} className={styles.quiet}>
            {order.discounts.find((discount) => discount.id === discountId)?.label} <Money amount={-amount} currency={order.currency} />
          </div>
        ))}
      </div>
    </div>
  )
}

/** After discounts; what it was before is struck through. */
function Amount({ line, currency }: { line: Line; currency: string }): ReactNode {
  const net = line.subtotalAmount - line.discountAmount
  return (
    <>
      <Money amount={net} currency={currency} />
      {line.discountAmount > 0 ? (
        <div className={styles.quiet}>
          <s>
            <Money amount={line.subtotalAmount} currency={currency} />
          </s>
        </div>
      ) : null}
    </>
  )
}

function Totals({ order }: { order: Order }): ReactNode {
  const t = useText()
  const { currency } = order
  const rows = [
    { name: t('orders.totals.goods'), amount: order.goodsAmount },
    ...order.discounts.filter(({ kind }) => kind !== 'free_shipping').map(({ label, amount }) => ({ name: label, amount: -amount })),
    { name: t('orders.totals.shipping'), amount: order.shippingFeeAmount },
    ...(order.shippingDiscountAmount > 0 ? [{ name: t('orders.totals.shippingDiscount'), amount: -order.shippingDiscountAmount }] : []),
  ]
  return (
    <dl className={styles.totals}>
      {rows.map(({ name, amount }, index) => (
        // Two discounts may carry the same name; the rows never change places.
        <TotalRow key={`${index}:${name}`} name={name} amount={amount} currency={currency} />
      ))}
      <dt className={styles.total}>{t('orders.totals.total')}</dt>
      <dd className={styles.total}>
        <Money amount={order.totalAmount} currency={currency} strong />
      </dd>
    </dl>
  )
}

function TotalRow({ name, amount, currency }: { name: string; amount: number; currency: string }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Money amount={amount} currency={currency} />
      </dd>
    </>
  )
}
