import { CloseOutlined, DownOutlined } from '@ant-design/icons'
import { type ReactNode, useId, useRef } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import styles from './filter-chip.module.css'

/** The distance to the window's edge that the panel keeps. */
const edgePx = 8

type FilterChipProps = { label: string; value: ReactNode; isSet: boolean; onClear: () => void; children: ReactNode }

/** A filter as a chip that opens its choices. The platform's own popover: Escape, light dismissal and tab order come with it. */
export function FilterChip({ label, value, isSet, onClear, children }: FilterChipProps): ReactNode {
  const t = useText()
  const panelId = useId()
  const chip = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const place = () => {
    if (!chip.current || !panel.current) return
    const { left, bottom } = chip.current.getBoundingClientRect()
    const widest = document.documentElement.clientWidth - panel.current.offsetWidth - edgePx
    panel.current.style.left = `${Math.max(edgePx, Math.min(left, widest))}px`
    panel.current.style.top = `${bottom + 4}px`
  }
  return (
    <div ref={chip} className={styles.chip} data-set={isSet || undefined}>
      <button type="button" className={styles.open} popoverTarget={panelId}>
        {isSet ? (
          <>
            <span className={styles.label}>{label}</span>
            <span className={styles.value}>{value}</span>
          </>
        ) : (
          label
        )}
        <DownOutlined className={styles.arrow} aria-hidden />
      </button>
      {isSet ? (
        <button type="button" className={styles.clear} aria-label={t('kit.filter.clear', { what: label })} onClick={onClear}>
          <CloseOutlined aria-hidden />
        </button>
      ) : null}
      <div ref={panel} id={panelId} popover="auto" role="group" aria-label={label} className={styles.panel} onToggle={place}>
        {children}
      </div>
    </div>
  )
}
