import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useText } from '../i18n/text-context.tsx'
import { Button, ButtonLink } from '../kit/button.tsx'
import { Empty } from '../kit/notice.tsx'
import { ApiProblem } from './api.ts'
import { signInPath } from './next-path.ts'

type ReadViewProps<Answer> = {
  query: UseQueryResult<Answer>
  skeleton: ReactNode
  /** Shown for 404: what was looked for and is not there. */
  missing?: ReactNode
  /** Shown for 401 instead of the way to the sign-in. */
  locked?: ReactNode
  children: (answer: Answer) => ReactNode
}

/** The states every page has: loading, not there, not signed in, failed, and the answer itself. */
export function ReadView<Answer>({ query, skeleton, missing, locked, children }: ReadViewProps<Answer>) {
  const { t } = useText()
  if (query.data !== undefined) return children(query.data)
  if (query.isPending) {
    return (
      <div aria-busy="true">
        <p className="visually-hidden" role="status">
          {t('app.loading')}
        </p>
        {skeleton}
      </div>
    )
  }
  const problem = query.error instanceof ApiProblem ? query.error : null
  if (problem?.status === 401) return locked ?? <SignInNeeded />
  if (problem?.status === 404 && missing) return missing
  return <Failed error={query.error} onRetry={() => query.refetch()} />
}

/** Says that this page needs an account; leads to the sign-in page and back here. */
export function SignInNeeded() {
  const { t } = useText()
  const [path] = useLocation()
  const search = useSearch()
  return (
    <Empty title={t('account.signInNeeded')} text={t('account.signInNeededText')}>
      <ButtonLink look="primary" href={signInPath(search ? `${path}?${search}` : path)}>
        {t('nav.signIn')}
      </ButtonLink>
    </Empty>
  )
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t, problem } = useText()
  const requestId = error instanceof ApiProblem ? error.requestId : null
  return (
    <div role="alert">
      <Empty title={t('app.failedTitle')} text={problem(error)}>
        {requestId && <p className="soft">{t('app.requestId', { id: requestId })}</p>}
        <Button look="primary" onClick={onRetry}>
          {t('app.retry')}
        </Button>
      </Empty>
    </div>
  )
}
