import { Table } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { scrollingTable } from './scrolling-table.tsx'
import { StateTag } from './state-tag.tsx'

/** Lines of the report on a page. */
const linesPerPage = 20

/** One line of an import's report; without `isBlocking` everything is an error. */
export type ImportProblemLine = {
  row: number
  cell: string
  code: string
  details: { readonly [name: string]: unknown }
  isBlocking?: boolean
}

type ImportProblemsProps = {
  problems: readonly ImportProblemLine[]
  /** Also those that are not listed. */
  total: number
  /** The sentence for a line. */
  reason: (line: ImportProblemLine) => string
  /** Said when there are more than are listed. */
  more?: string
}

/** What is wrong with a file, cell by cell. */
export function ImportProblems({ problems, total, reason, more }: ImportProblemsProps): ReactNode {
  const t = useText()
  // What was pasted has lines only.
  const hasCells = problems.some((line) => line.cell !== '')
  const hasWarnings = problems.some((line) => line.isBlocking === false)
  return (
    <div>
      <Table
        aria-label={t('kit.import.problems')}
        size="small"
        bordered
        rowKey={(line) => `${line.row}:${line.cell}:${line.code}:${JSON.stringify(line.details)}`}
        dataSource={[...problems]}
        {...scrollingTable}
        pagination={{ pageSize: linesPerPage, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: t('kit.import.row'), width: 72, align: 'right' as const, render: (_: unknown, line: ImportProblemLine) => line.row },
          ...(hasCells ? [{ title: t('kit.import.cell'), width: 88, render: (_: unknown, line: ImportProblemLine) => line.cell }] : []),
          ...(hasWarnings
            ? [
                {
                  title: t('kit.import.kind'),
                  width: 88,
                  render: (_: unknown, line: ImportProblemLine) => (
                    <StateTag tone={line.isBlocking === false ? 'warning' : 'bad'}>
                      {t(line.isBlocking === false ? 'kit.import.kind.warning' : 'kit.import.kind.error')}
                    </StateTag>
                  ),
                },
              ]
            : []),
          { title: t('kit.import.reason'), render: (_: unknown, line: ImportProblemLine) => reason(line) },
        ]}
      />
      {more !== undefined && total > problems.length ? <p>{more}</p> : null}
    </div>
  )
}
