import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { errorText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { downloadFile } from '../../kit/download-file.ts'
import { ImportProblems } from '../../kit/import-problems.tsx'
import { JobProgress, type JobState } from '../../kit/job-progress.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { FailedState, LoadingState } from '../../kit/states.tsx'
import styles from './code-groups.module.css'
import { type CodeImport, useImport } from './group-queries.ts'
import { WithdrawImport } from './withdraw-import.tsx'

/** How far an import is, and what is wrong with its file, row by row (S0-16, S0-17). */
export function ImportReport({ importId, onImport }: { importId: string; onImport?: () => void }): ReactNode {
  const t = useText()
  const query = useImport(importId)
  if (query.data === undefined)
    return query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} /> : <LoadingState rows={4} />
  const { fileName, problems } = query.data
  return (
    <div className={styles.report}>
      <JobProgress
        label={t('codes.import.label', { file: fileName })}
        job={jobOf(query.data)}
        result={<Result of={query.data} onImport={onImport} />}
      />
      {problems.length > 0 ? <Problems of={query.data} /> : null}
    </div>
  )
}

function Result({ of: done, onImport }: { of: CodeImport; onImport?: () => void }): ReactNode {
  const t = useText()
  const { api } = useShop()
  const { message } = App.useApp()
  const download = async () => {
    const path = `/api/admin/code-imports/${done.id}/report`
    try {
      await downloadFile(api, { path, query: { locale: t.locale }, fileName: 'import-report.xlsx' })
    } catch (error) {
      message.error(errorText(t, error))
    }
  }
  return (
    <div className={styles.result}>
      {done.status === 'imported' ? <span>{t('codes.import.done', { n: done.importedCount })}</span> : null}
      {done.warningCount > 0 ? <StateTag tone="warning">{t('codes.import.warnings', { n: done.warningCount })}</StateTag> : null}
      {done.problems.length > 0 ? (
        <Button size="small" onClick={() => void download()}>
          {t('codes.import.report')}
        </Button>
      ) : null}
      {done.withdrawnCount > 0 ? <StateTag tone="plain">{t('codes.import.withdrawn', { n: done.withdrawnCount })}</StateTag> : null}
      <WithdrawImport of={done} />
      {done.status === 'failed' && onImport ? (
        <Button size="small" type="primary" onClick={onImport}>
          {t('codes.import.again')}
        </Button>
      ) : null}
    </div>
  )
}

function Problems({ of: done }: { of: CodeImport }): ReactNode {
  const t = useText()
  const total = done.errorCount + done.warningCount
  return (
    <ImportProblems
      problems={done.problems}
      total={total}
      reason={(line) => t.maybe(`codes.problem.${line.code}`, line.details) ?? line.code}
      more={t('codes.import.problemsFirst', { shown: done.problems.length, total })}
    />
  )
}

/** While rows are checked nobody knows how many there are; while they are written, everybody does. */
function jobOf({ status, rowCount, importedCount, errorCount, createdAt }: CodeImport): JobState {
  if (status === 'waiting') return { state: 'waiting', done: 0, startedAt: createdAt }
  if (status === 'checking') return { state: 'running', done: rowCount, startedAt: createdAt }
  if (status === 'importing') return { state: 'running', done: importedCount, total: rowCount, startedAt: createdAt }
  if (status === 'imported') return { state: 'done', done: importedCount, total: importedCount }
  return { state: 'failed', done: 0, error: { code: 'code_import_failed_rows', details: { n: errorCount } } }
}
