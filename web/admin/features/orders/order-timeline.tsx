import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { Panel } from '../../kit/panel.tsx'
import { Timeline } from '../../kit/timeline.tsx'
import { useEntries } from './order-entries.tsx'
import type { Order } from './order-queries.ts'

/** Every change of the order, the newest first. */
export function OrderTimeline({ order }: { order: Order }): ReactNode {
  const t = useText()
  const entries = useEntries(order.timeline, order)
  return (
    <Panel title={t('orders.timeline.title')}>
      <Timeline entries={entries} />
    </Panel>
  )
}
