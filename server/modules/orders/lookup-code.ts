import { createHmac } from 'node:crypto'
import { CODE_ALPHABET } from '#kernel/random.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'

/** 60 bits: with five attempts a minute at an order (SX-4) nobody finds one in the age of the universe. */
const LENGTH = 12
const GROUP_LENGTH = 4

/**
 * The code by which a guest finds his order again: `K7QP-2M9X-TTWA`. It is derived from the order's id under the key that no rotation
 * changes, so it is in no row, no job and no dump of the database (SX-27), costs a placement nothing, and can be mailed at any time.
 */
export function lookupCodeOf(keyring: Keyring, { shopId, orderId }: { shopId: string; orderId: string }): string {
  const digest = createHmac('sha256', keyring.lookupKey).update(`aftercart/order-lookup/1\n${shopId}\n${orderId}`).digest()
  // 256 is a multiple of the alphabet's 32: every character is equally likely.
  const characters = Array.from(digest.subarray(0, LENGTH), (byte) => CODE_ALPHABET.charAt(byte % CODE_ALPHABET.length))
  return characters.join('').replaceAll(new RegExp(`.{${GROUP_LENGTH}}(?=.)`, 'g'), '$&-')
}

/** A look-up code as somebody typed it, in the form of `lookupCodeOf`: case, blanks, hyphens and full-width letters do not matter. */
export function normaliseLookupCode(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z\d]/g, '')
  return plain.replaceAll(new RegExp(`.{${GROUP_LENGTH}}(?=.)`, 'g'), '$&-')
}
