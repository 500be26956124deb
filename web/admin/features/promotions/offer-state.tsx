import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import styles from './promotions.module.css'

type Period = { startsAt: string; endsAt: string | null; isActive: boolean }

/** What an offer is just now, in one word. */
export function OfferState({ startsAt, endsAt, isActive }: Period): ReactNode {
  const t = useText()
  const nowMs = Date.now()
  if (!isActive) return <StateTag tone="plain">{t('promotions.state.off')}</StateTag>
  if (endsAt && Date.parse(endsAt) <= nowMs) return <StateTag tone="plain">{t('promotions.state.ended')}</StateTag>
  if (Date.parse(startsAt) > nowMs) return <StateTag tone="busy">{t('promotions.state.waiting')}</StateTag>
  return <StateTag tone="good">{t('promotions.state.on')}</StateTag>
}

/** From when to when, without an end: from when. */
export function OfferPeriod({ startsAt, endsAt }: Period): ReactNode {
  const t = useText()
  return (
    <span className={styles.period}>
      <DateTime at={startsAt} />
      {endsAt ? (
        <span>
          {t('promotions.until')} <DateTime at={endsAt} />
        </span>
      ) : (
        <span className={styles.quiet}>{t('promotions.noEnd')}</span>
      )}
    </span>
  )
}
