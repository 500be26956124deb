import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { apiPaths } from '../../app/api-paths.ts'
import type { Order } from '../../app/contract.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Notice } from '../../kit/notice.tsx'
import { cardStanding, timeLeft } from './card-standing.ts'
import { lastMomentOf } from './last-moment.ts'

/** How long the cards of an unpaid order are still kept, and what happens then (S1-16, S1-17). */
export function CardHold({ order }: { order: Order }) {
  const { t } = useText()
  const nowMs = useNow(order)
  const standing = cardStanding(order, nowMs)
  if (standing === 'held' && order.cards?.holdUntil) return <TimeLeft holdUntil={order.cards.holdUntil} nowMs={nowMs} />
  if (standing === 'released') {
    return (
      <Notice tone="warn" title={t('cards.releasedTitle')} announce>
        <p>{t(order.can.pay === true ? 'cards.releasedText' : 'cards.releasedOnly')}</p>
      </Notice>
    )
  }
  if (standing !== 'first_come') return null
  return (
    <Notice tone="accent">
      <p>{t('cards.firstCome')}</p>
    </Notice>
  )
}

/** Of 88 hours nobody counts the seconds: days are said as a date, the one that the number to pay with has. */
const DAY_MS = 86_400_000

/** The seconds are for the eye; read aloud is the time of day. */
function TimeLeft({ holdUntil, nowMs }: { holdUntil: string; nowMs: number }) {
  const { t, time } = useText()
  const leftMs = Date.parse(holdUntil) - nowMs
  const until = time(lastMomentOf(holdUntil))
  if (leftMs > DAY_MS)
    return (
      <Notice tone="accent" title={t('cards.heldUntil', { time: until })}>
        <p>{t('cards.heldUntilText')}</p>
      </Notice>
    )
  return (
    <Notice tone="accent">
      <p className="hold-time">
        {t('cards.heldFor')} <strong role="timer">{timeLeft(leftMs)}</strong>
      </p>
      <p>{t('cards.heldText', { time: until })}</p>
    </Notice>
  )
}

/** The time, every second while something is kept; the order is asked for again when it is over. */
function useNow(order: Order): number {
  const queryClient = useQueryClient()
  const [nowMs, setNowMs] = useState(() => Date.now())
  const isHeld = cardStanding(order, nowMs) === 'held'
  const { id } = order
  useEffect(() => {
    if (!isHeld) return
    const timer = window.setInterval(() => setNowMs(Date.now()), 1000)
    return () => {
      window.clearInterval(timer)
      void queryClient.invalidateQueries({ queryKey: [apiPaths.order(id)] })
    }
  }, [isHeld, id, queryClient])
  return nowMs
}
