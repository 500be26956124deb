import { DomainError, type Reason } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import { type RoleRef, roleRef } from './granted-role.ts'
import { mayHandOver } from './hand-over-invitation.ts'

/** An invitation that waits for the person's answer. */
export type InvitationRow = Readonly<{
  id: string
  name: string
  email: string
  role: RoleRef
  roleName: string | null
  inviterName: string
  createdAt: string
  sentAt: string
  expiresAt: string | null
  can: { handOver: true | Reason }
}>

/** The shop's open invitations, newest first. */
export async function listInvitations(
  { db, shopId, now }: Tx,
  { hasMailer, invitationId }: { hasMailer: boolean; invitationId?: string },
): Promise<InvitationRow[]> {
  const rows = await db
    .selectFrom('staffInvitations as i')
    .leftJoin('shopRoles as r', (join) => join.onRef('r.shopId', '=', 'i.shopId').onRef('r.id', '=', 'i.customRoleId'))
    .where('i.shopId', '=', shopId)
    .where('i.acceptedAt', 'is', null)
    .where('i.withdrawnAt', 'is', null)
    .$if(invitationId !== undefined, (query) => query.where('i.id', '=', invitationId ?? ''))
    .orderBy('i.id', 'desc')
    .limit(MAX_INVITATIONS)
    .select(['i.id', 'i.name', 'i.email', 'i.role', 'i.customRoleId', 'r.name as roleName', 'i.inviterName', 'i.createdAt', 'i.sentAt'])
    .select((eb) =>
      eb
        .selectFrom('staffLinks as l')
        .whereRef('l.shopId', '=', 'i.shopId')
        .whereRef('l.invitationId', '=', 'i.id')
        .where('l.expiresAt', '>', now)
        .select((link) => link.fn.max('l.expiresAt').as('expiresAt'))
        .as('expiresAt'),
    )
    .execute()
  const can = { handOver: mayHandOver(hasMailer) }
  return rows.map(({ role, customRoleId, createdAt, sentAt, expiresAt, ...row }) => ({
    ...row,
    role: roleRef({ role, customRoleId }),
    createdAt: createdAt.toISOString(),
    sentAt: sentAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    can,
  }))
}

/** One open invitation. Throws `invitation_not_found`. */
export async function readInvitation(tx: Tx, asked: { hasMailer: boolean; invitationId: string }): Promise<InvitationRow> {
  const [row] = await listInvitations(tx, asked)
  if (!row) throw new DomainError('invitation_not_found')
  return row
}

/** A list has at most so many rows. */
const MAX_INVITATIONS = 200
