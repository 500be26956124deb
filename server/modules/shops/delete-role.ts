import { DomainError, demand } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { lockRole, mayChangeRole } from './own-role.ts'
import { authorityOf, lockMembers, type PermissionsByRole } from './staff-authority.ts'

/**
 * Deletes a role that nobody has and nobody is invited to. Throws `role_not_found`, `role_changed`, `role_is_own`, `role_not_grantable`,
 * `role_in_use { members }`; the foreign keys to it become `role_in_use` too.
 */
export async function deleteRole(
  tx: Tx,
  { roleId, version, byRole, address }: { roleId: string; version: number; byRole: PermissionsByRole; address: string | null },
): Promise<void> {
  const members = await lockMembers(tx)
  const role = await lockRole(tx, { roleId, version })
  demand(mayChangeRole({ authority: await authorityOf(tx, members, byRole), members, byRole }, role))
  const holders = members.filter(({ customRoleId }) => customRoleId === roleId).length
  if (holders > 0) throw new DomainError('role_in_use', { members: holders })
  await tx.db.deleteFrom('shopRoles').where('shopId', '=', tx.shopId).where('id', '=', roleId).execute()
  const before = { name: role.name, permissions: role.permissions }
  await audit(tx, { action: 'roles.delete', subjectKind: 'role', subjectId: roleId, before, address })
}
