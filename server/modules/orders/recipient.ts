import { DomainError } from '#kernel/errors.ts'
import { isEmail, normalisePhone } from '#kernel/text.ts'

/** Who receives an order, and where. Store pickup and orders without shipping leave the address empty. */
export type Recipient = { name: string; phone: string; postalCode: string; city: string; district: string; street: string }

/**
 * Throws email_wrong, and address_incomplete { fields } when goods travel to an address that is not there. Pure.
 */
export function demandReachable({ email, recipient, shippingKind }: { email: string; recipient: Recipient; shippingKind: string }): void {
  if (!isEmail(email)) throw new DomainError('email_wrong')
  if (shippingKind !== 'home') return
  const missing = (['city', 'street'] as const).filter((field) => recipient[field].trim() === '')
  if (missing.length > 0) throw new DomainError('address_incomplete', { fields: missing })
}

const plainPhone = /^\+?\d{6,15}$/

/**
 * A phone number as orders store and search it: E.164 where it is Taiwanese, else its digits. Throws phone_wrong for anything that
 * no carrier could dial.
 */
export function storedPhone(text: string): string {
  const taiwanese = normalisePhone(text, 'TW')
  if (taiwanese !== null) return taiwanese
  const plain = text.normalize('NFKC').replaceAll(/[\s().-]/g, '')
  if (!plainPhone.test(plain)) throw new DomainError('phone_wrong')
  return plain
}

/** What somebody typed into the search, as the begin of stored phone numbers: `0912 345` → `+886912345`. */
export function phonePrefix(text: string): string {
  const plain = text.normalize('NFKC').replaceAll(/[\s().-]/g, '')
  return plain.startsWith('0') ? `+886${plain.slice(1)}` : plain
}
