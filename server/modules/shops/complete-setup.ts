import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { hashToken } from '#kernel/random.ts'
import type { PlatformTx } from '#platform/tx.ts'
import { findInvitation, joinAsNewcomer } from './accept-invitation.ts'
import { createShop } from './create-shop.ts'
import { createStaff } from './create-staff.ts'
import { endStaffSessions } from './end-staff-sessions.ts'
import { type RoleRef, roleRef } from './granted-role.ts'
import { findPasswordReset, resetPassword } from './reset-password.ts'
import type { PermissionsByRole } from './staff-authority.ts'

/** What a one-time link is for; whom it means is known for all but the first owner. */
export type SetupLink = {
  kind: 'first_owner' | 'password' | 'invitation'
  email: string | null
  name: string | null
  invitation: { shopName: string; inviterName: string; role: RoleRef; roleName: string | null; hasAccount: boolean } | null
}

/** A link that still works. Throws `setup_link_gone` for one that is used, expired or never was. */
export async function readSetupLink(tx: PlatformTx, token: string): Promise<SetupLink> {
  const link = await tx.db
    .selectFrom('setupLinks as l')
    .leftJoin('staff as s', 's.id', 'l.staffId')
    .where('l.tokenHash', '=', hashToken(token))
    .where('l.usedAt', 'is', null)
    .where('l.expiresAt', '>', tx.now)
    .select(['l.staffId', 's.email', 's.name'])
    .executeTakeFirst()
  if (link) return { kind: link.staffId === null ? 'first_owner' : 'password', email: link.email, name: link.name, invitation: null }
  const reset = await findPasswordReset(tx, token)
  if (reset) return { kind: 'password', email: reset.email, name: reset.name, invitation: null }
  const invitation = await findInvitation(tx, token)
  if (!invitation) throw new DomainError('setup_link_gone')
  const { email, name, shopName, inviterName, roleName, hasAccount } = invitation
  return { kind: 'invitation', email, name, invitation: { shopName, inviterName, role: roleRef(invitation), roleName, hasAccount } }
}

/** What the page sends; address and shop count for the first owner only. */
export type Setup = {
  token: string
  name?: string
  email?: string
  passwordHash: string
  shopName?: string
  shopHandle?: string
  locale?: 'zh-TW' | 'en'
  permissions: PermissionsByRole
}

const SETUP_LOCK = 7_302_815_332

/**
 * Uses the link, once however many browsers try at the same moment: the first owner gets his account and shop, an invited newcomer his
 * account and membership, a member of staff his password. All other first-owner links end with it. Throws `setup_link_gone`,
 * `setup_incomplete { fields }`, `account_exists`.
 */
export async function completeSetup(tx: PlatformTx, setup: Setup): Promise<{ email: string }> {
  const tokenHash = hashToken(setup.token)
  // One at a time in the whole installation: links of two starts used at once would each wait for the other's row.
  await sql`select pg_advisory_xact_lock(${SETUP_LOCK})`.execute(tx.db)
  const used = await tx.db
    .updateTable('setupLinks')
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', tx.now)
    .set({ usedAt: tx.now })
    .returning('staffId')
    .executeTakeFirst()
  if (!used) return (await resetPassword(tx, setup)) ?? joinAsNewcomer(tx, setup)
  return used.staffId === null ? openFirstShop(tx, setup) : choosePassword(tx, used.staffId, setup)
}

async function openFirstShop(
  tx: PlatformTx,
  { name, email, passwordHash, shopName, shopHandle, locale }: Setup,
): Promise<{ email: string }> {
  const missing = Object.entries({ name, email, shopName, shopHandle }).flatMap(([field, value]) => (value ? [] : [field]))
  if (!name || !email || !shopName || !shopHandle) throw new DomainError('setup_incomplete', { fields: missing })
  await tx.db.updateTable('setupLinks').where('staffId', 'is', null).where('usedAt', 'is', null).set({ usedAt: tx.now }).execute()
  const owner = await createStaff(tx, { email, name, passwordHash, isProven: true, ...(locale ? { locale } : {}) })
  await createShop(tx, {
    handle: shopHandle,
    name: shopName,
    ownerId: owner.id,
    notificationEmails: [email.trim()],
    ...(locale ? { locale } : {}),
  })
  return { email: email.trim() }
}

/** The operator printed the link for this person: that vouches for the account (ADR 6). */
async function choosePassword(tx: PlatformTx, staffId: string, { name, passwordHash }: Setup): Promise<{ email: string }> {
  await endStaffSessions(tx, staffId, null)
  return tx.db
    .updateTable('staff')
    .where('id', '=', staffId)
    .set({ passwordHash, emailProvenAt: tx.now, ...(name ? { name } : {}) })
    .returning('email')
    .executeTakeFirstOrThrow()
}
