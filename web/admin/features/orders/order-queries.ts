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

/** What the server chooses orders by: the same for the list, its bulk acts and its export. */
export type OrderFilter = Omit<NonNullable<operations['listOrders']['parameters']['query']>, 'page' | 'size' | 'sort'>

/** The filters of the list's address as the server takes them. Days are the shop's, both included. */
export function orderFilter({ q, status, payment, shipping, returns, printed, from, to }: OrderSearch, timeZone: string): OrderFilter {
  return {
    q,
    status: status?.[0],
    paymentStatus: payment?.[0],
    shippingStatus: shipping?.[0],
    returnStatus: returns?.[0],
    isPrinted: printed && printed[0] === 'yes',
    placedFrom: from && instantOf(from, timeZone),
    placedTo: to && instantOf(dayAfter(to), timeZone),
  }
}

/** The orders of the list's address. Days are the shop's, both included. */
export function useOrders(search: OrderSearch): UseQueryResult<OrderPage> {
  const { api, key, shop } = useShop()
  const { page, size = defaultPageSize, sort } = search
  const query = { page, size, sort, ...orderFilter(search, shop.timeZone) }
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
