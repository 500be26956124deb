import { DomainError } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import { emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { endInvitationLinks } from './invitation-link.ts'
import { lockInvitation } from './pending-invitation.ts'
import { authorityOf, demandAuthority, lockMembers, type PermissionsByRole } from './staff-authority.ts'

/** A mail a minute is enough to find out that the address is wrong (SX-24). */
const RESEND_SECONDS = 60

/** What staff do to an invitation. */
export type InvitationAct = { invitationId: string; permissions: PermissionsByRole; address: string | null }

/**
 * Sends the invitation again with a new link; links that are out end at once. Throws `invitation_not_found`, `role_not_grantable`,
 * `invitation_just_sent { retryAfterSeconds }`.
 */
export async function resendInvitation(tx: Tx, { invitationId, permissions, address }: InvitationAct): Promise<void> {
  const members = await lockMembers(tx)
  const invitation = await lockInvitation(tx, invitationId)
  demandAuthority(await authorityOf(tx, members, permissions), permissions, invitation)
  const waitSeconds = RESEND_SECONDS - (tx.now.getTime() - invitation.sentAt.getTime()) / 1000
  if (waitSeconds > 0) throw new DomainError('invitation_just_sent', { retryAfterSeconds: Math.ceil(waitSeconds) })
  await endInvitationLinks(tx, { invitationId })
  await tx.db
    .updateTable('staffInvitations')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', invitationId)
    .set({ sentAt: tx.now })
    .execute()
  await audit(tx, { action: 'staff.invite_again', subjectKind: 'staff_invitation', subjectId: invitationId, address })
  emit(tx, 'staff.invited', { invitationId })
}
