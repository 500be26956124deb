import { DomainError, type Reason } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import { type Authority, type Member, mayGrant, type PermissionsByRole } from './staff-authority.ts'

/** A role of the shop's own, as it is stored. */
export type StoredRole = Readonly<{ id: string; name: string; permissions: string[]; version: number; updatedAt: Date }>

/** Locks it. Throws `role_not_found`, `role_changed { version }` (SX-32). */
export async function lockRole({ db, shopId }: Tx, { roleId, version }: { roleId: string; version: number }): Promise<StoredRole> {
  const role = await db
    .selectFrom('shopRoles')
    .where('shopId', '=', shopId)
    .where('id', '=', roleId)
    .select(['id', 'name', 'permissions', 'version', 'updatedAt'])
    .forUpdate()
    .executeTakeFirst()
  if (!role) throw new DomainError('role_not_found')
  if (role.version !== version) throw new DomainError('role_changed', { version: role.version })
  return role
}

/** Who asks, among whom. */
export type RoleAsker = { authority: Authority; members: readonly Member[]; byRole: PermissionsByRole }

/** Nobody changes the role he has, or one that may do more than he (SX-21). */
export function mayChangeRole({ authority, members, byRole }: RoleAsker, role: Pick<StoredRole, 'id' | 'permissions'>): true | Reason {
  if (members.some(({ staffId, customRoleId }) => staffId === authority.personId && customRoleId === role.id))
    return { code: 'role_is_own' }
  const isWithin = mayGrant(authority, byRole, { role: 'custom', rolePermissions: role.permissions })
  return isWithin ? true : { code: 'role_not_grantable', details: { role: 'custom' } }
}
