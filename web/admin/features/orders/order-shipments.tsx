import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatMoney } from '#web/i18n/format.ts'
import { CopyButton } from '../../kit/copy-button.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { Panel } from '../../kit/panel.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import type { Order } from './order-queries.ts'
import styles from './orders.module.css'
import { ShipmentDialog } from './shipment-dialog.tsx'

/** The parcels that left, with what was in them. */
export function OrderShipments({ order }: { order: Order }): ReactNode {
  const t = useText()
  const { can } = useShop()
  const [changing, setChanging] = useState<Order['shipments'][number]>()
  const mayChange = can('orders.manage') && order.can.changeShipment === true
  if (order.shippingKind === 'none') return null
  const nameOf = (orderLineId: string) => order.lines.find((line) => line.id === orderLineId)?.productName ?? ''
  return (
    <Panel title={t('orders.shipments.title')}>
      {order.shipments.length === 0 ? (
        <p className={styles.none}>{t('orders.shipments.none')}</p>
      ) : (
        <ol className={styles.entries}>
          {order.shipments.map((shipment) => (
            <li key={shipment.id}>
              <div className={styles.entryHead}>
                <span>
                  <strong>{shipment.carrier}</strong> {shipment.trackingNumber || t('orders.shipments.noTracking')}
                  {shipment.trackingNumber ? <CopyButton text={shipment.trackingNumber} label={t('orders.shipments.tracking')} /> : null}
                </span>
                <span>
                  <DateTime at={shipment.shippedAt} />
                  {mayChange ? (
                    <Button type="link" size="small" onClick={() => setChanging(shipment)}>
                      {t('orders.shipment.change')}
                    </Button>
                  ) : null}
                </span>
              </div>
              <div className={styles.quiet}>
                {shipment.lines.map((line) => `${nameOf(line.orderLineId)} × ${line.quantity}`).join(t('kit.filter.and'))}
              </div>
              <div className={styles.quiet}>
                {[
                  shipment.actorName,
                  shipment.collectAmount > 0 &&
                    t('orders.shipments.collect', { amount: formatMoney(shipment.collectAmount, order.currency) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </li>
          ))}
        </ol>
      )}
      {changing ? <ShipmentDialog order={order} shipment={changing} onClose={() => setChanging(undefined)} /> : null}
    </Panel>
  )
}
