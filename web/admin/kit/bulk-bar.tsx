import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatTotal } from '#web/i18n/format.ts'
import styles from './list-page.module.css'
import type { Selection } from './selection.ts'

type BulkBarProps = { selection: Selection; total: number; onSelectMatching?: () => void; onClear: () => void; children: ReactNode }

/** At the bottom of the window while rows are selected: how many, all of them?, and what to do. */
export function BulkBar({ selection, total, onSelectMatching, onClear, children }: BulkBarProps): ReactNode {
  const t = useText()
  const count = selection.kind === 'ids' ? selection.ids.length : selection.total
  const canGrow = selection.kind === 'ids' && count < total && onSelectMatching !== undefined
  return (
    <section className={styles.bulk} aria-label={t('kit.bulk.label')}>
      <span aria-live="polite" className={styles.bulkCount}>
        {selection.kind === 'ids'
          ? t('kit.bulk.selected', { n: count })
          : t('kit.bulk.allSelected', { total: formatTotal(count, t.locale) })}
      </span>
      {canGrow ? (
        <Button type="link" size="small" onClick={onSelectMatching}>
          {t('kit.bulk.selectMatching', { total: formatTotal(total, t.locale) })}
        </Button>
      ) : null}
      <Button type="link" size="small" onClick={onClear}>
        {t('kit.bulk.clear')}
      </Button>
      <div className={styles.bulkActions}>{children}</div>
    </section>
  )
}
