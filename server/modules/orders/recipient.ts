import { DomainError } from '#kernel/errors.ts'
import { isEmail, normalisePhone } from '#kernel/text.ts'
import { isStoreCode, type PickupStore } from './pickup-store.ts'

/** Who receives an order, and where. Store pickup and orders without shipping leave the address empty. */
export type Recipient = {
  name: string
  phone: string
  postalCode: string
  city: string
  district: string
  street: string
  /** For store pickup, and only for it. */
  pickupStore?: PickupStore | null
}

/**
 * Throws email_wrong, address_incomplete { fields } when goods travel to an address that is not there, and of a store pickup
 * pickup_store_missing, pickup_store_wrong { chain } and phone_not_mobile: the store tells by text message that the parcel is there. Pure.
 */
export function demandReachable({ email, recipient, shippingKind }: { email: string; recipient: Recipient; shippingKind: string }): void {
  if (!isEmail(email)) throw new DomainError('email_wrong')
  if (shippingKind === 'store_pickup') demandPickup(recipient)
  if (shippingKind !== 'home') return
  const missing = (['city', 'street'] as const).filter((field) => recipient[field].trim() === '')
  if (missing.length > 0) throw new DomainError('address_incomplete', { fields: missing })
}

function demandPickup({ pickupStore, phone }: Recipient): void {
  if (!pickupStore) throw new DomainError('pickup_store_missing')
  if (!isStoreCode(pickupStore)) throw new DomainError('pickup_store_wrong', { chain: pickupStore.chain })
  if (!isMobile(phone)) throw new DomainError('phone_not_mobile')
}

/** A Taiwanese mobile number. */
function isMobile(text: string): boolean {
  return /^\+8869\d{8}$/.test(normalisePhone(text, 'TW') ?? '')
}

/** In Taiwan a number without another country's code has to be a Taiwanese one; elsewhere any that could be dialled is taken. */
const foreignPhone = /^\+(?!886)\d{7,15}$/
const plainPhone = /^\+?\d{6,15}$/

/**
 * A phone number as orders store and search it: E.164 where it is Taiwanese, else its digits. Throws phone_wrong for anything that
 * no carrier could dial.
 */
export function storedPhone(text: string, currency: string): string {
  const taiwanese = normalisePhone(text, 'TW')
  if (taiwanese !== null) return taiwanese
  const plain = text.normalize('NFKC').replaceAll(/[\s().-]/g, '')
  if (!(currency === 'TWD' ? foreignPhone : plainPhone).test(plain)) throw new DomainError('phone_wrong')
  return plain
}

/** What somebody typed into the search, as the begin of stored phone numbers: `0912 345` → `+886912345`. */
export function phonePrefix(text: string): string {
  const plain = text.normalize('NFKC').replaceAll(/[\s().-]/g, '')
  return plain.startsWith('0') ? `+886${plain.slice(1)}` : plain
}

/** The recipient as an order keeps him: a store only where one is picked up at. Throws phone_wrong. */
export function placedRecipient(recipient: Recipient, { shippingKind, currency }: { shippingKind: string; currency: string }): Recipient {
  const pickupStore = shippingKind === 'store_pickup' ? (recipient.pickupStore ?? null) : null
  return { ...recipient, phone: storedPhone(recipient.phone, currency), pickupStore }
}
