import { DomainError } from '#kernel/errors.ts'
import { type Role, roles } from '#platform/auth/identity.ts'
import type { RoleFacts } from '#platform/auth/permissions.ts'
import type { Tx } from '#platform/tx.ts'

/** A role as requests and views name it: a built-in one by its name, one of the shop's own by its id. */
export type RoleRef = string

/** A role that somebody is to get; `customRoleId` is null for a built-in one. */
export type GrantedRole = RoleFacts & Readonly<{ customRoleId: string | null }>

/** The role a request names, locked against being deleted meanwhile. Throws `role_not_found`. */
export async function findRole({ db, shopId }: Tx, ref: RoleRef): Promise<GrantedRole> {
  const builtIn = roles.find((role) => role === ref)
  if (builtIn) return { role: builtIn, customRoleId: null, rolePermissions: null }
  const own = await db
    .selectFrom('shopRoles')
    .where('shopId', '=', shopId)
    .where('id', '=', ref)
    .select(['id', 'permissions'])
    .forShare()
    .executeTakeFirst()
  if (!own) throw new DomainError('role_not_found')
  return { role: 'custom', customRoleId: own.id, rolePermissions: own.permissions }
}

/** How views name a stored role. */
export function roleRef({ role, customRoleId }: { role: string; customRoleId: string | null }): Role | string {
  return customRoleId ?? role
}
