import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatMoney } from '#web/i18n/format.ts'
import { CopyButton } from '../../kit/copy-button.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { Panel } from '../../kit/panel.tsx'
import type { Order } from './order-queries.ts'
import styles from './orders.module.css'

/** The parcels that left, with what was in them. */
export function OrderShipments({ order }: { order: Order }): ReactNode {
  const t = useText()
  if (order.shippingKind === 'none') return null
  const nameOf = (orderLineId: string) => order.lines.find((line) => line.id === orderLineId)?.productName ?? ''
  return (
    <Panel title={t('orders.shipments.title')}>
      {order.shipments.length === 0 ? (
        t('orders.shipments.none')
      ) : (
        <ol className={styles.entries}>
          {order.shipments.map((shipment) => (
            <li key={shipment.id}>
              <div className={styles.entryHead}>
                <span>
                  <strong>{shipment.carrier}</strong> {shipment.trackingNumber || t('orders.shipments.noTracking')}
                  {shipment.trackingNumber ? <CopyButton text={shipment.trackingNumber} label={t('orders.shipments.tracking')} /> : null}
                </span>
                <DateTime at={shipment.shippedAt} />
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
    </Panel>
  )
}
