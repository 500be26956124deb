import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { roleRef } from './granted-role.ts'
import { endInvitationLinks } from './invitation-link.ts'
import { lockInvitation } from './pending-invitation.ts'
import type { InvitationAct } from './resend-invitation.ts'
import { authorityOf, demandAuthority, lockMembers } from './staff-authority.ts'

/** Takes an invitation back; its links end at once. Throws `invitation_not_found`, `role_not_grantable`. */
export async function withdrawInvitation(tx: Tx, { invitationId, permissions, address }: InvitationAct): Promise<void> {
  const members = await lockMembers(tx)
  const invitation = await lockInvitation(tx, invitationId)
  demandAuthority(await authorityOf(tx, members, permissions), permissions, invitation)
  await endInvitationLinks(tx, { invitationId })
  await tx.db
    .updateTable('staffInvitations')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', invitationId)
    .set({ withdrawnAt: tx.now, customRoleId: null })
    .execute()
  await audit(tx, {
    action: 'staff.withdraw_invitation',
    subjectKind: 'staff_invitation',
    subjectId: invitationId,
    before: { role: roleRef(invitation) },
    address,
  })
}
