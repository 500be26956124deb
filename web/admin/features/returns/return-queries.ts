import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import type { AdminTextKey } from '#web/i18n/admin/use-text.tsx'
import { defaultPageSize } from '../../kit/list-search.ts'
import { useShop } from '../../kit/shop-context.tsx'
import type { Tone } from '../../kit/state-tag.tsx'
import type { returnSearch } from './routes.ts'

export type ReturnPage = operations['listReturns']['responses'][200]['content']['application/json']
export type Return = ReturnPage['items'][number]
export type OrderReturns = operations['readOrderReturns']['responses'][200]['content']['application/json']
export type ReturnStatus = Return['status']
export type ReturnSearch = ReturnType<typeof returnSearch>

/** In the order of a return's way; also the choices of the list's filter. */
export const returnStatuses = ['requested', 'approved', 'received', 'completed', 'refused'] as const satisfies ReturnStatus[]
export const returnReasons = ['defective', 'damaged', 'wrong_item', 'changed_mind', 'other'] as const satisfies Return['reason'][]

/** What each state is called and how urgent it is. */
export const returnStatusShown: Readonly<Record<ReturnStatus, { label: AdminTextKey; tone: Tone }>> = {
  requested: { label: 'returns.status.requested', tone: 'warning' },
  approved: { label: 'returns.status.approved', tone: 'busy' },
  received: { label: 'returns.status.received', tone: 'busy' },
  completed: { label: 'returns.status.completed', tone: 'good' },
  refused: { label: 'returns.status.refused', tone: 'plain' },
}

/** The returns of the list's address. */
export function useReturns({ page, size = defaultPageSize, status }: ReturnSearch): UseQueryResult<ReturnPage> {
  const { api, key } = useShop()
  const query = { page, size, status: status?.[0] }
  return useQuery({
    queryKey: key('orders', 'returns', query),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read(api.GET('/api/admin/order-returns', { params: { query }, signal })),
  })
}

/** The returns of one order. */
export function useOrderReturns(orderId: string): UseQueryResult<OrderReturns> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('orders', 'returns-of', orderId),
    queryFn: ({ signal }) => read(api.GET('/api/admin/orders/{orderId}/returns', { params: { path: { orderId } }, signal })),
  })
}
