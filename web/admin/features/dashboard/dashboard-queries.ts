import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useShop } from '../../kit/shop-context.tsx'

export type Dashboard = operations['readDashboard']['responses'][200]['content']['application/json']
export type DayFigures = Dashboard['series'][number]

/** Events refresh it; once a minute besides, because jobs fail without one. */
const refreshMs = 60_000

/** Today, the last two weeks and what waits for a person. */
export function useDashboard(): UseQueryResult<Dashboard> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('dashboard'),
    refetchInterval: refreshMs,
    queryFn: ({ signal }) => read(api.GET('/api/admin/dashboard', { signal })),
  })
}

/** What a shop needs before it can sell; absent parts are not permitted to the reader. */
export type FirstSteps = { hasProduct: boolean; hasShipping: boolean; hasPayment: boolean; hasOrder: boolean }

/** How far the shop is. */
export function useFirstSteps(isWanted: boolean): UseQueryResult<FirstSteps> {
  const { api, key } = useShop()
  const one = { params: { query: { size: 1 } } }
  return useQuery({
    queryKey: key('dashboard', 'steps'),
    enabled: isWanted,
    queryFn: async ({ signal }) => {
      const [products, orders, shipping, payment] = await Promise.all([
        read(api.GET('/api/admin/products', { ...one, signal })),
        read(api.GET('/api/admin/orders', { ...one, signal })),
        read(api.GET('/api/admin/shipping-methods', { signal })),
        read(api.GET('/api/admin/payment-methods', { signal })),
      ])
      return {
        hasProduct: products.total > 0,
        hasOrder: orders.total > 0,
        hasShipping: shipping.items.some((method) => method.isEnabled),
        hasPayment: payment.items.some((method) => method.isEnabled),
      }
    },
  })
}
