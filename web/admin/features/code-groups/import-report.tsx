import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { ImportReport as Report } from '../../kit/import-report.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { FailedState, LoadingState } from '../../kit/states.tsx'
import { useImport } from './group-queries.ts'
import { WithdrawImport } from './withdraw-import.tsx'

/** How far an import of codes is, and what is wrong with its file, row by row (S0-16, S0-17). */
export function ImportReport({ importId, onImport }: { importId: string; onImport?: () => void }): ReactNode {
  const t = useText()
  const query = useImport(importId)
  if (query.data === undefined)
    return query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} /> : <LoadingState rows={4} />
  const { fileName, importedCount, errorCount, withdrawnCount } = query.data
  return (
    <Report
      of={query.data}
      label={t('codes.import.label', { file: fileName })}
      done={t('codes.import.done', { n: importedCount })}
      failed={{ code: 'code_import_failed_rows', details: { n: errorCount } }}
      reason={(line) => t.maybe(`codes.problem.${line.code}`, line.details) ?? line.code}
      reportPath={`/api/admin/code-imports/${importId}/report`}
      onImport={onImport}
    >
      {withdrawnCount > 0 ? <StateTag tone="plain">{t('codes.import.withdrawn', { n: withdrawnCount })}</StateTag> : null}
      <WithdrawImport of={query.data} />
    </Report>
  )
}
