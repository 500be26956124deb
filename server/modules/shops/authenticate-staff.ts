import { DomainError } from '#kernel/errors.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import { hashPassword, needsRehash, verifyPassword } from '#platform/crypto/passwords.ts'
import type { Transactor } from '#platform/transactor.ts'
import { joinWithAccount } from './accept-invitation.ts'
import { readSetupLink } from './complete-setup.ts'
import type { SignInOrigin } from './open-staff-session.ts'
import { beginSignIn, signIn } from './sign-in.ts'
import type { PermissionsByRole } from './staff-authority.ts'

/** What somebody typed, and where. */
export type StaffCredentials = { email: string; password: string; totpCode: string | null; origin: SignInOrigin & { address: string } }
/** Where the three steps take their means from. */
export type AuthenticationMeans = { transactor: Transactor; keyring: Keyring; attemptsPerMinute: number }

/**
 * Signs a member of staff in: read and count → verify → write. It is called by the route and opens the two transactions itself,
 * because argon2id takes 40 ms and up to two seconds of waiting in line: inside a transaction that would hold a connection and
 * row locks, and twenty people signing in would stop the shop.
 *
 * An account that does not exist costs the same work and gets the same answer as a wrong password. Throws `too_many_attempts
 * { retryAfterSeconds }` without looking at the password, `credentials_wrong`, `account_disabled`, `totp_required`, `totp_wrong`.
 */
export async function authenticateStaff(
  means: AuthenticationMeans,
  { email, password, totpCode, origin }: StaffCredentials,
  invitation: { token: string; permissions: PermissionsByRole } | null = null,
): Promise<{ token: string }> {
  const { transactor, keyring, attemptsPerMinute: perMinute } = means
  const start = await transactor.platform('staff.session', (tx) => beginSignIn(tx, { email, address: origin.address, perMinute }))
  if (start.retryAfterSeconds !== null) throw new DomainError('too_many_attempts', { retryAfterSeconds: start.retryAfterSeconds })

  const passwordHash = start.staff?.passwordHash ?? null
  const isRight = await verifyPassword(password, passwordHash)
  if (!isRight || !start.staff || passwordHash === null) throw new DomainError('credentials_wrong')
  const newHash = needsRehash(passwordHash) ? await hashPassword(password) : null

  const proved = { staffId: start.staff.id, passwordHash, newHash }
  const step = { proved, code: totpCode, origin, subjects: start.subjects, keyring }
  return transactor.platform('staff.session', async (tx) => {
    if (invitation) await joinWithAccount(tx, { ...invitation, staffId: proved.staffId })
    return signIn(tx, step)
  })
}

/**
 * Signs in and accepts an invitation with it, in one transaction: the link says which account, the password and second factor that it is
 * his. Throws what `authenticateStaff` and `joinWithAccount` throw, and `setup_link_gone` for a link of another kind.
 */
export async function acceptInvitation(
  means: AuthenticationMeans,
  { token, permissions, ...proof }: Omit<StaffCredentials, 'email'> & { token: string; permissions: PermissionsByRole },
): Promise<{ token: string }> {
  const { kind, email } = await means.transactor.platform('staff.session', (tx) => readSetupLink(tx, token))
  if (kind !== 'invitation' || email === null) throw new DomainError('setup_link_gone')
  return authenticateStaff(means, { ...proof, email }, { token, permissions })
}

/**
 * Proves that the person who holds a session knows its password, before he changes what protects the account. Counted like a
 * sign-in, so that a stolen session is no place to guess. Throws `too_many_attempts`, `password_wrong`.
 */
export async function proveStaffPassword(
  { transactor, attemptsPerMinute: perMinute }: AuthenticationMeans,
  { email, password, address }: { email: string; password: string; address: string },
): Promise<{ passwordHash: string }> {
  const start = await transactor.platform('staff.session', (tx) => beginSignIn(tx, { email, address, perMinute }))
  if (start.retryAfterSeconds !== null) throw new DomainError('too_many_attempts', { retryAfterSeconds: start.retryAfterSeconds })
  const passwordHash = start.staff?.passwordHash ?? null
  if (!(await verifyPassword(password, passwordHash)) || passwordHash === null) throw new DomainError('password_wrong')
  return { passwordHash }
}
