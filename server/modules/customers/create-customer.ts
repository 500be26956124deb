import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { isEmail, normaliseEmail, normalisePhone } from '#kernel/text.ts'
import type { Tx } from '#platform/tx.ts'

/** A customer as he registers; the password is hashed before, because argon2id must not hold a transaction open. */
export type NewCustomer = { email: string; name: string; phone?: string | null; passwordHash: string; locale: 'zh-TW' | 'en' }

/** Makes an account. Throws `email_invalid`, `phone_invalid`; constraint `customers_email_normalised_key` becomes `email_taken`. */
export async function createCustomer(tx: Tx, { email, name, phone, passwordHash, locale }: NewCustomer): Promise<{ id: string }> {
  const emailNormalised = normaliseEmail(email)
  if (!isEmail(emailNormalised)) throw new DomainError('email_invalid')
  const id = newId(tx.now.getTime())
  await tx.db
    .insertInto('customers')
    .values({
      shopId: tx.shopId,
      id,
      email: email.trim(),
      emailNormalised,
      phone: storedPhone(phone),
      name,
      passwordHash,
      locale,
      version: 0,
      createdAt: tx.now,
    })
    .execute()
  return { id }
}

/** E.164 or null for none. Throws `phone_invalid`. */
export function storedPhone(phone: string | null | undefined): string | null {
  if (phone === undefined || phone === null || phone.trim() === '') return null
  const normalised = normalisePhone(phone, 'TW')
  if (normalised === null) throw new DomainError('phone_invalid')
  return normalised
}
