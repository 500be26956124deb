import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatPhone } from '#web/i18n/format.ts'
import { CopyButton } from '../../kit/copy-button.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { Facts, Panel } from '../../kit/panel.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { ShopLink } from '../../kit/shop-link.tsx'
import type { Order } from './order-queries.ts'
import styles from './orders.module.css'
import { PickupStore } from './pickup-store.tsx'

/** Who bought, who receives, and where it goes. */
export function OrderCustomer({ order }: { order: Order }): ReactNode {
  const t = useText()
  const { can } = useShop()
  const { pickupChain, pickupStoreCode, pickupStoreName } = order
  const store = pickupStoreCode === '' ? [] : [t.maybe(`orders.pickup.${pickupChain}`), pickupStoreCode, pickupStoreName]
  const address = [...store, order.postalCode, order.city, order.district, order.street].filter(Boolean).join(' ')
  const copied = [order.recipientName, formatPhone(order.recipientPhone), address].filter(Boolean).join('\n')
  const link =
    order.customerId !== null && can('customers.see') ? (
      <ShopLink className={styles.link} to={`customers/${order.customerId}`}>
        {t('orders.customer.open')}
      </ShopLink>
    ) : null
  return (
    <Panel title={t('orders.customer.title')} extra={order.customerId === null ? t('orders.guest') : link}>
      <Facts
        items={[
          {
            name: t('orders.customer.recipient'),
            value: order.recipientName && (
              <>
                {order.recipientName} <CopyButton text={copied} label={t('orders.customer.title')} />
              </>
            ),
          },
          {
            name: t('orders.customer.phone'),
            value: order.recipientPhone && <a href={`tel:${order.recipientPhone}`}>{formatPhone(order.recipientPhone)}</a>,
          },
          { name: t('orders.customer.email'), value: order.email && <a href={`mailto:${order.email}`}>{order.email}</a> },
          { name: t('orders.customer.shipping'), value: order.shippingMethodName },
          { name: t('orders.pickup.store'), value: order.shippingKind === 'store_pickup' ? <PickupStore order={order} /> : undefined },
          { name: t('orders.customer.address'), value: address },
          { name: t('orders.customer.note'), value: order.note },
          { name: t('orders.customer.placedAt'), value: <DateTime at={order.placedAt} /> },
        ]}
      />
    </Panel>
  )
}
