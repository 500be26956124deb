import { type ReactNode, useEffect, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatDate, formatDateTime, formatRelative } from '#web/i18n/format.ts'
import styles from './figures.module.css'
import { useShop } from './shop-context.tsx'

/** `2026/11/21 14:05` in the shop's zone; `relative` adds `3 小時前` behind it. `at` is an ISO time, absent shows a dash. */
export function DateTime({ at, relative = false }: { at: string | null | undefined; relative?: boolean }): ReactNode {
  const { shop } = useShop()
  if (!at) return <Absent />
  return (
    <time dateTime={at} className={styles.figure}>
      {formatDateTime(at, shop.timeZone)}
      {relative ? (
        <>
          <span className={styles.gap}> </span>
          <Relative at={at} />
        </>
      ) : null}
    </time>
  )
}

/** `2026/11/21`: an ISO time in the shop's zone, or a bare calendar day. */
export function DateOnly({ at }: { at: string | null | undefined }): ReactNode {
  const { shop } = useShop()
  if (!at) return <Absent />
  return (
    <time dateTime={at} className={styles.figure}>
      {formatDate(at, shop.timeZone)}
    </time>
  )
}

/** Refreshed each minute, so that a page left open does not go on saying "just now". */
function Relative({ at }: { at: string }): ReactNode {
  const t = useText()
  const [nowMs, setNowMs] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return <span className={styles.relative}>{formatRelative(at, nowMs, t.locale)}</span>
}

function Absent(): ReactNode {
  const t = useText()
  return <span aria-label={t('kit.none')}>—</span>
}
