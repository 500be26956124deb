import { DomainError } from '#kernel/errors.ts'
import { isEmail, normalisePhone } from '#kernel/text.ts'
import type { GoodsKind } from './goods-kind.ts'
import { isStoreCode, type PickupStore } from './pickup-store.ts'

/** Who receives an order, and where. Store pickup and orders without shipping need no address, card keys have none (S1-4). */
export type Recipient = {
  name: string
  phone: string
  postalCode?: string
  city?: string
  district?: string
  street?: string
  /** For store pickup, and only for it. */
  pickupStore?: PickupStore | null
}

/** The recipient as an order keeps him. */
export type PlacedRecipient = Required<Recipient>

/** What decides how the buyer must be reachable. An e-mail address is optional for card keys only: null when there is none. */
export type Reach = { email: string | null; recipient: Recipient; shippingKind: string; goodsKind: GoodsKind; currency: string }

/**
 * Throws email_wrong, address_incomplete { fields } when goods travel to an address that is not there, and of a store pickup
 * pickup_store_missing, pickup_store_wrong { chain } and phone_not_mobile: the store tells by text message that the parcel is there. Of
 * card keys the mobile number is what there is of the buyer, so a number that is none is phone_not_mobile (S1-4). Pure.
 */
export function demandReachable({ email, recipient, shippingKind, goodsKind, currency }: Reach): void {
  const isEmailMissing = email === null && goodsKind === 'goods'
  if (isEmailMissing || (email !== null && !isEmail(email))) throw new DomainError('email_wrong')
  if (goodsKind === 'card_key' && isLandline(storedPhone(recipient.phone, currency), currency)) throw new DomainError('phone_not_mobile')
  if (shippingKind === 'store_pickup') demandPickup(recipient)
  if (shippingKind !== 'home') return
  const missing = (['city', 'street'] as const).filter((field) => (recipient[field] ?? '').trim() === '')
  if (missing.length > 0) throw new DomainError('address_incomplete', { fields: missing })
}

/** Numbers of the shop's own country that are no mobile numbers; where they look alike, as in America, none is. */
const landlines: Readonly<Record<string, RegExp>> = { TWD: /^\+886(?!9\d{8}$)/, CNY: /^(?!(\+?86)?1[3-9]\d{9}$)(\+86|\d)/ }

/** Pure. */
function isLandline(phone: string, currency: string): boolean {
  return landlines[currency]?.test(phone) ?? false
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

/** How the goods go, as far as the recipient is concerned. */
type Way = { shippingKind: string; goodsKind: GoodsKind; currency: string }

/** The recipient as an order keeps him: a store only where one is picked up at, of card keys no address. Throws phone_wrong. */
export function placedRecipient(recipient: Recipient, { shippingKind, goodsKind, currency }: Way): PlacedRecipient {
  const { name, postalCode = '', city = '', district = '', street = '' } = recipient
  const pickupStore = shippingKind === 'store_pickup' ? (recipient.pickupStore ?? null) : null
  const address = goodsKind === 'goods' ? { postalCode, city, district, street } : { postalCode: '', city: '', district: '', street: '' }
  return { name, phone: storedPhone(recipient.phone, currency), ...address, pickupStore }
}
