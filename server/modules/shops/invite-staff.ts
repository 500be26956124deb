import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { isEmail, normaliseEmail } from '#kernel/text.ts'
import { audit } from '#platform/audit.ts'
import { emit } from '#platform/events.ts'
import type { PlatformTx, Tx } from '#platform/tx.ts'
import { findRole, type RoleRef } from './granted-role.ts'
import { authorityOf, demandAuthority, lockMembers, type PermissionsByRole } from './staff-authority.ts'
import './events.ts'

/** A shop that invites more people in a day is sending advertisements (SX-24). */
export const MAX_INVITATIONS_PER_DAY = 100
const DAY_SECONDS = 86_400

/** Whom a shop invites, as what. `isMember`: the address belongs to somebody who works here already. */
export type Invitation = {
  email: string
  name: string
  role: RoleRef
  locale?: 'zh-TW' | 'en'
  isMember: boolean
  permissions: PermissionsByRole
  address: string | null
}

/**
 * Asks somebody to work in the shop. No account is made and none is trusted: the person gets a mail with a one-time link, and the
 * membership begins when he uses it (ADR 6). The answer is the same whether the address has an account or not. Throws `email_invalid`,
 * `role_not_found`, `role_not_grantable` (SX-21), `staff_already_here`, `too_many_invitations`; constraint `staff_invitations_pending_key` becomes
 * `staff_invited_already`.
 */
export async function inviteStaff(
  tx: Tx,
  { email, name, role, locale, isMember, permissions, address }: Invitation,
): Promise<{ id: string }> {
  if (!isEmail(normaliseEmail(email))) throw new DomainError('email_invalid')
  const authority = await authorityOf(tx, await lockMembers(tx), permissions)
  const granted = await findRole(tx, role)
  demandAuthority(authority, permissions, granted)
  if (isMember) throw new DomainError('staff_already_here')
  await demandModesty(tx)
  const id = newId(tx.now.getTime())
  await tx.db
    .insertInto('staffInvitations')
    .values({
      shopId: tx.shopId,
      id,
      email: email.trim(),
      emailNormalised: normaliseEmail(email),
      name: name.trim(),
      role: granted.role,
      customRoleId: granted.customRoleId,
      locale: locale ?? (await localeOf(tx)),
      inviterId: authority.personId,
      inviterName: tx.actor.name,
      createdAt: tx.now,
      sentAt: tx.now,
    })
    .execute()
  await audit(tx, { action: 'staff.invite', subjectKind: 'staff_invitation', subjectId: id, after: { role }, address })
  emit(tx, 'staff.invited', { invitationId: id })
  return { id }
}

/** True when somebody with this address works in the shop; addresses of staff are no shop's rows. */
export async function isMember({ db }: PlatformTx, { shopId, email }: { shopId: string; email: string }): Promise<boolean> {
  const row = await db
    .selectFrom('shopStaff as m')
    .innerJoin('staff as s', 's.id', 'm.staffId')
    .where('m.shopId', '=', shopId)
    .where('s.emailNormalised', '=', normaliseEmail(email))
    .select('s.id')
    .executeTakeFirst()
  return row !== undefined
}

async function demandModesty({ db, shopId, now }: Tx): Promise<void> {
  const { sent } = await db
    .selectFrom('staffInvitations')
    .where('shopId', '=', shopId)
    .where('createdAt', '>', new Date(now.getTime() - DAY_SECONDS * 1000))
    .select((eb) => eb.fn.countAll<number>().as('sent'))
    .executeTakeFirstOrThrow()
  if (sent >= MAX_INVITATIONS_PER_DAY) throw new DomainError('too_many_invitations', { perDay: MAX_INVITATIONS_PER_DAY })
}

async function localeOf({ db, shopId }: Tx): Promise<'zh-TW' | 'en'> {
  const shop = await db.selectFrom('shops').where('shopId', '=', shopId).select('locale').executeTakeFirstOrThrow()
  return shop.locale === 'en' ? 'en' : 'zh-TW'
}
