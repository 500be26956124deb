import { useQueryClient } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatCount } from '#web/i18n/format.ts'
import { DateTime } from './date-time.tsx'
import { cardColumns, phoneCards } from './phone-cards.ts'
import { scrollingTable } from './scrolling-table.tsx'
import { useShop } from './shop-context.tsx'
import { StateTag, type Tone } from './state-tag.tsx'

type ImportStatus = 'waiting' | 'checking' | 'importing' | 'imported' | 'failed'
/** What every import shows, whatever its file holds. */
export type ImportLine = { id: string; fileName: string; createdAt: string; actorName: string; status: ImportStatus }

const tones: Readonly<Record<ImportStatus, Tone>> = {
  waiting: 'plain',
  checking: 'busy',
  importing: 'busy',
  imported: 'good',
  failed: 'bad',
}

type ImportsTableProps<Line extends ImportLine> = {
  label: string
  items: readonly Line[]
  /** The one whose report stands above. */
  shownId: string
  onShow: (id: string) => void
  counts: readonly { title: string; of: (line: Line) => number }[]
}

/** The latest imports, of which one is shown above with its progress and report. */
export function ImportsTable<Line extends ImportLine>({ label, items, shownId, onShow, counts }: ImportsTableProps<Line>): ReactNode {
  const t = useText()
  return (
    <Table<Line>
      aria-label={label}
      size="middle"
      rowKey="id"
      dataSource={[...items]}
      {...scrollingTable}
      pagination={false}
      className={phoneCards}
      columns={cardColumns<Line>([
        { title: t('kit.import.file'), render: (_, each) => each.fileName },
        { title: t('kit.import.time'), render: (_, each) => <DateTime at={each.createdAt} /> },
        { title: t('kit.import.actor'), render: (_, each) => each.actorName },
        {
          title: t('kit.import.result'),
          render: (_, each) => <StateTag tone={tones[each.status]}>{t(`kit.import.status.${each.status}`)}</StateTag>,
        },
        ...counts.map(({ title, of }) => ({
          title,
          align: 'right' as const,
          render: (_: unknown, each: Line) => formatCount(of(each), t.locale),
        })),
        {
          title: t('kit.import.problems'),
          align: 'right',
          render: (_, each) =>
            each.id === shownId ? (
              t('kit.import.shown')
            ) : (
              <Button type="link" size="small" onClick={() => onShow(each.id)}>
                {t('kit.import.open')}
              </Button>
            ),
        },
      ])}
    />
  )
}

/** When the running import ends, what it changed is old: everything below `part` is read again. */
export function useOldAfterImport(isAtWork: boolean, part: string): void {
  const queries = useQueryClient()
  const { key } = useShop()
  useEffect(() => {
    if (!isAtWork) return
    return () => void queries.invalidateQueries({ queryKey: key(part) })
  }, [isAtWork, queries, key, part])
}
