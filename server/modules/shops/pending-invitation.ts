import { DomainError } from '#kernel/errors.ts'
import type { Role } from '#platform/auth/identity.ts'
import type { Tx } from '#platform/tx.ts'

/** An invitation that nobody has accepted or taken back. */
export type PendingInvitation = Readonly<{
  id: string
  email: string
  name: string
  role: Role
  locale: 'zh-TW' | 'en'
  inviterName: string
  sentAt: Date
}>

/** Locks it, so that it is not accepted and withdrawn at the same moment. Throws `invitation_not_found`. */
export async function lockInvitation({ db, shopId }: Tx, invitationId: string): Promise<PendingInvitation> {
  const row = await db
    .selectFrom('staffInvitations')
    .where('shopId', '=', shopId)
    .where('id', '=', invitationId)
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .select(['id', 'email', 'name', 'role', 'locale', 'inviterName', 'sentAt'])
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new DomainError('invitation_not_found')
  return { ...row, role: row.role as Role, locale: row.locale === 'en' ? 'en' : 'zh-TW' }
}

/** An invitation in whatever state, for its mail and for the preview of it. Throws `invitation_not_found`. */
export async function readInvitationFacts({ db, shopId }: Tx, invitationId: string): Promise<Omit<PendingInvitation, 'role' | 'sentAt'>> {
  const row = await db
    .selectFrom('staffInvitations')
    .where('shopId', '=', shopId)
    .where('id', '=', invitationId)
    .select(['id', 'email', 'name', 'locale', 'inviterName'])
    .executeTakeFirst()
  if (!row) throw new DomainError('invitation_not_found')
  return { ...row, locale: row.locale === 'en' ? 'en' : 'zh-TW' }
}
