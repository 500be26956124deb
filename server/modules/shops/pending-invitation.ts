import { DomainError } from '#kernel/errors.ts'
import type { Role } from '#platform/auth/identity.ts'
import type { RoleFacts } from '#platform/auth/permissions.ts'
import type { Tx } from '#platform/tx.ts'

/** An invitation that nobody has accepted or taken back. */
export type PendingInvitation = InvitationFacts & RoleFacts & Readonly<{ customRoleId: string | null; sentAt: Date }>

/** What a mail says of it. */
export type InvitationFacts = Readonly<{ id: string; email: string; name: string; locale: 'zh-TW' | 'en'; inviterName: string }>

/** Locks it, so that it is not accepted and withdrawn at the same moment. Throws `invitation_not_found`. */
export async function lockInvitation({ db, shopId }: Tx, invitationId: string): Promise<PendingInvitation> {
  const row = await db
    .selectFrom('staffInvitations as i')
    .leftJoin('shopRoles as r', (join) => join.onRef('r.shopId', '=', 'i.shopId').onRef('r.id', '=', 'i.customRoleId'))
    .where('i.shopId', '=', shopId)
    .where('i.id', '=', invitationId)
    .where('i.acceptedAt', 'is', null)
    .where('i.withdrawnAt', 'is', null)
    .select([
      'i.id',
      'i.email',
      'i.name',
      'i.role',
      'i.customRoleId',
      'i.locale',
      'i.inviterName',
      'i.sentAt',
      'r.permissions as rolePermissions',
    ])
    .forUpdate('i')
    .executeTakeFirst()
  if (!row) throw new DomainError('invitation_not_found')
  return { ...row, role: row.role as Role | 'custom', locale: row.locale === 'en' ? 'en' : 'zh-TW' }
}

/** An invitation in whatever state, for its mail and for the preview of it. Throws `invitation_not_found`. */
export async function readInvitationFacts({ db, shopId }: Tx, invitationId: string): Promise<InvitationFacts> {
  const row = await db
    .selectFrom('staffInvitations')
    .where('shopId', '=', shopId)
    .where('id', '=', invitationId)
    .select(['id', 'email', 'name', 'locale', 'inviterName'])
    .executeTakeFirst()
  if (!row) throw new DomainError('invitation_not_found')
  return { ...row, locale: row.locale === 'en' ? 'en' : 'zh-TW' }
}
