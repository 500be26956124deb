import type { ReactNode } from 'react'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { StateTag, type Tone } from '../../kit/state-tag.tsx'

type Status = NonNullable<operations['readOrderCards']['responses'][200]['content']['application/json']['status']>

const tones: Readonly<Record<Status, Tone>> = {
  unpaid: 'plain',
  released: 'warning',
  awaiting: 'busy',
  paid_late: 'bad',
  delivered: 'good',
  cancelled: 'plain',
}

/** Where an order of card keys stands. */
export function CardOrderStatusTag({ status }: { status: Status }): ReactNode {
  const t = useText()
  return <StateTag tone={tones[status]}>{t(`cards.order.status.${status}`)}</StateTag>
}
