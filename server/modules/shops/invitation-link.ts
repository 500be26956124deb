import { hashToken, randomToken } from '#kernel/random.ts'
import type { Tx } from '#platform/tx.ts'
import { lockInvitation, type PendingInvitation } from './pending-invitation.ts'

/** A link that lay in a mailbox longer is asked for again (SX-22). */
export const INVITATION_HOURS = 24

/** What the mail says; the token exists in this answer only, the database keeps its hash (SX-27). */
export type InvitationLetter = PendingInvitation & { token: string; expiresAt: Date }

/**
 * A new link of an invitation, for the mail that is being written, or (`mailId` null) to be handed over. Links of other mails end, those
 * of the same mail stay: a hand-over whose end nobody saw is repeated, and the person may hold either copy. Throws `invitation_not_found`.
 */
export async function makeInvitationLink(
  tx: Tx,
  { invitationId, mailId }: { invitationId: string; mailId: string | null },
): Promise<InvitationLetter> {
  const invitation = await lockInvitation(tx, invitationId)
  await endInvitationLinks(tx, { invitationId, exceptMailId: mailId })
  const token = randomToken(32)
  const expiresAt = new Date(tx.now.getTime() + INVITATION_HOURS * 3_600_000)
  const values = { shopId: tx.shopId, tokenHash: hashToken(token), invitationId, mailId, createdAt: tx.now, expiresAt }
  await tx.db.insertInto('staffLinks').values(values).execute()
  return { ...invitation, token, expiresAt }
}

/** Ends the links that are out, except those of one mail. */
export async function endInvitationLinks(
  { db, shopId }: Pick<Tx, 'db' | 'shopId'>,
  { invitationId, exceptMailId = null }: { invitationId: string; exceptMailId?: string | null },
): Promise<void> {
  await db
    .deleteFrom('staffLinks')
    .where('shopId', '=', shopId)
    .where('invitationId', '=', invitationId)
    .$if(exceptMailId !== null, (query) => query.where((eb) => eb.or([eb('mailId', 'is', null), eb('mailId', '!=', exceptMailId)])))
    .execute()
}
