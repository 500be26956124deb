import { Button, Input, Space } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { Panel } from '../../kit/panel.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import type { Order } from './order-queries.ts'
import styles from './orders.module.css'
import { type ActProps, useOrderAct } from './use-order-act.ts'

/** The note as it is being written, and the order as it was when the writing began. */
type Draft = { text: string; seen: Order }

/** What colleagues should know about the order; the customer never sees it. */
export function OrderNote({ order, staleness }: ActProps): ReactNode {
  const t = useText()
  const { api, can } = useShop()
  const [draft, setDraft] = useState<Draft>()
  const stop = () => setDraft(undefined)
  const save = useOrderAct<Draft>({
    act: async ({ text, seen }) => {
      const params = { path: { orderId: order.id } }
      await read(api.PUT('/api/admin/orders/{orderId}/staff-note', { params, body: { version: seen.version, staffNote: text.trim() } }))
      stop()
    },
    done: t('orders.note.saved'),
    seen: draft?.seen ?? order,
    staleness,
  })
  return (
    <Panel
      title={t('orders.note.title')}
      extra={
        draft === undefined && can('orders.manage') ? (
          <Button type="link" size="small" onClick={() => setDraft({ text: order.staffNote, seen: order })}>
            {order.staffNote === '' ? t('orders.note.add') : t('orders.note.edit')}
          </Button>
        ) : undefined
      }
    >
      {draft === undefined ? (
        <p className={order.staffNote ? styles.note : styles.none}>{order.staffNote || t('orders.note.none')}</p>
      ) : (
        <>
          <Input.TextArea
            className={styles.spaced}
            aria-label={t('orders.note.label')}
            autoFocus
            value={draft.text}
            maxLength={2_000}
            rows={4}
            onChange={(event) => setDraft({ ...draft, text: event.target.value })}
          />
          <Space>
            <Button type="primary" loading={save.isPending} onClick={() => save.press(draft)}>
              {t('orders.note.save')}
            </Button>
            <Button onClick={stop}>{t('kit.cancel')}</Button>
          </Space>
        </>
      )}
    </Panel>
  )
}
