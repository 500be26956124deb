import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { importPollMs, isRunning } from '../../kit/import-polling.ts'
import { defaultPageSize } from '../../kit/list-search.ts'
import { orderNumberIn } from '../../kit/order-number-in.ts'
import { useShop } from '../../kit/shop-context.tsx'
import type { groupPageSearch, groupSearch } from './routes.ts'

export type GroupPage = operations['listCodeGroups']['responses'][200]['content']['application/json']
export type Group = operations['readCodeGroup']['responses'][200]['content']['application/json']
export type CodePage = operations['listCodes']['responses'][200]['content']['application/json']
export type CodeImport = operations['readCodeImport']['responses'][200]['content']['application/json']
export type ImportList = operations['listCodeImports']['responses'][200]['content']['application/json']
export type GroupOrderPage = operations['listCodeGroupOrders']['responses'][200]['content']['application/json']
export type CodeSettings = operations['readCodeSettings']['responses'][200]['content']['application/json']
export type GroupSearch = ReturnType<typeof groupSearch>
export type GroupPageSearch = ReturnType<typeof groupPageSearch>

/** The groups of the list's address. */
export function useGroups({ page, size = defaultPageSize, q, status, source, public: shown }: GroupSearch): UseQueryResult<GroupPage> {
  const { api, key } = useShop()
  const isPublic = shown === undefined ? undefined : shown[0] === 'yes'
  const query = { page, size, q, status: status?.[0], source: source?.[0], isPublic }
  return useQuery({
    queryKey: key('code-groups', 'list', query),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read(api.GET('/api/admin/code-groups', { params: { query }, signal })),
  })
}

/** What the shop has decided about serial codes. */
export function useCodeSettings(): UseQueryResult<CodeSettings> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('code-groups', 'settings'),
    queryFn: ({ signal }) => read(api.GET('/api/admin/code-settings', { signal })),
  })
}

/** One group with its state and counts; none without an id. */
export function useGroup(groupId: string | undefined): UseQueryResult<Group> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('code-groups', 'one', groupId),
    enabled: groupId !== undefined,
    queryFn: ({ signal }) => read(api.GET('/api/admin/code-groups/{groupId}', { params: { path: { groupId: groupId ?? '' } }, signal })),
  })
}

/** The codes of a group by the page's address; with `sought`, the one full code or the codes of the order with that number. */
export function useCodes(
  groupId: string,
  { page, size = defaultPageSize, state }: GroupPageSearch,
  sought: string | undefined,
): UseQueryResult<CodePage> {
  const { api, key } = useShop()
  const path = { groupId }
  const query = { page, size, state: state?.[0] }
  return useQuery({
    queryKey: key('code-groups', 'codes', groupId, query, sought),
    placeholderData: keepPreviousData,
    // A full code must not wait in memory for longer than it is looked at (S0-36).
    gcTime: sought === undefined ? undefined : 0,
    queryFn: async ({ signal }) => {
      if (sought === undefined) return read(api.GET('/api/admin/code-groups/{groupId}/codes', { params: { path, query }, signal }))
      const found = await read(
        api.POST('/api/admin/code-groups/{groupId}/code-searches', { params: { path }, body: { code: sought }, signal }),
      )
      const orderNumber = orderNumberIn(sought)
      if (found.items.length > 0 || orderNumber === undefined) return found
      return read(api.GET('/api/admin/code-groups/{groupId}/codes', { params: { path, query: { page, size, orderNumber } }, signal }))
    },
  })
}

/** The latest imports of a group; asked again while one of them runs. */
export function useImports(groupId: string): UseQueryResult<ImportList> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('code-groups', 'imports', groupId),
    queryFn: ({ signal }) => read(api.GET('/api/admin/code-groups/{groupId}/code-imports', { params: { path: { groupId } }, signal })),
    refetchInterval: ({ state }) => (state.data?.items.some(isRunning) ? importPollMs : false),
  })
}

/** One import with the beginning of its report; asked again while it runs. */
export function useImport(importId: string): UseQueryResult<CodeImport> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('code-groups', 'import', importId),
    queryFn: ({ signal }) => read(api.GET('/api/admin/code-imports/{importId}', { params: { path: { importId } }, signal })),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? importPollMs : false),
  })
}

/** The orders that got codes of a group. */
export function useGroupOrders(groupId: string, { page, size = defaultPageSize }: GroupPageSearch): UseQueryResult<GroupOrderPage> {
  const { api, key } = useShop()
  const query = { page, size }
  return useQuery({
    queryKey: key('code-groups', 'orders', groupId, query),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read(api.GET('/api/admin/code-groups/{groupId}/orders', { params: { path: { groupId }, query }, signal })),
  })
}
