import { demand } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { lockRole, mayChangeRole } from './own-role.ts'
import { demandGrantable } from './role-permissions.ts'
import { authorityOf, lockMembers, type PermissionsByRole } from './staff-authority.ts'

/** What of a role changes, based on `version`. */
export type RoleChange = {
  roleId: string
  version: number
  name?: string
  permissions?: readonly string[]
  byRole: PermissionsByRole
  address: string | null
}

/**
 * Changes a role of the shop; it counts for everybody who has it from his next request on. Throws `role_not_found`, `role_changed`,
 * `role_is_own`, `role_not_grantable`, `permission_unknown`, `permission_not_grantable` (SX-21); constraint `shop_roles_name_key` becomes
 * `role_name_taken`.
 */
export async function changeRole(tx: Tx, { roleId, version, byRole, address, ...change }: RoleChange): Promise<void> {
  const members = await lockMembers(tx)
  const role = await lockRole(tx, { roleId, version })
  const authority = await authorityOf(tx, members, byRole)
  demand(mayChangeRole({ authority, members, byRole }, role))
  const name = change.name?.trim() ?? role.name
  const permissions = change.permissions ? demandGrantable(authority, byRole, change.permissions) : role.permissions
  await tx.db
    .updateTable('shopRoles')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', roleId)
    .set({ name, permissions, version: version + 1, updatedAt: tx.now })
    .execute()
  const before = { name: role.name, permissions: role.permissions }
  await audit(tx, { action: 'roles.change', subjectKind: 'role', subjectId: roleId, before, after: { name, permissions }, address })
}
