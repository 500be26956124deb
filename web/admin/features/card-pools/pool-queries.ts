import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { importPollMs, isRunning } from '../../kit/import-polling.ts'
import { defaultPageSize } from '../../kit/list-search.ts'
import { orderNumberIn } from '../../kit/order-number-in.ts'
import { useShop } from '../../kit/shop-context.tsx'
import type { poolPageSearch, poolSearch, waitingSearch } from './routes.ts'

export type PoolPage = operations['listCardPools']['responses'][200]['content']['application/json']
export type Pool = operations['readCardPool']['responses'][200]['content']['application/json']
export type CardPage = operations['listCards']['responses'][200]['content']['application/json']
export type Card = CardPage['items'][number]
export type CardImport = operations['readCardImport']['responses'][200]['content']['application/json']
export type CardImportList = operations['listCardImports']['responses'][200]['content']['application/json']
export type CardSettings = operations['readCardSettings']['responses'][200]['content']['application/json']
export type WaitingOrderPage = operations['listWaitingCardOrders']['responses'][200]['content']['application/json']
export type WaitingOrder = WaitingOrderPage['items'][number]
export type PoolSearch = ReturnType<typeof poolSearch>
export type PoolPageSearch = ReturnType<typeof poolPageSearch>
export type WaitingSearch = ReturnType<typeof waitingSearch>

/** The pools of the list's address. */
export function usePools({ page, size = defaultPageSize, q }: PoolSearch): UseQueryResult<PoolPage> {
  const { api, key } = useShop()
  const query = { page, size, q }
  return useQuery({
    queryKey: key('card-pools', 'list', query),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read(api.GET('/api/admin/card-pools', { params: { query }, signal })),
  })
}

/** One pool with its counts and what is sold from it. */
export function usePool(poolId: string): UseQueryResult<Pool> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('card-pools', 'one', poolId),
    queryFn: ({ signal }) => read(api.GET('/api/admin/card-pools/{poolId}', { params: { path: { poolId } }, signal })),
  })
}

/** The cards of a pool by the page's address; with `sought`, the card with that number or secret, or those of the order with that number. */
export function useCards(
  poolId: string,
  { page, size = defaultPageSize, state, from }: PoolPageSearch,
  sought: string | undefined,
): UseQueryResult<CardPage> {
  const { api, key } = useShop()
  const path = { poolId }
  const query = { page, size, state: state?.[0], importId: from }
  return useQuery({
    queryKey: key('card-pools', 'cards', poolId, query, sought),
    placeholderData: keepPreviousData,
    // A number or secret must not wait in memory for longer than it is looked at (S0-36).
    gcTime: sought === undefined ? undefined : 0,
    queryFn: async ({ signal }) => {
      if (sought === undefined) return read(api.GET('/api/admin/card-pools/{poolId}/cards', { params: { path, query }, signal }))
      const body = { value: sought }
      const found = await read(api.POST('/api/admin/card-pools/{poolId}/card-searches', { params: { path }, body, signal }))
      const orderNumber = orderNumberIn(sought)
      if (found.items.length > 0 || orderNumber === undefined) return found
      return read(api.GET('/api/admin/card-pools/{poolId}/cards', { params: { path, query: { page, size, orderNumber } }, signal }))
    },
  })
}

/** The latest imports of a pool; asked again while one of them runs. */
export function useCardImports(poolId: string): UseQueryResult<CardImportList> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('card-pools', 'imports', poolId),
    queryFn: ({ signal }) => read(api.GET('/api/admin/card-pools/{poolId}/card-imports', { params: { path: { poolId } }, signal })),
    refetchInterval: ({ state }) => (state.data?.items.some(isRunning) ? importPollMs : false),
  })
}

/** One import with the beginning of its report; asked again while it runs. */
export function useCardImport(importId: string): UseQueryResult<CardImport> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('card-pools', 'import', importId),
    queryFn: ({ signal }) =>
      read(api.GET('/api/admin/card-imports/{cardImportId}', { params: { path: { cardImportId: importId } }, signal })),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? importPollMs : false),
  })
}

/** What the shop has decided about card keys. */
export function useCardSettings(): UseQueryResult<CardSettings> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('card-pools', 'settings'),
    queryFn: ({ signal }) => read(api.GET('/api/admin/card-settings', { signal })),
  })
}

/** Paid, and no cards yet: as the list's address says. */
export function useWaitingOrders({ page, size = defaultPageSize, status }: WaitingSearch): UseQueryResult<WaitingOrderPage> {
  const { api, key } = useShop()
  const query = { page, size, status: status?.[0] }
  return useQuery({
    queryKey: key('card-pools', 'orders', query),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read(api.GET('/api/admin/card-orders', { params: { query }, signal })),
  })
}
