import { DomainError } from '#kernel/errors.ts'
import { hashToken } from '#kernel/random.ts'
import { audit } from '#platform/audit.ts'
import type { Role } from '#platform/auth/identity.ts'
import { permissionsOf, type RoleFacts } from '#platform/auth/permissions.ts'
import type { PlatformTx } from '#platform/tx.ts'
import { createStaff } from './create-staff.ts'
import { roleRef } from './granted-role.ts'
import { mayGrant, type PermissionsByRole } from './staff-authority.ts'

/** What the page behind an invitation's link shows, and who has to sign in. */
export type OpenInvitation = RoleFacts &
  Readonly<{
    shopId: string
    shopHandle: string
    shopName: string
    invitationId: string
    email: string
    emailNormalised: string
    name: string
    customRoleId: string | null
    roleName: string | null
    inviterId: string | null
    inviterName: string
    isMailed: boolean
    hasAccount: boolean
  }>

/** The invitation of a link that still works; null for any other token. */
export async function findInvitation({ db, now }: PlatformTx, token: string): Promise<OpenInvitation | null> {
  const row = await db
    .selectFrom('staffLinks as l')
    .innerJoin('staffInvitations as i', (join) => join.onRef('i.shopId', '=', 'l.shopId').onRef('i.id', '=', 'l.invitationId'))
    .innerJoin('shops as s', 's.shopId', 'l.shopId')
    .leftJoin('staff as p', 'p.emailNormalised', 'i.emailNormalised')
    .leftJoin('shopRoles as r', (join) => join.onRef('r.shopId', '=', 'i.shopId').onRef('r.id', '=', 'i.customRoleId'))
    .where('l.tokenHash', '=', hashToken(token))
    .where('l.expiresAt', '>', now)
    .where('i.acceptedAt', 'is', null)
    .where('i.withdrawnAt', 'is', null)
    .select(['l.shopId', 's.handle', 's.name as shopName', 'i.id', 'i.email', 'i.emailNormalised', 'i.name', 'i.role', 'i.inviterId'])
    .select(['i.inviterName', 'l.mailId', 'p.passwordHash', 'i.customRoleId', 'r.name as roleName', 'r.permissions as rolePermissions'])
    .executeTakeFirst()
  if (!row) return null
  const { handle, id, mailId, passwordHash, ...facts } = row
  const role = row.role as Role | 'custom'
  return { ...facts, shopHandle: handle, invitationId: id, role, isMailed: mailId !== null, hasAccount: passwordHash !== null }
}

export type NewAccount = { token: string; name?: string; passwordHash: string; locale?: 'zh-TW' | 'en'; permissions: PermissionsByRole }

/**
 * A newcomer makes his account with the link and is in. The address is proven when the link came by mail. An address that has an
 * account is not touched, whoever holds the link (SX-20). Throws `setup_link_gone`, `account_exists`, `setup_incomplete`.
 */
export async function joinAsNewcomer(
  tx: PlatformTx,
  { token, name, passwordHash, locale, permissions }: NewAccount,
): Promise<{ email: string; shopHandle: string }> {
  const invitation = await takeInvitation(tx, token, permissions)
  if (invitation.hasAccount) throw new DomainError('account_exists')
  if (!name) throw new DomainError('setup_incomplete', { fields: ['name'] })
  const { id } = await accountFor(tx, invitation, { name, passwordHash, locale })
  await beginMembership(tx, invitation, { id, name })
  return { email: invitation.email, shopHandle: invitation.shopHandle }
}

/** The operator may have made the account and nobody chosen its password yet: whoever has the mailed link may. */
async function accountFor(
  tx: PlatformTx,
  { email, emailNormalised, isMailed }: OpenInvitation,
  { name, passwordHash, locale }: { name: string; passwordHash: string; locale?: 'zh-TW' | 'en' | undefined },
): Promise<{ id: string }> {
  const empty = await tx.db.selectFrom('staff').where('emailNormalised', '=', emailNormalised).select('id').forUpdate().executeTakeFirst()
  if (!empty) return createStaff(tx, { email, name, passwordHash, isProven: isMailed, ...(locale ? { locale } : {}) })
  if (!isMailed) throw new DomainError('account_exists')
  await tx.db.updateTable('staff').where('id', '=', empty.id).set({ name, passwordHash, emailProvenAt: tx.now }).execute()
  return empty
}

/**
 * Somebody who has an account accepts; his password was proved before. An account whose address nobody ever proved may have been made,
 * with a password he knows, by whoever invited it first: it joins no second shop (ADR 6). Throws `setup_link_gone`, `account_not_proven`.
 */
export async function joinWithAccount(
  tx: PlatformTx,
  { token, staffId, permissions }: { token: string; staffId: string; permissions: PermissionsByRole },
): Promise<{ shopHandle: string }> {
  const invitation = await takeInvitation(tx, token, permissions)
  const account = await tx.db
    .selectFrom('staff')
    .where('id', '=', staffId)
    .where('emailNormalised', '=', invitation.emailNormalised)
    .select(['id', 'name', 'emailProvenAt'])
    .executeTakeFirst()
  if (!account) throw new DomainError('setup_link_gone')
  if (account.emailProvenAt === null) throw new DomainError('account_not_proven')
  await beginMembership(tx, invitation, account)
  return { shopHandle: invitation.shopHandle }
}

/** Uses the link up: of sixteen browsers one gets past the row. The inviter has to be entitled to what he offered even now (SX-21). */
async function takeInvitation(tx: PlatformTx, token: string, permissions: PermissionsByRole): Promise<OpenInvitation> {
  const invitation = await findInvitation(tx, token)
  if (!invitation) throw new DomainError('setup_link_gone')
  const { shopId, invitationId } = invitation
  const taken = await tx.db
    .deleteFrom('staffLinks')
    .where('shopId', '=', shopId)
    .where('invitationId', '=', invitationId)
    .returning('tokenHash')
    .execute()
  if (!taken.some(({ tokenHash }) => tokenHash.equals(hashToken(token)))) throw new DomainError('setup_link_gone')
  if (!(await isStillOffered(tx, invitation, permissions))) throw new DomainError('setup_link_gone')
  return invitation
}

async function isStillOffered({ db }: PlatformTx, invitation: OpenInvitation, byRole: PermissionsByRole): Promise<boolean> {
  const { shopId, inviterId } = invitation
  if (inviterId === null) return true
  const inviter = await db
    .selectFrom('shopStaff as m')
    .leftJoin('shopRoles as r', (join) => join.onRef('r.shopId', '=', 'm.shopId').onRef('r.id', '=', 'm.customRoleId'))
    .where('m.shopId', '=', shopId)
    .where('m.staffId', '=', inviterId)
    .where('m.disabledAt', 'is', null)
    .select(['m.role', 'r.permissions as rolePermissions'])
    .executeTakeFirst()
  if (!inviter) return false
  const own: RoleFacts = { role: inviter.role as Role | 'custom', rolePermissions: inviter.rolePermissions }
  return mayGrant({ personId: inviterId, isOwner: own.role === 'owner', permissions: permissionsOf(byRole, own) }, byRole, invitation)
}

async function beginMembership(
  { db, now }: PlatformTx,
  { shopId, invitationId, role, customRoleId, isMailed }: OpenInvitation,
  person: { id: string; name: string },
): Promise<void> {
  await db.insertInto('shopStaff').values({ shopId, staffId: person.id, role, customRoleId, disabledAt: null, createdAt: now }).execute()
  const accepted = await db
    .updateTable('staffInvitations')
    .where('shopId', '=', shopId)
    .where('id', '=', invitationId)
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .set({ acceptedAt: now, acceptedBy: person.id, customRoleId: null })
    .executeTakeFirst()
  if (accepted.numUpdatedRows !== 1n) throw new DomainError('setup_link_gone')
  const scope = { db, shopId, now, actor: { kind: 'staff', id: person.id, name: person.name } as const }
  await audit(scope, {
    action: 'staff.join',
    subjectKind: 'staff',
    subjectId: person.id,
    after: { role: roleRef({ role, customRoleId }), invitationId, isMailed },
  })
}
