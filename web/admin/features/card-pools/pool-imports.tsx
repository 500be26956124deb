import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { isRunning } from '../../kit/import-polling.ts'
import { ImportsTable, useOldAfterImport } from '../../kit/imports-table.tsx'
import { EmptyState, FailedState, LoadingState } from '../../kit/states.tsx'
import { CardImportReport } from './card-import-report.tsx'
import { importName } from './import-name.ts'
import type { TabProps } from './pool-detail.tsx'
import { useCardImports } from './pool-queries.ts'

/** The latest import with its progress and report, above all others of the pool (S1-24). */
export function PoolImports({ pool, search, onSearch, importing, onImport }: TabProps): ReactNode {
  const t = useText()
  const query = useCardImports(pool.id)
  useOldAfterImport(query.data?.items.some(isRunning) ?? false, 'card-pools')
  if (query.data === undefined)
    return query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} /> : <LoadingState rows={6} />
  const { items } = query.data
  const shownId = search.import ?? items[0]?.id
  if (shownId === undefined)
    return <EmptyState title={t('cards.imports.empty.title')} text={t('cards.imports.empty.text')} action={importing} />
  return (
    <>
      <CardImportReport key={shownId} importId={shownId} onImport={onImport} />
      <ImportsTable
        label={t('cards.tab.imports')}
        items={items.map((each) => ({ ...each, fileName: importName(t, each) }))}
        shownId={shownId}
        onShow={(id) => onSearch({ tab: ['imports'], import: id })}
        counts={[{ title: t('cards.imports.count'), of: ({ importedCount }) => importedCount }]}
      />
    </>
  )
}
