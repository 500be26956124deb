import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { isRunning } from '../../kit/import-polling.ts'
import { ImportsTable, useOldAfterImport } from '../../kit/imports-table.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { EmptyState, FailedState, LoadingState } from '../../kit/states.tsx'
import type { TabProps } from './group-detail.tsx'
import { useImports } from './group-queries.ts'
import { ImportReport } from './import-report.tsx'

/** The latest import with its progress and report, above all others of the group. */
export function GroupImports({ group, search, onSearch, onImport }: TabProps): ReactNode {
  const t = useText()
  const query = useImports(group.id)
  useOldAfterImport(query.data?.items.some(isRunning) ?? false, 'code-groups')
  if (query.data === undefined)
    return query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} /> : <LoadingState rows={6} />
  const { items } = query.data
  const shownId = search.import ?? items[0]?.id
  if (shownId === undefined)
    return (
      <EmptyState
        title={t('codes.imports.empty.title')}
        text={t('codes.imports.empty.text')}
        action={
          onImport ? (
            <ReasonButton can={group.can.import} type="primary" onClick={onImport}>
              {t('codes.detail.import')}
            </ReasonButton>
          ) : undefined
        }
      />
    )
  return (
    <>
      <ImportReport key={shownId} importId={shownId} onImport={onImport} />
      <ImportsTable
        label={t('codes.tab.imports')}
        items={items}
        shownId={shownId}
        onShow={(id) => onSearch({ tab: ['imports'], import: id })}
        counts={[{ title: t('codes.imports.count'), of: ({ importedCount }) => importedCount }]}
      />
    </>
  )
}
