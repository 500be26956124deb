import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { MoneyInput } from '../../kit/money-input.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import type { Order } from './order-queries.ts'

type Shipment = Order['shipments'][number]
type Values = { carrier: string; trackingNumber: string; collectAmount?: number }

/** Corrects a parcel; what it collects can change while more parcels are to come (S2-57). */
export function ShipmentDialog({ order, shipment, onClose }: { order: Order; shipment: Shipment; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const canCollect = shipment.collectAmount > 0 && order.paymentStatus === 'unpaid' && order.shippingStatus === 'partially_shipped'
  return (
    <FormDialog<Values, unknown>
      title={t('orders.shipment.title')}
      verb={t('orders.shipment.save')}
      done={t('orders.shipment.saved')}
      invalidates={[key('orders')]}
      initialValues={shipment}
      onSubmit={({ carrier, trackingNumber, collectAmount }) =>
        read(
          api.PATCH('/api/admin/orders/{orderId}/shipments/{shipmentId}', {
            params: { path: { orderId: order.id, shipmentId: shipment.id } },
            body: {
              version: shipment.version,
              carrier: carrier.trim(),
              trackingNumber: trackingNumber.trim(),
              ...(canCollect && collectAmount !== undefined ? { collectAmount } : {}),
            },
          }),
        )
      }
      onClose={onClose}
    >
      <Form.Item
        name="carrier"
        label={t('orders.ship.carrier')}
        rules={[{ required: true, whitespace: true, message: t('kit.form.required') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="trackingNumber" label={t('orders.ship.tracking')}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      {canCollect ? (
        <Form.Item name="collectAmount" label={t('orders.ship.collectAmount')}>
          <MoneyInput max={order.totalAmount} />
        </Form.Item>
      ) : null}
    </FormDialog>
  )
}
