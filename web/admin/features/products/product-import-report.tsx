import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { ImportProblems } from '../../kit/import-problems.tsx'
import { JobProgress, type JobState } from '../../kit/job-progress.tsx'
import { FailedState, LoadingState } from '../../kit/states.tsx'
import { type ProductImport, useProductImport } from './product-queries.ts'
import styles from './products.module.css'

/** How far an import is, and what is wrong with its file, row by row. */
export function ProductImportReport({ importId }: { importId: string }): ReactNode {
  const t = useText()
  const query = useProductImport(importId)
  if (query.data === undefined)
    return query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} /> : <LoadingState rows={4} />
  const { fileName, problems, errorCount, createdCount, changedCount, productCount } = query.data
  const kept = productCount - createdCount - changedCount
  return (
    <div className={styles.report}>
      <JobProgress
        label={t('products.import.label', { file: fileName })}
        job={jobOf(query.data)}
        result={
          query.data.status === 'imported' ? t('products.import.done', { created: createdCount, changed: changedCount, kept }) : undefined
        }
      />
      {problems.length > 0 ? (
        <ImportProblems
          problems={problems}
          total={errorCount}
          reason={({ code, details }) =>
            t.maybe(`products.problem.${code}`, details) ??
            t.maybe(`codes.problem.${code}`, details) ??
            t.maybe(`errors.${code}`, details) ??
            code
          }
          more={t('products.import.problemsFirst', { shown: problems.length, total: errorCount })}
        />
      ) : null}
    </div>
  )
}

/** While rows are checked nobody knows how many products there are; while they are written, everybody does. */
function jobOf({ status, rowCount, doneCount, productCount, errorCount, createdAt }: ProductImport): JobState {
  if (status === 'waiting') return { state: 'waiting', done: 0, startedAt: createdAt }
  if (status === 'checking') return { state: 'running', done: rowCount, startedAt: createdAt }
  if (status === 'importing') return { state: 'running', done: doneCount, total: productCount, startedAt: createdAt }
  if (status === 'imported') return { state: 'done', done: doneCount, total: productCount }
  return { state: 'failed', done: 0, error: { code: 'product_import_failed_rows', details: { n: errorCount } } }
}
