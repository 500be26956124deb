import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import type { ImportProblemLine } from '../../kit/import-problems.tsx'
import { ImportReport } from '../../kit/import-report.tsx'
import { FailedState, LoadingState } from '../../kit/states.tsx'
import { isPaste } from './import-name.ts'
import { useCardImport } from './pool-queries.ts'

/** How far an import of cards is, and what is wrong with it, row by row (S1-24). */
export function CardImportReport({ importId, onImport }: { importId: string; onImport?: () => void }): ReactNode {
  const t = useText()
  const query = useCardImport(importId)
  if (query.data === undefined)
    return query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} /> : <LoadingState rows={4} />
  const { importedCount, errorCount, problems } = query.data
  return (
    <ImportReport
      of={isPaste(query.data) ? { ...query.data, problems: problems.map(asLine) } : query.data}
      label={isPaste(query.data) ? t('cards.import.pasted') : t('cards.import.label', { file: query.data.fileName })}
      done={t('cards.import.done', { n: importedCount })}
      failed={{ code: 'card_import_failed_rows', details: { n: errorCount } }}
      reason={({ code, details }) => t.maybe(`cards.problem.${code}`, details) ?? t.maybe(`codes.problem.${code}`, details) ?? code}
      reportPath={`/api/admin/card-imports/${importId}/report`}
      onImport={onImport}
    />
  )
}

/** What was pasted has lines, no cells. Pure. */
export function asLine(problem: ImportProblemLine): ImportProblemLine {
  return { ...problem, cell: '' }
}
