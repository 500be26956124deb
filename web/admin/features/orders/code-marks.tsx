import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import styles from './orders.module.css'

export type CodeMark = operations['listOrderCodeMarks']['responses'][200]['content']['application/json']['items'][number]

/** How many codes each of the orders got and how many it is short of (S0-35); empty for who may not see codes. */
export function useCodeMarks(orderIds: readonly string[]): ReadonlyMap<string, CodeMark> {
  const { api, can, key } = useShop()
  const { data } = useQuery({
    queryKey: key('orders', 'code-marks', orderIds),
    enabled: orderIds.length > 0 && can('codes.see'),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read(api.GET('/api/admin/order-code-marks', { params: { query: { orderIds: [...orderIds] } }, signal })),
  })
  return new Map(data?.items.map((mark) => [mark.orderId, mark]))
}

/** The mark of one order in the list: codes sent, codes missing. */
export function CodeMarkTags({ mark }: { mark: CodeMark | undefined }): ReactNode {
  const t = useText()
  if (!mark || (mark.codeCount === 0 && mark.shortageCount === 0)) return <span aria-label={t('kit.none')}>—</span>
  return (
    <span className={styles.marks}>
      {mark.codeCount > 0 ? <StateTag tone="good">{t('orders.codes.sent', { n: mark.codeCount })}</StateTag> : null}
      {mark.shortageCount > 0 ? <StateTag tone="bad">{t('orders.codes.short', { n: mark.shortageCount })}</StateTag> : null}
    </span>
  )
}
