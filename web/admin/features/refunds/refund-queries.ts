import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import type { AdminTextKey } from '#web/i18n/admin/use-text.tsx'
import { defaultPageSize } from '../../kit/list-search.ts'
import { useShop } from '../../kit/shop-context.tsx'
import type { Tone } from '../../kit/state-tag.tsx'
import type { refundSearch } from './routes.ts'

export type RefundPage = operations['listRefunds']['responses'][200]['content']['application/json']
export type Refund = RefundPage['items'][number]
export type OrderRefunds = operations['readOrderRefunds']['responses'][200]['content']['application/json']
export type RefundSearch = ReturnType<typeof refundSearch>

export const refundStatuses = ['unclear', 'pending', 'done', 'failed'] as const satisfies Refund['status'][]

/** What each state is called and how urgent it is. */
export const refundStatusShown: Readonly<Record<Refund['status'], { label: AdminTextKey; tone: Tone }>> = {
  pending: { label: 'refunds.status.pending', tone: 'busy' },
  unclear: { label: 'refunds.status.unclear', tone: 'bad' },
  done: { label: 'refunds.status.done', tone: 'good' },
  failed: { label: 'refunds.status.failed', tone: 'bad' },
}

/** The refunds of the list's address. */
export function useRefunds({ page, size = defaultPageSize, status }: RefundSearch): UseQueryResult<RefundPage> {
  const { api, key } = useShop()
  const query = { page, size, status: status?.[0] }
  return useQuery({
    queryKey: key('orders', 'refunds', query),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read(api.GET('/api/admin/refunds', { params: { query }, signal })),
  })
}

/** The refunds of one order, and what could still go back. */
export function useOrderRefunds(orderId: string): UseQueryResult<OrderRefunds> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('orders', 'refunds-of', orderId),
    queryFn: ({ signal }) => read(api.GET('/api/admin/orders/{orderId}/refunds', { params: { path: { orderId } }, signal })),
  })
}
