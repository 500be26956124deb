import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import type { Pool } from './pool-queries.ts'

/** Whether there is something to sell, and whether somebody waits for it. */
export function PoolStateTag({ pool }: { pool: Pool }): ReactNode {
  const t = useText()
  if (pool.freeCount === 0) return <StateTag tone="bad">{t('cards.none')}</StateTag>
  if (isLow(pool)) return <StateTag tone="warning">{t('cards.low')}</StateTag>
  return <StateTag tone="good">{t('cards.state.free')}</StateTag>
}

/** Fewer available cards than the merchant's number. Pure. */
export function isLow({ freeCount, lowStockThreshold }: Pick<Pool, 'freeCount' | 'lowStockThreshold'>): boolean {
  return lowStockThreshold !== null && freeCount < lowStockThreshold
}
