import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import pageStyles from '../../kit/page.module.css'
import { PageHead } from '../../kit/page-head.tsx'
import { FailedState, LoadingState } from '../../kit/states.tsx'

type SettingsPageProps<Data> = {
  title: string
  query: UseQueryResult<Data>
  actions?: ReactNode
  children: (data: Data) => ReactNode
}

/** A page of panels about one thing that the server knows, with its loading and failed states. */
export function SettingsPage<Data>({ title, query, actions, children }: SettingsPageProps<Data>): ReactNode {
  const { data } = query
  return (
    <div className={pageStyles.page}>
      <PageHead title={title} actions={actions} />
      {data === undefined ? (
        <div className={pageStyles.panel}>
          {query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} /> : <LoadingState />}
        </div>
      ) : (
        <div className={pageStyles.column}>{children(data)}</div>
      )}
    </div>
  )
}
