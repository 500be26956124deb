import type { ReactNode } from 'react'
import { DateTime } from './date-time.tsx'
import type { Tone } from './state-tag.tsx'
import styles from './timeline.module.css'

/** One change: what, who and when. Newest first is the caller's order. */
export type TimelineEntry = { id: string; at: string; actor: string; text: ReactNode; detail?: ReactNode; tone?: Tone }

/** Every change of a thing with who and when. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }): ReactNode {
  return (
    <ol className={styles.timeline}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.entry} data-tone={entry.tone ?? 'plain'}>
          <div className={styles.text}>{entry.text}</div>
          {entry.detail ? <div className={styles.detail}>{entry.detail}</div> : null}
          <div className={styles.meta}>
            <span>{entry.actor}</span>
            <DateTime at={entry.at} relative />
          </div>
        </li>
      ))}
    </ol>
  )
}
