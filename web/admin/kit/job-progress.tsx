import { Button, Progress } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { type Reason, reasonText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatCount } from '#web/i18n/format.ts'
import { estimateSeconds } from './estimate.ts'
import styles from './job-progress.module.css'

/** A long work as the server tells it. Times are ISO. */
export type JobState = {
  state: 'waiting' | 'running' | 'done' | 'failed'
  done: number
  /** Absent while it is still being counted. */
  total?: number
  startedAt?: string | null
  /** Rows that did not work; the rest did. */
  failures?: number
  error?: Reason
}

type JobProgressProps = {
  label: string
  job: JobState
  /** The failures as a file. */
  onDownloadFailures?: () => void
  /** What to do with the result. */
  result?: ReactNode
}

/** Progress with numbers and an estimate. The work belongs to the server: leaving the page changes nothing, and the page says so. */
export function JobProgress({ label, job, onDownloadFailures, result }: JobProgressProps): ReactNode {
  const t = useText()
  const isOver = job.state === 'done' || job.state === 'failed'
  const percent = job.state === 'done' ? 100 : job.total ? Math.floor((job.done / job.total) * 100) : 0
  return (
    <div className={styles.job} role="group" aria-label={label}>
      <div className={styles.head}>
        <strong>{label}</strong>
        <span className={styles.numbers}>
          {job.total === undefined ? formatCount(job.done, t.locale) : t('kit.job.progress', { done: job.done, total: job.total })}
        </span>
      </div>
      <Progress
        percent={percent}
        showInfo={false}
        status={job.state === 'failed' ? 'exception' : isOver ? 'success' : 'active'}
        aria-label={label}
      />
      <div className={styles.notes} aria-live="polite">
        <span>{job.state === 'failed' ? reasonText(t, job.error ?? { code: 'job_failed' }) : t(`kit.job.${job.state}`)}</span>
        {isOver ? null : <Estimate job={job} />}
        {job.failures ? <span className={styles.failures}>{t('kit.job.failures', { n: job.failures })}</span> : null}
      </div>
      <div className={styles.actions}>
        {job.failures && onDownloadFailures ? (
          <Button size="small" onClick={onDownloadFailures}>
            {t('kit.job.downloadFailures')}
          </Button>
        ) : null}
        {isOver ? result : <span className={styles.stays}>{t('kit.job.stays')}</span>}
      </div>
    </div>
  )
}

function Estimate({ job }: { job: JobState }): ReactNode {
  const t = useText()
  const [nowMs, setNowMs] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  const seconds = estimateSeconds(job, nowMs)
  if (seconds === undefined) return null
  return <span>{seconds < 60 ? t('kit.job.seconds', { n: seconds }) : t('kit.job.minutes', { n: Math.round(seconds / 60) })}</span>
}
