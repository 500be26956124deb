import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import styles from './page.module.css'
import { type BackLink, PageHead } from './page-head.tsx'
import { FailedState, failedTitle, LoadingState } from './states.tsx'

type DetailPageProps<Data> = {
  /** The thing itself; its loading, error, forbidden and missing states are shown here. */
  query: UseQueryResult<Data>
  back: BackLink
  title: (data: Data) => string
  states?: (data: Data) => ReactNode
  actions?: (data: Data) => ReactNode
  /** Facts and lines. */
  main: (data: Data) => ReactNode
  /** Money, people and timeline. Below `main` on narrow screens. */
  side?: (data: Data) => ReactNode
}

/** One order, product, customer …: header with states and actions, two columns. */
export function DetailPage<Data>({ query, back, title, states, actions, main, side }: DetailPageProps<Data>): ReactNode {
  const t = useText()
  const { data } = query
  if (data === undefined) {
    return (
      <div className={styles.page}>
        <PageHead title={query.isError ? failedTitle(t, query.error) : t('kit.loading')} back={back} />
        {query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} isBelowTitle /> : <LoadingState />}
      </div>
    )
  }
  return (
    <div className={styles.page}>
      <PageHead title={title(data)} states={states?.(data)} actions={actions?.(data)} back={back} />
      {side ? (
        <div className={styles.columns}>
          <div className={styles.column}>{main(data)}</div>
          <div className={styles.column}>{side(data)}</div>
        </div>
      ) : (
        <div className={styles.column}>{main(data)}</div>
      )}
    </div>
  )
}
