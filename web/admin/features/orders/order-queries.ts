import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { dayAfter, instantOf } from '#web/i18n/zone-time.ts'
import { defaultPageSize } from '../../kit/list-search.ts'
import { useShop } from '../../kit/shop-context.tsx'
import type { orderSearch } from './routes.ts'

export type OrderPage = operations['listOrders']['responses'][200]['content']['application/json']
export type OrderSummary = OrderPage['items'][number]
export type Order = operations['readOrder']['responses'][200]['content']['application/json']
export type OrderSearch = ReturnType<typeof orderSearch>

/** The orders of the list's address. Days are the shop's, both included. */
export function useOrders(search: OrderSearch): UseQueryResult<OrderPage> {
  const { api, key, shop } = useShop()
  const { page, size = defaultPageSize, sort, q, status, payment, shipping, from, to } = search
  const query = {
    page,
    size,
    sort,
    q,
    status: status?.[0],
    paymentStatus: payment?.[0],
    shippingStatus: shipping?.[0],
    placedFrom: from && instantOf(from, shop.timeZone),
    placedTo: to && instantOf(dayAfter(to), shop.timeZone),
  }
  return useQuery({
    queryKey: key('orders', 'list', query),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read(api.GET('/api/admin/orders', { params: { query }, signal })),
  })
}

/** One order with all that its page shows. */
export function useOrder(orderId: string): UseQueryResult<Order> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('orders', 'one', orderId),
    queryFn: ({ signal }) => read(api.GET('/api/admin/orders/{orderId}', { params: { path: { orderId } }, signal })),
  })
}
