import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { ApiProblem } from '#web/api/problem.ts'
import { errorText } from '#web/i18n/admin/error-text.ts'
import { type AdminText, useText } from '#web/i18n/admin/use-text.tsx'
import styles from './states.module.css'

/** What a place without anything in it says: what this is, and the first step. */
export type EmptyText = { title: string; text: string; action?: ReactNode }

/** Nothing here yet. */
export function EmptyState({ title, text, action }: EmptyText): ReactNode {
  return <Statement title={title} text={text} action={action} />
}

/** A failed load: forbidden and missing things say so, everything else offers another try. */
export function FailedState({ error, retry, isBelowTitle }: { error: unknown; retry?: () => void; isBelowTitle?: boolean }): ReactNode {
  const t = useText()
  const title = isBelowTitle ? undefined : failedTitle(t, error)
  if (error instanceof ApiProblem && error.status === 403) return <Statement title={title} text={t('kit.forbidden.text')} />
  if (error instanceof ApiProblem && error.status === 404) return <Statement title={title} text={t('kit.missing.text')} />
  return (
    <Statement
      isAlert
      title={title}
      text={errorText(t, error)}
      note={error instanceof ApiProblem && error.requestId ? t('kit.failed.request', { id: error.requestId }) : undefined}
      action={retry ? <Button onClick={retry}>{t('kit.failed.retry')}</Button> : undefined}
    />
  )
}

/** What a failed load is called, where the page has no other title. */
export function failedTitle(t: AdminText, error: unknown): string {
  if (!(error instanceof ApiProblem)) return t('kit.failed.title')
  return t(error.status === 403 ? 'kit.forbidden.title' : error.status === 404 ? 'kit.missing.title' : 'kit.failed.title')
}

/** The person may not see this. */
export function ForbiddenState({ isPage = false }: { isPage?: boolean }): ReactNode {
  const t = useText()
  return <Statement isPage={isPage} title={t('kit.forbidden.title')} text={t('kit.forbidden.text')} />
}

/** The address leads nowhere, or to something of another shop. */
export function NotFoundState({ action, isPage = false }: { action?: ReactNode; isPage?: boolean }): ReactNode {
  const t = useText()
  return <Statement isPage={isPage} title={t('kit.missing.title')} text={t('kit.missing.text')} action={action} />
}

/** The shape of a page while it loads; said once to those who cannot see it. */
export function LoadingState({ rows = 8 }: { rows?: number }): ReactNode {
  const t = useText()
  return (
    <div role="status" aria-label={t('kit.loading')} className={styles.loading}>
      <Skeleton active title={false} paragraph={{ rows, width: '100%' }} />
    </div>
  )
}

type StatementProps = { title: string | undefined; text: string; note?: string; action?: ReactNode; isAlert?: boolean; isPage?: boolean }

function Statement({ title, text, note, action, isAlert, isPage }: StatementProps): ReactNode {
  const Heading = isPage ? 'h1' : 'h2'
  return (
    <div className={styles.statement} role={isAlert ? 'alert' : undefined}>
      {title === undefined ? null : <Heading className={styles.title}>{title}</Heading>}
      <p className={styles.text}>{text}</p>
      {note ? <p className={styles.note}>{note}</p> : null}
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  )
}
