import { Checkbox, Form, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import type { Order } from '../orders/order-queries.ts'
import { namedPieces, type Pieces, PiecesFields } from '../orders/pieces-fields.tsx'
import { type Return, returnReasons } from './return-queries.ts'

type Values = { reason: Return['reason']; note?: string; isApproved: boolean }

/** Staff write down what a customer wants to send back. */
export function ReturnRequestDialog({ order: shown, onClose }: { order: Order; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  // As it was when the dialog opened (SX-32).
  const [order] = useState(shown)
  const lines = order.lines
    .map((line) => ({ id: line.id, name: line.productName, option: line.variantName, most: line.shippedQuantity - line.returnedQuantity }))
    .filter((line) => line.most > 0)
  const [pieces, setPieces] = useState<Pieces>({})
  return (
    <FormDialog<Values, unknown>
      title={t('returns.request.title', { number: String(order.number) })}
      verb={t('returns.request')}
      done={t('returns.requested')}
      invalidates={[key('orders')]}
      initialValues={{ reason: 'defective', isApproved: true }}
      onSubmit={({ reason, note = '', isApproved }) =>
        read(
          api.POST('/api/admin/orders/{orderId}/returns', {
            params: { path: { orderId: order.id } },
            body: { version: order.version, reason, note: note.trim(), isApproved, lines: namedPieces(pieces) },
          }),
        )
      }
      onClose={onClose}
    >
      <PiecesFields
        legend={t('returns.request.lines')}
        lines={lines}
        value={pieces}
        onChange={setPieces}
        note={(line) => t('returns.most', { n: line.most })}
        labelOf={(line) => t('returns.quantityOf', { name: line.name })}
      />
      <Form.Item name="reason" label={t('returns.reason')} required>
        <Select options={returnReasons.map((value) => ({ value, label: t(`orders.returnReason.${value}`) }))} />
      </Form.Item>
      <Form.Item name="note" label={t('returns.note')}>
        <Input.TextArea rows={2} maxLength={1_000} />
      </Form.Item>
      <Form.Item name="isApproved" valuePropName="checked" extra={t('returns.approveAtOnce.help')}>
        <Checkbox>{t('returns.approveAtOnce')}</Checkbox>
      </Form.Item>
    </FormDialog>
  )
}
