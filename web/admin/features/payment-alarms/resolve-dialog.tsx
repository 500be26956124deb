import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { MoneyInput } from '../../kit/money-input.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import styles from './alarms.module.css'

type Alarm = operations['readPaymentAlarms']['responses'][200]['content']['application/json']['items'][number]
/** One of the ways an alarm can be settled. */
export type AlarmAct = keyof Alarm['can']
type Values = { note: string; refundedAmount?: number | null; refundReference?: string }

/** Settles an alarm in one of three ways; each says what follows from it. */
export function ResolveDialog({ alarm, act, onClose }: { alarm: Alarm; act: AlarmAct; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key, shop } = useShop()
  return (
    <FormDialog<Values, unknown>
      title={t(`alarms.${act}.title`)}
      verb={t(`alarms.${act}.verb`)}
      done={t(`alarms.${act}.done`)}
      invalidates={[key('payment-alarms'), key('dashboard'), key('orders'), key('reconciliation'), key('transfers')]}
      initialValues={act === 'refund' ? { refundedAmount: alarm.amount } : {}}
      onSubmit={({ note, refundedAmount, refundReference }, { idempotencyKey }) =>
        read(
          api.POST('/api/admin/payment-alarms/{noticeId}/resolution', {
            params: { path: { noticeId: alarm.id } },
            headers: { 'Idempotency-Key': idempotencyKey },
            body: {
              action: act,
              note: note.trim(),
              ...(typeof refundedAmount === 'number' ? { refundedAmount } : {}),
              ...(refundReference ? { refundReference: refundReference.trim() } : {}),
            },
          }),
        )
      }
      onClose={onClose}
    >
      <p>{t(`alarms.verdict.${alarm.verdict}`)}</p>
      <p className={styles.quiet}>{t(`alarms.${act}.consequence`)}</p>
      {act === 'refund' ? (
        <>
          <Form.Item
            name="refundedAmount"
            label={t('alarms.refund.amount')}
            rules={[{ required: true, message: t('kit.form.required') }]}
            hidden={alarm.currency !== shop.currency}
          >
            <MoneyInput max={alarm.amount ?? 0} />
          </Form.Item>
          <Form.Item name="refundReference" label={t('alarms.refund.reference')}>
            <Input maxLength={60} />
          </Form.Item>
        </>
      ) : null}
      <Form.Item
        name="note"
        label={t('alarms.resolve.note')}
        extra={t(`alarms.${act}.noteHelp`)}
        rules={[{ required: true, whitespace: true, message: t('alarms.resolve.noteRequired') }]}
      >
        <Input.TextArea rows={3} maxLength={1_000} />
      </Form.Item>
    </FormDialog>
  )
}
