import { Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatMoney } from '#web/i18n/format.ts'
import { ActDialog } from '../../kit/act-dialog.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { type ActProps, useOrderAct } from './use-order-act.ts'

type DialogProps = ActProps & { isOpen: boolean; onClose: () => void }

/** Closing hands out codes (S0-2), so it is asked once and says so. */
export function CloseDialog({ order, staleness, isOpen, onClose }: DialogProps): ReactNode {
  const t = useText()
  const { api } = useShop()
  const { id: orderId, version, number } = order
  const close = useOrderAct({
    act: () => read(api.POST('/api/admin/orders/{orderId}/closure', { params: { path: { orderId } }, body: { version } })),
    done: t('orders.act.closed'),
    seen: order,
    staleness,
  })
  const isCash = order.paymentTiming === 'on_delivery'
  const isUnpaid = order.paymentStatus === 'unpaid' && !isCash
  const codes = isCash
    ? t('orders.close.cash')
    : order.email === null
      ? t('orders.close.codesNoEmail')
      : t('orders.close.codes', { email: order.email })
  return (
    <ActDialog
      isOpen={isOpen}
      title={t('orders.close.title', { number: String(number) })}
      warning={isUnpaid ? t('orders.close.unpaid') : undefined}
      consequences={isUnpaid ? [t('orders.close.reopen')] : [codes, t('orders.close.reopen')]}
      verb={t('orders.act.close')}
      onConfirm={() => close.confirm()}
      onClose={onClose}
    />
  )
}

/** Opens a closed order again; what was handed out stays handed out (S0-2). */
export function ReopenDialog({ order, staleness, isOpen, onClose }: DialogProps): ReactNode {
  const t = useText()
  const { api } = useShop()
  const { id: orderId, version, number } = order
  const reopen = useOrderAct({
    act: () => read(api.POST('/api/admin/orders/{orderId}/reopening', { params: { path: { orderId } }, body: { version } })),
    done: t('orders.act.reopened'),
    seen: order,
    staleness,
  })
  return (
    <ActDialog
      isOpen={isOpen}
      title={t('orders.reopen.title', { number: String(number) })}
      consequences={[t('orders.reopen.codes')]}
      verb={t('orders.act.reopen')}
      onConfirm={() => reopen.confirm()}
      onClose={onClose}
    />
  )
}

/** Cancelling is final; the button beside it does not say 取消, which would be both answers. */
export function CancelDialog({ order, staleness, isOpen, onClose }: DialogProps): ReactNode {
  const t = useText()
  const { api } = useShop()
  const [reason, setReason] = useState('')
  const { id: orderId, version, number, pieces } = order
  const cancel = useOrderAct({
    act: () =>
      read(
        api.POST('/api/admin/orders/{orderId}/cancellation', { params: { path: { orderId } }, body: { version, reason: reason.trim() } }),
      ),
    done: t('orders.act.cancelled'),
    seen: order,
    staleness,
  })
  const paid =
    order.paymentStatus === 'paid' ? t('orders.cancel.paid', { amount: formatMoney(order.totalAmount, order.currency) }) : undefined
  return (
    <ActDialog
      isOpen={isOpen}
      title={t('orders.cancel.title', { number: String(number) })}
      warning={paid}
      consequences={[t('orders.cancel.stock', { n: pieces }), t('orders.cancel.final')]}
      verb={t('orders.act.cancel')}
      cancelText={t('orders.act.back')}
      isDanger
      onConfirm={() => cancel.confirm()}
      onClose={onClose}
    >
      <Form layout="vertical" component={false}>
        <Form.Item label={t('orders.cancel.reason')} htmlFor="cancel-reason" extra={t('orders.cancel.reasonHelp')}>
          <Input.TextArea id="cancel-reason" value={reason} maxLength={500} rows={3} onChange={(event) => setReason(event.target.value)} />
        </Form.Item>
      </Form>
    </ActDialog>
  )
}
