import { DomainError } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { findRole, type RoleRef, roleRef } from './granted-role.ts'
import { authorityOf, demandAnotherOwner, demandAuthority, lockMembers, memberOf, type PermissionsByRole } from './staff-authority.ts'

/**
 * Gives a member of staff another role in this shop; it counts from his next request on. Throws `staff_not_found`, `staff_is_self`
 * (nobody changes his own role), `role_not_found`, `role_not_grantable` (nobody grants or takes more than he has), `last_owner` (SX-21).
 */
export async function setStaffRole(
  tx: Tx,
  { staffId, role, permissions, address }: { staffId: string; role: RoleRef; permissions: PermissionsByRole; address: string | null },
): Promise<void> {
  const members = await lockMembers(tx)
  const member = memberOf(members, staffId)
  const authority = await authorityOf(tx, members, permissions)
  if (staffId === authority.personId) throw new DomainError('staff_is_self')
  const granted = await findRole(tx, role)
  demandAuthority(authority, permissions, member)
  demandAuthority(authority, permissions, granted)
  if (roleRef(member) === role) return
  if (member.role === 'owner') demandAnotherOwner(members, staffId)
  await tx.db
    .updateTable('shopStaff')
    .where('shopId', '=', tx.shopId)
    .where('staffId', '=', staffId)
    .set({ role: granted.role, customRoleId: granted.customRoleId })
    .execute()
  await audit(tx, {
    action: 'staff.manage',
    subjectKind: 'staff',
    subjectId: staffId,
    before: { role: roleRef(member) },
    after: { role },
    address,
  })
}
