import { createHash, timingSafeEqual } from 'node:crypto'

/** The two keys ECPay gives a merchant. */
export type EcpayKeys = Readonly<{ hashKey: string; hashIv: string }>
export type Fields = Readonly<Record<string, string>>

/** The field that holds the signature and is not part of what is signed. */
export const MAC_FIELD = 'CheckMacValue'

/**
 * ECPay's signature of a form (AIO, `EncryptType=1`): SHA-256 over the fields sorted by name, between the two keys, encoded as .NET does
 * it. Empty values are signed like others. The vectors of the tests are those of ECPay's documents and its SDK.
 */
export function checkMacValue(fields: Fields, { hashKey, hashIv }: EcpayKeys): string {
  const signed = Object.entries(fields)
    .filter(([name]) => name !== MAC_FIELD)
    .map(([name, value]) => ({ name, value, sortedBy: Buffer.from(name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())) }))
    .sort((one, other) => Buffer.compare(one.sortedBy, other.sortedBy))
    .map(({ name, value }) => `${name}=${value}&`)
  return createHash('sha256')
    .update(dotNetEncode(`HashKey=${hashKey}&${signed.join('')}HashIV=${hashIv}`))
    .digest('hex')
    .toUpperCase()
}

/** True when the form carries the signature of its other fields. */
export function hasTrueMac(fields: Fields, keys: EcpayKeys): boolean {
  const given = Buffer.from((fields[MAC_FIELD] ?? '').toUpperCase())
  const wanted = Buffer.from(checkMacValue(fields, keys))
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** The fields with their signature. */
export function signed(fields: Fields, keys: EcpayKeys): Record<string, string> {
  return { ...fields, [MAC_FIELD]: checkMacValue(fields, keys) }
}

/**
 * PHP's `urlencode`, lower case, with `- _ . ! * ( )` as they are. `encodeURIComponent` leaves those and two more, and writes a space
 * as %20; a lone surrogate, which it refuses, is what the other side would make of it.
 */
function dotNetEncode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('%20', '+').replaceAll('~', '%7e').replaceAll("'", '%27').toLowerCase()
}
