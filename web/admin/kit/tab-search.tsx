import { Button, Input } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import styles from './tab-search.module.css'

type TabSearchProps = {
  label: string
  sought: string | undefined
  /** Says what was found. A full code is never written again, an order number may be (S0-36). */
  found: (sought: string) => string
  onSeek: (text: string | undefined) => void
  /** What narrows the list; not while something is sought. */
  filters: ReactNode
  /** At the right, e.g. the export. */
  end?: ReactNode
}

/** Search and filters above a list inside a part of the page. What is sought stays out of the address. */
export function TabSearch({ label, sought, found, onSeek, filters, end }: TabSearchProps): ReactNode {
  const t = useText()
  return (
    <>
      <div className={styles.tools}>
        <Input.Search
          // Emptied with the search: a code, number or secret does not stay on the screen (S0-36).
          key={sought === undefined ? 'empty' : 'sought'}
          className={styles.search}
          aria-label={label}
          placeholder={label}
          maxLength={200}
          autoComplete="off"
          onSearch={(text) => onSeek(text.trim() || undefined)}
        />
        {sought === undefined ? filters : null}
        {end ? <div className={styles.end}>{end}</div> : null}
      </div>
      {sought === undefined ? null : (
        <div className={styles.found} aria-live="polite">
          {found(sought)}
          <Button size="small" onClick={() => onSeek(undefined)}>
            {t('kit.tab.clearSearch')}
          </Button>
        </div>
      )}
    </>
  )
}
