import { Checkbox, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { type Pieces, PiecesFields } from '../orders/pieces-fields.tsx'
import type { Return } from './return-queries.ts'

type DialogProps = { found: Return; onClose: () => void }

function linesOf(found: Return, most: 'requestedQuantity' | 'approvedQuantity') {
  return found.lines
    .filter((line) => line[most] > 0)
    .map((line) => ({ id: line.orderLineId, name: line.productName, option: line.variantName, most: line[most] }))
}

/** All pieces, unless somebody changes it. */
function allOf(lines: readonly { id: string; most: number }[]): Pieces {
  return Object.fromEntries(lines.map((line) => [line.id, line.most]))
}

/** Lets pieces come back: all that was asked for, or fewer. */
export function ApproveDialog({ found, onClose }: DialogProps): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const lines = linesOf(found, 'requestedQuantity')
  const [pieces, setPieces] = useState<Pieces>(() => allOf(lines))
  return (
    <FormDialog<object, unknown>
      title={t('returns.approve.title', { number: String(found.orderNumber) })}
      verb={t('returns.approve')}
      done={t('returns.approved')}
      invalidates={[key('orders')]}
      onSubmit={() =>
        read(
          api.POST('/api/admin/order-returns/{returnId}/approval', {
            params: { path: { returnId: found.id } },
            body: { version: found.version, lines: lines.map(({ id }) => ({ orderLineId: id, quantity: pieces[id] ?? 0 })) },
          }),
        )
      }
      onClose={onClose}
    >
      <p>{t('returns.approve.mail')}</p>
      <PiecesFields
        legend={t('returns.approve.lines')}
        lines={lines}
        value={pieces}
        onChange={setPieces}
        note={(line) => t('returns.pieces.requested', { n: line.most })}
        labelOf={(line) => t('returns.quantityOf', { name: line.name })}
      />
    </FormDialog>
  )
}

/** Books what came back; damaged pieces stay off the shelf. */
export function ReceiveDialog({ found, onClose }: DialogProps): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const lines = linesOf(found, 'approvedQuantity')
  const [pieces, setPieces] = useState<Pieces>(() => allOf(lines))
  const [shelved, setShelved] = useState<Readonly<Record<string, boolean>>>({})
  return (
    <FormDialog<object, unknown>
      title={t('returns.receive.title', { number: String(found.orderNumber) })}
      verb={t('returns.receive')}
      done={t('returns.received')}
      invalidates={[key('orders'), key('products')]}
      onSubmit={() =>
        read(
          api.POST('/api/admin/order-returns/{returnId}/receipt', {
            params: { path: { returnId: found.id } },
            body: {
              version: found.version,
              lines: lines.map(({ id }) => ({ orderLineId: id, quantity: pieces[id] ?? 0, isRestocked: shelved[id] ?? true })),
            },
          }),
        )
      }
      onClose={onClose}
    >
      <p>{t('returns.receive.codes')}</p>
      <PiecesFields
        legend={t('returns.receive.lines')}
        lines={lines}
        value={pieces}
        onChange={setPieces}
        note={(line) => t('returns.pieces.approved', { n: line.most })}
        labelOf={(line) => t('returns.quantityOf', { name: line.name })}
        extra={(line) => (
          <Checkbox checked={shelved[line.id] ?? true} onChange={({ target }) => setShelved({ ...shelved, [line.id]: target.checked })}>
            {t('returns.receive.restock')}
          </Checkbox>
        )}
      />
    </FormDialog>
  )
}

/** Says no, and why; the customer reads it. */
export function RefuseDialog({ found, onClose }: DialogProps): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  return (
    <FormDialog<{ reason?: string }, unknown>
      title={t('returns.refuse.title', { number: String(found.orderNumber) })}
      verb={t('returns.refuse')}
      done={t('returns.refused')}
      invalidates={[key('orders')]}
      onSubmit={({ reason = '' }) =>
        read(
          api.POST('/api/admin/order-returns/{returnId}/refusal', {
            params: { path: { returnId: found.id } },
            body: { version: found.version, reason: reason.trim() },
          }),
        )
      }
      onClose={onClose}
    >
      <Form.Item
        name="reason"
        label={t('returns.refuse.reason')}
        extra={t('returns.refuse.help')}
        rules={[{ required: true, whitespace: true, message: t('kit.form.required') }]}
      >
        <Input.TextArea rows={3} maxLength={1_000} />
      </Form.Item>
    </FormDialog>
  )
}
