import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { StateTag, type Tone } from '../../kit/state-tag.tsx'
import type { Delivery, DeliveryState } from './webhook-queries.ts'
import styles from './webhooks.module.css'

const tones: Readonly<Record<DeliveryState, Tone>> = { queued: 'busy', sending: 'busy', delivered: 'good', failed: 'bad', skipped: 'plain' }

/** The state in words, and below it why it is not delivered. */
export function DeliveryStateCell({
  delivery,
}: {
  delivery: Pick<Delivery, 'state' | 'attempts' | 'lastStatus' | 'lastError' | 'nextAttemptAt'>
}): ReactNode {
  const t = useText()
  const { state, attempts, lastStatus, lastError, nextAttemptAt } = delivery
  const isRetried = state === 'queued' && attempts > 0
  return (
    <>
      <StateTag tone={isRetried ? 'warning' : tones[state]}>
        {isRetried ? t('webhooks.state.retrying') : t(`webhooks.state.${state}`)}
      </StateTag>
      {state === 'delivered' ? null : <div className={styles.quiet}>{whyText(t, lastStatus, lastError)}</div>}
      {isRetried ? (
        <div className={styles.quiet}>
          {t('webhooks.nextAttempt')} <DateTime at={nextAttemptAt} />
        </div>
      ) : null}
    </>
  )
}

/** The answer's status, or the reason there was none. */
export function whyText(t: ReturnType<typeof useText>, status: number | null, error: string | null): string {
  if (status !== null) return t('webhooks.status', { status })
  if (error === null) return ''
  const [code = '', ...detail] = error.split(': ')
  return [t.maybe(`webhooks.error.${code}`) ?? code, ...detail].join(' ')
}
