import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useShop } from '../../kit/shop-context.tsx'
import type { Permission } from './permission-picker.tsx'

/** A role the shop made. */
export type OwnRole = operations['listRoles']['responses'][200]['content']['application/json']['items'][number]

/** The fixed list of permissions. */
export function usePermissions(): UseQueryResult<readonly Permission[]> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('permissions'),
    queryFn: async ({ signal }) => (await read(api.GET('/api/admin/permissions', { signal }))).items,
  })
}

/** The roles the shop made. */
export function useOwnRoles(): UseQueryResult<readonly OwnRole[]> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('roles'),
    queryFn: async ({ signal }) => (await read(api.GET('/api/admin/roles', { signal }))).items,
  })
}
