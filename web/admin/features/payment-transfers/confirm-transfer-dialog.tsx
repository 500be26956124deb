import { App, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatMoney } from '#web/i18n/format.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { MoneyInput } from '../../kit/money-input.tsx'
import { useShop } from '../../kit/shop-context.tsx'

type Values = { amount: number; lastFive: string }
/** The order whose money was seen. */
export type TransferSeen = { id: string; number: number; totalAmount: number; currency: string; lastFive: string | null }

/** What came, as the bank shows it. The amount is typed, not offered: it has to be looked at. */
export function ConfirmTransferDialog({ order, onClose }: { order: TransferSeen; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const { message } = App.useApp()
  return (
    <FormDialog<Values, { verdict: string }>
      title={t('transfers.confirm.title', { number: String(order.number) })}
      verb={t('transfers.confirm')}
      invalidates={[key('transfers'), key('orders'), key('payment-alarms'), key('dashboard')]}
      initialValues={{ lastFive: order.lastFive ?? '' }}
      onSubmit={({ amount, lastFive }, { idempotencyKey }) =>
        read(
          api.POST('/api/admin/orders/{orderId}/transfers', {
            params: { path: { orderId: order.id } },
            headers: { 'Idempotency-Key': idempotencyKey },
            body: { amount, lastFive: lastFive === '' ? null : lastFive },
          }),
        )
      }
      onDone={({ verdict }) => {
        if (verdict === 'booked') message.success(t('transfers.confirm.booked'))
        else message.warning(t('transfers.confirm.alarmed'))
      }}
      onClose={onClose}
    >
      <Form.Item
        name="amount"
        label={t('transfers.confirm.amount')}
        extra={t('transfers.confirm.amount.help', { amount: formatMoney(order.totalAmount, order.currency) })}
        rules={[{ required: true, message: t('kit.form.required') }]}
      >
        <MoneyInput />
      </Form.Item>
      <Form.Item
        name="lastFive"
        label={t('transfers.confirm.lastFive')}
        rules={[{ pattern: /^\d{5}$/, message: t('transfers.confirm.lastFive.wrong') }]}
      >
        <Input inputMode="numeric" maxLength={5} />
      </Form.Item>
    </FormDialog>
  )
}
