import { normaliseEmail } from '#kernel/text.ts'
import { audit } from '#platform/audit.ts'
import type { Role } from '#platform/auth/identity.ts'
import type { PlatformTx, Tx } from '#platform/tx.ts'
import { createSetupLink } from './create-setup-link.ts'
import { createStaff } from './create-staff.ts'
import { demandAuthority, lockMembers, type PermissionsByRole } from './staff-authority.ts'

/** Whom a shop invites. */
export type Invitation = { email: string; name: string; locale?: 'zh-TW' | 'en' }

/**
 * First half, over all shops: the person's account, made when the address has none, and a set-up link while he has no password yet.
 * Somebody who works elsewhere gets no link, not even while he has no password: it would let this shop set the password of an account
 * that another shop trusts (SX-20). Nor does a repeat make a link: it would end the one that the first answer showed.
 */
export async function prepareStaffAccount(
  tx: PlatformTx,
  { email, name, locale }: Invitation,
): Promise<{ staffId: string; token: string | null }> {
  const known = await tx.db
    .selectFrom('staff')
    .where('emailNormalised', '=', normaliseEmail(email))
    .select(['id', 'passwordHash'])
    .executeTakeFirst()
  const staffId = known?.id ?? (await createStaff(tx, { email, name, passwordHash: null, ...(locale ? { locale } : {}) })).id
  if (known && (known.passwordHash !== null || (await worksSomewhere(tx, staffId)))) return { staffId, token: null }
  return { staffId, token: (await createSetupLink(tx, staffId)).token }
}

async function worksSomewhere({ db }: PlatformTx, staffId: string): Promise<boolean> {
  return (await db.selectFrom('shopStaff').where('staffId', '=', staffId).select('shopId').limit(1).execute()).length > 0
}

/**
 * Second half, in the shop: he becomes a member. Throws `role_not_grantable` (SX-21); constraint `shop_staff_pkey` becomes
 * `staff_already_here`.
 */
export async function inviteStaff(
  tx: Tx,
  { staffId, role, permissions, address }: { staffId: string; role: Role; permissions: PermissionsByRole; address: string | null },
): Promise<void> {
  demandAuthority(tx, { members: await lockMembers(tx), permissions, role })
  await tx.db.insertInto('shopStaff').values({ shopId: tx.shopId, staffId, role, disabledAt: null, createdAt: tx.now }).execute()
  await audit(tx, { action: 'staff.manage', subjectKind: 'staff', subjectId: staffId, after: { role }, address })
}
