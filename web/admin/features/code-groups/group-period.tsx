import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatDateTime } from '#web/i18n/format.ts'
import { useShop } from '../../kit/shop-context.tsx'
import styles from './code-groups.module.css'
import type { Group } from './group-queries.ts'

/** `2026/11/21 00:00 – 2026/12/21 23:59` in the shop's zone; each end stays in one piece. */
export function GroupPeriod({ group }: { group: Pick<Group, 'startsAt' | 'endsAt'> }): ReactNode {
  const t = useText()
  const { shop } = useShop()
  const from = formatDateTime(group.startsAt, shop.timeZone)
  if (group.endsAt === null) return <span className={styles.period}>{t('codes.period.open', { from })}</span>
  return <span className={styles.period}>{t('codes.period', { from, to: formatDateTime(group.endsAt, shop.timeZone) })}</span>
}
