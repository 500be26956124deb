import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { Timeline } from '../../kit/timeline.tsx'
import { useEntries } from './order-entries.tsx'
import type { Order } from './order-queries.ts'

/** What somebody else did to the order between seeing it and acting on it (SX-32). */
export function ChangedNotice({ order, known, onSeen }: { order: Order; known: ReadonlySet<string>; onSeen: () => void }): ReactNode {
  const t = useText()
  const entries = useEntries(
    order.timeline.filter((entry) => !known.has(entry.id)),
    order,
  )
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('orders.changed.title')}
      description={entries.length === 0 ? t('orders.changed.unknown') : <Timeline entries={entries} />}
      closable={{ closeIcon: true, onClose: onSeen, 'aria-label': t('orders.changed.seen') }}
    />
  )
}
