import type { ReactNode } from 'react'
import { type AdminText, useText } from '#web/i18n/admin/use-text.tsx'
import { formatMoney } from '#web/i18n/format.ts'
import type { Tone } from '../../kit/state-tag.tsx'
import type { TimelineEntry } from '../../kit/timeline.tsx'
import type { Order } from './order-queries.ts'
import styles from './orders.module.css'

type Entry = Order['timeline'][number]

const tones: Readonly<Record<string, Tone>> = {
  paid: 'good',
  closed: 'good',
  delivered: 'good',
  codes_issued: 'good',
  shipped: 'busy',
  preparing: 'busy',
  reopened: 'warning',
  payment_failed: 'warning',
  payment_late: 'warning',
  payment_number_issued: 'busy',
  payment_overdue: 'warning',
  refund_due: 'warning',
  cards_released: 'warning',
  card_replaced: 'warning',
  codes_missed: 'warning',
  codes_short: 'bad',
  payment_alarmed: 'bad',
  cancelled: 'bad',
  return_requested: 'warning',
  return_refused: 'bad',
  refunded: 'warning',
  refund_failed: 'bad',
  refund_unclear: 'bad',
}

/** Who has a name of his own; what the system calls its jobs and its guests is not for people. */
const named = new Set(['staff', 'customer', 'token'])

/** The order's history in words: the server stores types and values, the sentences are ours. */
export function useEntries(entries: readonly Entry[], order: Pick<Order, 'currency' | 'goodsKind'>): TimelineEntry[] {
  const t = useText()
  return entries.map((entry) => ({
    id: entry.id,
    at: entry.occurredAt,
    actor: actorOf(t, entry),
    text: textOf(t, entry, order),
    detail: detailOf(t, entry),
    tone: tones[entry.type] ?? 'plain',
  }))
}

/** By his name, or by what he is. */
export function actorOf(t: AdminText, { actorKind, actorName }: { actorKind: string; actorName: string }): string {
  return (named.has(actorKind) && actorName) || (t.maybe(`orders.actor.${actorKind}`) ?? actorKind)
}

function textOf(t: AdminText, { type, details }: Entry, { currency, goodsKind }: Pick<Order, 'currency' | 'goodsKind'>): string {
  const key = type === 'shipped' && details.isWhole === false ? 'shippedPart' : type
  const money = Object.entries(details).flatMap(([name, value]) =>
    name.endsWith('Amount') && typeof value === 'number' ? [[name, formatMoney(value, currency)] as const] : [],
  )
  const values = { ...details, n: details.codeCount ?? details.shortageCount ?? details.pieces, ...Object.fromEntries(money) }
  const ofCards = goodsKind === 'card_key' ? t.maybe(`orders.entry.cards.${key}`, values) : undefined
  return ofCards ?? t.maybe(`orders.entry.${key}`, values) ?? t('orders.entry.other', { type })
}

function detailOf(t: AdminText, { type, details }: Entry): ReactNode {
  const written = (name: string) => (typeof details[name] === 'string' ? details[name] : '')
  if (type === 'shipped' || type === 'shipment_changed') return [written('carrier'), written('trackingNumber')].filter(Boolean).join(' · ')
  if (type === 'cancelled' || type === 'return_refused' || type === 'card_replaced') return written('reason')
  if (type === 'pickup_store_changed') return [written('storeCode'), written('storeName')].join(' ')
  if (type === 'refund_failed') return t.maybe(`errors.${written('reason')}`) ?? written('reason')
  if (type === 'return_requested') {
    return [t.maybe(`orders.returnReason.${written('reason')}`), written('note')].filter(Boolean).join(' · ')
  }
  if (type === 'noted') return <span className={styles.note}>{written('staffNote')}</span>
  if (type === 'payment_alarmed') return t.maybe(`orders.verdict.${written('verdict')}`)
  if (type === 'payment_alarm_resolved') return written('note')
  return undefined
}
