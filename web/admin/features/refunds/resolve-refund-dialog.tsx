import { Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import type { Refund } from './refund-queries.ts'

type Values = { finding: 'done' | 'failed' | 'again'; note?: string }

/** What a person found in the gateway's own books about a refund nobody knew the end of. */
export function ResolveRefundDialog({ refund, onClose }: { refund: Refund; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const findings = ['done', 'failed', 'again'] as const
  return (
    <FormDialog<Values, unknown>
      title={t('refunds.resolve.title')}
      verb={t('refunds.resolve')}
      done={t('refunds.resolved')}
      invalidates={[key('orders')]}
      initialValues={{ finding: 'done' }}
      onSubmit={({ finding, note = '' }, { idempotencyKey }) =>
        read(
          api.POST('/api/admin/refunds/{refundId}/resolution', {
            params: { path: { refundId: refund.id } },
            headers: { 'Idempotency-Key': idempotencyKey },
            body: { finding, note: note.trim() },
          }),
        )
      }
      onClose={onClose}
    >
      <Form.Item name="finding" label={t('refunds.resolve.finding')} required>
        <Radio.Group vertical options={findings.map((value) => ({ value, label: t(`refunds.finding.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="note"
        label={t('refunds.resolve.note')}
        rules={[{ required: true, whitespace: true, message: t('kit.form.required') }]}
      >
        <Input.TextArea rows={2} maxLength={1_000} />
      </Form.Item>
    </FormDialog>
  )
}
