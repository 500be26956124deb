import { useQueryClient } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatCount } from '#web/i18n/format.ts'
import { DateTime } from '../../kit/date-time.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { scrollingTable } from '../../kit/scrolling-table.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { StateTag, type Tone } from '../../kit/state-tag.tsx'
import { EmptyState, FailedState, LoadingState } from '../../kit/states.tsx'
import type { TabProps } from './group-detail.tsx'
import { type CodeImport, isRunning, useImports } from './group-queries.ts'
import { ImportReport } from './import-report.tsx'

const tones: Readonly<Record<CodeImport['status'], Tone>> = {
  waiting: 'plain',
  checking: 'busy',
  importing: 'busy',
  imported: 'good',
  failed: 'bad',
}

/** The latest import with its progress and report, above all others of the group. */
export function GroupImports({ group, search, onSearch, onImport }: TabProps): ReactNode {
  const t = useText()
  const query = useImports(group.id)
  useCountsAfter(query.data?.items.some(isRunning) ?? false)
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
      <Table
        aria-label={t('codes.tab.imports')}
        size="middle"
        rowKey="id"
        dataSource={[...items]}
        {...scrollingTable}
        pagination={false}
        columns={[
          { title: t('codes.imports.file'), render: (_, each) => each.fileName },
          { title: t('codes.imports.time'), render: (_, each) => <DateTime at={each.createdAt} /> },
          { title: t('codes.imports.actor'), render: (_, each) => each.actorName },
          {
            title: t('codes.imports.result'),
            render: (_, each) => <StateTag tone={tones[each.status]}>{t(`codes.imports.status.${each.status}`)}</StateTag>,
          },
          { title: t('codes.imports.count'), align: 'right', render: (_, each) => formatCount(each.importedCount, t.locale) },
          {
            title: '',
            align: 'right',
            render: (_, each) =>
              each.id === shownId ? null : (
                <Button type="link" size="small" onClick={() => onSearch({ tab: ['imports'], import: each.id })}>
                  {t('codes.imports.open')}
                </Button>
              ),
          },
        ]}
      />
    </>
  )
}

/** When the running import ends, the counts above are old. */
function useCountsAfter(isAtWork: boolean): void {
  const queries = useQueryClient()
  const { key } = useShop()
  useEffect(() => {
    if (!isAtWork) return
    return () => void queries.invalidateQueries({ queryKey: key('code-groups') })
  }, [isAtWork, queries, key])
}
