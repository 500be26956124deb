import type { ReactNode } from 'react'
import { formatMoney } from '#web/i18n/format.ts'
import styles from './figures.module.css'
import { useShop } from './shop-context.tsx'

/** An amount in minor units, in the shop's currency unless another is named: `NT$1,925`, digits in columns. */
export function Money({ amount, currency, strong = false }: { amount: number; currency?: string; strong?: boolean }): ReactNode {
  const { shop } = useShop()
  const written = formatMoney(amount, currency ?? shop.currency)
  return <span className={styles.figure}>{strong ? <strong>{written}</strong> : written}</span>
}
