import { DomainError } from '#kernel/errors.ts'
import { normaliseEmail } from '#kernel/text.ts'
import { type AttemptSubject, attemptSubjects, countAttempt, forgiveAttempts, KNOWN_ADDRESS_DAYS } from '#platform/auth/attempts.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { PlatformTx } from '#platform/tx.ts'
import { openStaffSession, type SignInOrigin } from './open-staff-session.ts'
import { useSecondFactor } from './staff-totp.ts'

/** What the first step of a sign-in found; `staff` is null for an address without an account. */
export type SignInStart = {
  retryAfterSeconds: number | null
  subjects: AttemptSubject[]
  staff: { id: string; passwordHash: string | null } | null
}

/** Counts the attempt and reads what the password is compared with (SX-24). */
export async function beginSignIn(
  tx: PlatformTx,
  { email, address, perMinute }: { email: string; address: string; perMinute: number },
): Promise<SignInStart> {
  const emailNormalised = normaliseEmail(email)
  const found = await tx.db
    .selectFrom('staff')
    .where('emailNormalised', '=', emailNormalised)
    .select(['id', 'passwordHash'])
    .executeTakeFirst()
  const isKnownAddress = found !== undefined && (await hasSignedInFrom(tx, found.id, address))
  const subjects = attemptSubjects({ surface: 'staff', account: emailNormalised, address, isKnownAddress, perMinute })
  return { retryAfterSeconds: await countAttempt(tx, subjects), subjects, staff: found ?? null }
}

/** What was proved outside of the transaction: that the password belongs to `passwordHash`. */
export type ProvedPassword = { staffId: string; passwordHash: string; newHash: string | null }

export type SecondStep = { proved: ProvedPassword; code: string | null; origin: SignInOrigin; subjects: AttemptSubject[]; keyring: Keyring }

/**
 * Finishes a sign-in whose password was right: second factor, then a new session. Throws `credentials_wrong` when the password
 * changed meanwhile, `account_disabled`, `totp_required`, `totp_wrong`.
 */
export async function signIn(tx: PlatformTx, { proved, code, origin, subjects, keyring }: SecondStep): Promise<{ token: string }> {
  const staff = await tx.db
    .selectFrom('staff')
    .where('id', '=', proved.staffId)
    .select(['id', 'passwordHash', 'disabledAt', 'totpSecret', 'totpKeyId', 'totpConfirmedAt', 'totpLastStep'])
    .forUpdate()
    .executeTakeFirst()
  if (!staff || staff.passwordHash !== proved.passwordHash) throw new DomainError('credentials_wrong')
  if (staff.disabledAt !== null || (await isBarredEverywhere(tx, staff.id))) throw new DomainError('account_disabled')
  if (staff.totpConfirmedAt !== null) {
    if (code === null) throw new DomainError('totp_required')
    await useSecondFactor(tx, keyring, staff, code)
  }
  if (proved.newHash !== null) await tx.db.updateTable('staff').where('id', '=', staff.id).set({ passwordHash: proved.newHash }).execute()
  await forgiveAttempts(tx, subjects)
  return openStaffSession(tx, staff.id, origin)
}

async function hasSignedInFrom({ db, now }: PlatformTx, staffId: string, address: string): Promise<boolean> {
  const since = new Date(now.getTime() - KNOWN_ADDRESS_DAYS * 86_400_000)
  const row = await db
    .selectFrom('staffSessions')
    .where('staffId', '=', staffId)
    .where('address', '=', address)
    .where('createdAt', '>', since)
    .select('staffId')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** He works in shops, and each of them has closed its door to him. A person without a shop may still sign in and sees none. */
async function isBarredEverywhere({ db }: PlatformTx, staffId: string): Promise<boolean> {
  const shops = await db.selectFrom('shopStaff').where('staffId', '=', staffId).select('disabledAt').execute()
  return shops.length > 0 && shops.every((shop) => shop.disabledAt !== null)
}
