import { demand, type Reason } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { makeInvitationLink } from './invitation-link.ts'
import { lockInvitation } from './pending-invitation.ts'
import type { InvitationAct } from './resend-invitation.ts'
import { authorityOf, demandAuthority, lockMembers } from './staff-authority.ts'

/** May a shop see the link of an invitation? Only where no mail can carry it: the account it makes is then nobody else's to trust (ADR 6). */
export function mayHandOver(hasMailer: boolean): true | Reason {
  return hasMailer ? { code: 'invitation_is_mailed' } : true
}

/**
 * A link for the shop to hand over, on an installation without SMTP; earlier links end. Throws `invitation_is_mailed`,
 * `invitation_not_found`, `role_not_grantable`.
 */
export async function handOverInvitation(
  tx: Tx,
  { invitationId, permissions, address, hasMailer }: InvitationAct & { hasMailer: boolean },
): Promise<{ token: string; expiresAt: Date }> {
  demand(mayHandOver(hasMailer))
  const members = await lockMembers(tx)
  const invitation = await lockInvitation(tx, invitationId)
  demandAuthority(await authorityOf(tx, members, permissions), permissions, invitation)
  const { token, expiresAt } = await makeInvitationLink(tx, { invitationId, mailId: null })
  await audit(tx, { action: 'staff.hand_over_invitation', subjectKind: 'staff_invitation', subjectId: invitationId, address })
  return { token, expiresAt }
}
