import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { errorText, type Reason } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { downloadFile } from './download-file.ts'
import styles from './import-dialog.module.css'
import { type ImportProblemLine, ImportProblems } from './import-problems.tsx'
import type { ImportLine } from './imports-table.tsx'
import { JobProgress, type JobState } from './job-progress.tsx'
import { useShop } from './shop-context.tsx'
import { StateTag } from './state-tag.tsx'

/** An import of codes with the beginning of its report. */
export type ReportedImport = ImportLine & {
  rowCount: number
  importedCount: number
  errorCount: number
  warningCount: number
  problems: readonly ImportProblemLine[]
}

type ImportReportProps = {
  of: ReportedImport
  /** What is imported: 匯入 codes.xlsx. */
  label: string
  /** Said when all is in. */
  done: string
  /** Why nothing was imported. */
  failed: Reason
  /** The sentence for a line. */
  reason: (line: ImportProblemLine) => string
  /** All problems as a file. */
  reportPath: string
  /** The way to try again. */
  onImport?: () => void
  /** What else can be done about it. */
  children?: ReactNode
}

/** How far an import is, and what is wrong with its file, row by row (S0-16, S0-17, S1-24). */
export function ImportReport(props: ImportReportProps): ReactNode {
  const { of: shown, label, failed, reason } = props
  const t = useText()
  const total = shown.errorCount + shown.warningCount
  return (
    <div className={styles.report}>
      <JobProgress label={label} job={jobOf(shown, failed)} result={<Result {...props} />} />
      {shown.problems.length > 0 ? (
        <ImportProblems
          problems={shown.problems}
          total={total}
          reason={reason}
          more={t('kit.import.problemsFirst', { shown: shown.problems.length, total })}
        />
      ) : null}
    </div>
  )
}

function Result({ of: shown, done, reportPath, onImport, children }: ImportReportProps): ReactNode {
  const t = useText()
  const { api } = useShop()
  const { message } = App.useApp()
  const download = async () => {
    try {
      await downloadFile(api, { path: reportPath, query: { locale: t.locale }, fileName: 'import-report.xlsx' })
    } catch (error) {
      message.error(errorText(t, error))
    }
  }
  return (
    <div className={styles.result}>
      {shown.status === 'imported' ? <span>{done}</span> : null}
      {shown.warningCount > 0 ? <StateTag tone="warning">{t('kit.import.warnings', { n: shown.warningCount })}</StateTag> : null}
      {shown.problems.length > 0 ? (
        <Button size="small" onClick={() => void download()}>
          {t('kit.import.report')}
        </Button>
      ) : null}
      {children}
      {shown.status === 'failed' && onImport ? (
        <Button size="small" type="primary" onClick={onImport}>
          {t('kit.import.again')}
        </Button>
      ) : null}
    </div>
  )
}

/** While rows are checked nobody knows how many there are; while they are written, everybody does. */
function jobOf({ status, rowCount, importedCount, createdAt }: ReportedImport, failed: Reason): JobState {
  if (status === 'waiting') return { state: 'waiting', done: 0, startedAt: createdAt }
  if (status === 'checking') return { state: 'running', done: rowCount, startedAt: createdAt }
  if (status === 'importing') return { state: 'running', done: importedCount, total: rowCount, startedAt: createdAt }
  if (status === 'imported') return { state: 'done', done: importedCount, total: importedCount }
  return { state: 'failed', done: 0, error: failed }
}
