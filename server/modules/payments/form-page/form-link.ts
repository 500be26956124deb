import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Keyring } from '#platform/crypto/keyring.ts'

/** Whose payment a page of ours sends to its gateway. */
export type FormLink = Readonly<{ shopHandle: string; reference: string }>

/** The address of the page, signed by us: references can be guessed, and the page says what was ordered. */
export function formPagePath(keyring: Keyring, link: FormLink): string {
  return `/payment-forms/${link.shopHandle}/${link.reference}?signature=${signatureOf(keyring, link).toString('base64url')}`
}

/** True for an address that `formPagePath` made. */
export function isTrueLink(keyring: Keyring, link: FormLink, signature: string): boolean {
  const given = Buffer.from(signature, 'base64url')
  const wanted = signatureOf(keyring, link)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** The label keeps it apart from whatever else this key signs. */
function signatureOf(keyring: Keyring, { shopHandle, reference }: FormLink): Buffer {
  return createHmac('sha256', keyring.keyFor('sessions'))
    .update(JSON.stringify(['aftercart/payment-form/1', shopHandle, reference]))
    .digest()
}
