import { DomainError } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { authorityOf, demandAnotherOwner, demandAuthority, lockMembers, memberOf, type PermissionsByRole } from './staff-authority.ts'

/**
 * Bars a member of staff from this shop, or lets him in again; his other shops do not notice. His next request finds the door
 * closed (SX-22). Throws `staff_not_found`, `staff_is_self`, `role_not_grantable`, `last_owner` (SX-21).
 */
export async function disableStaff(
  tx: Tx,
  {
    staffId,
    isDisabled,
    permissions,
    address,
  }: { staffId: string; isDisabled: boolean; permissions: PermissionsByRole; address: string | null },
): Promise<void> {
  const members = await lockMembers(tx)
  const member = memberOf(members, staffId)
  const authority = await authorityOf(tx, members, permissions)
  if (staffId === authority.personId) throw new DomainError('staff_is_self')
  demandAuthority(authority, permissions, member)
  if ((member.disabledAt !== null) === isDisabled) return
  if (member.role === 'owner' && isDisabled) demandAnotherOwner(members, staffId)
  await tx.db
    .updateTable('shopStaff')
    .where('shopId', '=', tx.shopId)
    .where('staffId', '=', staffId)
    .set({ disabledAt: isDisabled ? tx.now : null })
    .execute()
  const values = { before: { isDisabled: !isDisabled }, after: { isDisabled } }
  await audit(tx, { action: 'staff.manage', subjectKind: 'staff', subjectId: staffId, ...values, address })
}
