import { Alert, AutoComplete, Form, Input, InputNumber, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { errorText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatMoney } from '#web/i18n/format.ts'
import { MoneyInput } from '../../kit/money-input.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import type { Order } from './order-queries.ts'
import styles from './orders.module.css'
import { type ActProps, useOrderAct } from './use-order-act.ts'

type Values = { carrier: string; trackingNumber?: string; collectAmount?: number }

/** One parcel: who carries it, its number, and what is in it. */
export function ShipDialog({ order: shown, staleness, onClose }: ActProps & { onClose: () => void }): ReactNode {
  const t = useText()
  const { api } = useShop()
  // As it was when the dialog opened: a colleague's parcel meanwhile is a conflict, not a silent change of these numbers (SX-32).
  const [order] = useState(shown)
  const left = order.lines.map((line) => ({ ...line, left: line.quantity - line.shippedQuantity })).filter((line) => line.left > 0)
  const [quantities, setQuantities] = useState<Readonly<Record<string, number>>>(() =>
    Object.fromEntries(left.map((line) => [line.id, line.left])),
  )
  const [error, setError] = useState<unknown>()
  const [isRunning, setRunning] = useState(false)
  const [form] = Form.useForm<Values>()
  const pieces = Object.values(quantities).reduce((sum, quantity) => sum + quantity, 0)
  const owed = owedOf(order)
  // The last parcel takes what is left; only a part may collect less.
  const mayShare = owed > 0 && pieces < left.reduce((sum, line) => sum + line.left, 0)
  const ship = useOrderAct<Values>({
    act: ({ carrier, trackingNumber = '', collectAmount }) =>
      read(
        api.POST('/api/admin/orders/{orderId}/shipments', {
          params: { path: { orderId: order.id } },
          body: {
            version: order.version,
            carrier: carrier.trim(),
            trackingNumber: trackingNumber.trim(),
            ...(mayShare && collectAmount !== undefined ? { collectAmount } : {}),
            lines: left.flatMap(({ id }) => (quantities[id] ? [{ orderLineId: id, quantity: quantities[id] }] : [])),
          },
        }),
      ),
    done: t('orders.ship.done'),
    seen: order,
    staleness,
  })
  const submit = async (values: Values) => {
    setRunning(true)
    setError(undefined)
    try {
      await ship.confirm(values)
      onClose()
    } catch (caught) {
      setError(caught)
    } finally {
      setRunning(false)
    }
  }
  return (
    <Modal
      open
      title={t('orders.ship.title', { number: String(order.number) })}
      okText={t('orders.ship.verb')}
      cancelText={t('kit.cancel')}
      okButtonProps={{ loading: isRunning, disabled: pieces === 0 }}
      cancelButtonProps={{ disabled: isRunning }}
      closable={!isRunning}
      mask={{ closable: false }}
      keyboard={!isRunning}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Notices order={order} />
      <Form<Values> form={form} layout="vertical" requiredMark="optional" onFinish={(values) => void submit(values)}>
        <Form.Item
          name="carrier"
          label={t('orders.ship.carrier')}
          rules={[{ required: true, whitespace: true, message: t('kit.form.required') }]}
        >
          <AutoComplete
            options={t('orders.ship.carriers')
              .split(/[,、]/)
              .map((value) => ({ value }))}
            maxLength={60}
          />
        </Form.Item>
        <Form.Item name="trackingNumber" label={t('orders.ship.tracking')} extra={t('orders.ship.trackingHelp')}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        {mayShare ? (
          <Form.Item name="collectAmount" label={t('orders.ship.collectAmount')} extra={t('orders.ship.collectHelp')} initialValue={owed}>
            <MoneyInput max={owed} />
          </Form.Item>
        ) : null}
        <fieldset className={styles.parcel}>
          <legend>{t('orders.ship.lines')}</legend>
          {left.map((line) => (
            <div key={line.id} className={styles.parcelLine}>
              <div>
                <div>{line.productName}</div>
                <div className={styles.quiet}>
                  {[line.variantName, t('orders.ship.left', { n: line.left })].filter(Boolean).join(' · ')}
                </div>
              </div>
              <InputNumber
                className={styles.parcelQuantity}
                aria-label={t('orders.ship.quantityOf', { name: line.productName })}
                min={0}
                max={line.left}
                precision={0}
                value={quantities[line.id] ?? 0}
                onChange={(value) => setQuantities({ ...quantities, [line.id]: value ?? 0 })}
              />
            </div>
          ))}
          <div className={styles.parcelSum} aria-live="polite">
            {pieces === 0 ? t('orders.ship.nothing') : t('orders.ship.sum', { n: pieces })}
          </div>
        </fieldset>
      </Form>
      {error === undefined ? null : <Alert type="error" showIcon title={errorText(t, error)} />}
    </Modal>
  )
}

function Notices({ order }: { order: Order }): ReactNode {
  const t = useText()
  if (order.paymentStatus !== 'unpaid') return null
  if (order.paymentTiming !== 'on_delivery')
    return <Alert className={styles.spaced} type="warning" showIcon title={t('orders.ship.unpaid')} />
  const amount = formatMoney(owedOf(order), order.currency)
  return <Alert className={styles.spaced} type="info" showIcon title={t('orders.ship.collect', { amount })} />
}

/** As the server decides it: what earlier parcels collect is taken off. */
function owedOf(order: Order): number {
  if (order.paymentStatus !== 'unpaid' || order.paymentTiming !== 'on_delivery') return 0
  return Math.max(0, order.totalAmount - order.shipments.reduce((sum, shipment) => sum + shipment.collectAmount, 0))
}
