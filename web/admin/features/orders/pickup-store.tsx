import { Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import type { Order } from './order-queries.ts'

/** The convenience store of a pick-up: named by staff, and changed until everything has left. */
export function PickupStore({ order }: { order: Order }): ReactNode {
  const t = useText()
  const { can } = useShop()
  const [isAsking, setAsking] = useState(false)
  const named = [order.pickupStoreCode, order.pickupStoreName].filter(Boolean).join(' ')
  return (
    <>
      {named || t('orders.pickup.unknown')}{' '}
      {can('orders.manage') && order.can.setPickupStore === true ? (
        <Button type="link" size="small" onClick={() => setAsking(true)}>
          {named ? t('orders.pickup.change') : t('orders.pickup.set')}
        </Button>
      ) : null}
      {isAsking ? <PickupStoreDialog order={order} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

type Values = { storeCode: string; storeName: string }

function PickupStoreDialog({ order, onClose }: { order: Order; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const required = { required: true, whitespace: true, message: t('kit.form.required') }
  return (
    <FormDialog<Values, unknown>
      title={t('orders.pickup.title', { number: String(order.number) })}
      verb={t('orders.shipment.save')}
      done={t('orders.pickup.saved')}
      invalidates={[key('orders')]}
      initialValues={{ storeCode: order.pickupStoreCode, storeName: order.pickupStoreName }}
      onSubmit={({ storeCode, storeName }) =>
        read(
          api.PUT('/api/admin/orders/{orderId}/pickup-store', {
            params: { path: { orderId: order.id } },
            body: { version: order.version, storeCode: storeCode.trim(), storeName: storeName.trim() },
          }),
        )
      }
      onClose={onClose}
    >
      <Form.Item name="storeCode" label={t('orders.pickup.code')} rules={[required]}>
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item name="storeName" label={t('orders.pickup.name')} rules={[required]}>
        <Input maxLength={60} />
      </Form.Item>
    </FormDialog>
  )
}
