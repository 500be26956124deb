import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { isEmail, normaliseEmail } from '#kernel/text.ts'
import type { PlatformTx } from '#platform/tx.ts'

/** A person; the hash is null until he has chosen a password. `isProven`: the mailbox is known to be his, or the operator vouches (ADR 6). */
export type NewStaff = { email: string; name: string; passwordHash: string | null; isProven: boolean; locale?: 'zh-TW' | 'en' }

/**
 * Makes the account of a person, who works in no shop yet. Throws `email_invalid`; constraint `staff_email_normalised_key`
 * becomes `staff_email_taken`. The password is hashed before: argon2id takes 40 ms and must not hold a transaction open.
 */
export async function createStaff(
  { db, now }: PlatformTx,
  { email, name, passwordHash, isProven, locale = 'zh-TW' }: NewStaff,
): Promise<{ id: string }> {
  if (!isEmail(normaliseEmail(email))) throw new DomainError('email_invalid')
  const id = newId(now.getTime())
  await db
    .insertInto('staff')
    .values({
      id,
      email: email.trim(),
      emailNormalised: normaliseEmail(email),
      name,
      passwordHash,
      locale,
      emailProvenAt: isProven ? now : null,
      createdAt: now,
    })
    .execute()
  return { id }
}
