/** The longest mail address: the path limit of RFC 5321 without its brackets. */
export const MAX_EMAIL_LENGTH = 254

const MAX_EMAIL_LOCAL_LENGTH = 64

/** Countries whose phone numbers are understood. */
export type PhoneCountry = 'TW'

/** A mail address in the one form it is stored and compared in: outer blanks gone, lower case. Says nothing about validity. */
export function normaliseEmail(text: string): string {
  return trimInvisible(text).toLowerCase()
}

/**
 * True for an address that a mail server would plausibly take: ASCII, one @, a domain with a dot, at most 254 characters. Quoted
 * local parts are refused on purpose: nobody has one, and blanks and brackets in addresses are how headers are injected (SX-41).
 */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  return (
    text.length <= MAX_EMAIL_LENGTH &&
    at <= MAX_EMAIL_LOCAL_LENGTH &&
    emailLocal.test(text.slice(0, at)) &&
    emailDomain.test(text.slice(at + 1))
  )
}

/**
 * A code in the one form it is compared in (S0-18): outer white space (ideographic space included) and outer invisible characters
 * trimmed, Unicode NFC; inside nothing else changes, case and leading zeros stay.
 */
export function normaliseCode(text: string): string {
  return trimInvisible(text).normalize('NFC')
}

/** Hides all but the last `visible` characters; a text that has no more than those is hidden wholly. `ABCD-1234` → `*****1234`. */
export function maskTail(text: string, visible: number): string {
  const characters = Array.from(text)
  const hidden = characters.length <= visible ? characters.length : characters.length - visible
  return '*'.repeat(hidden) + characters.slice(hidden).join('')
}

/** True when the text holds a control character, a line or paragraph separator, or half of a surrogate pair. */
export function hasControlCharacters(text: string): boolean {
  return controlCharacter.test(text)
}

/**
 * A phone number as E.164 (`0912-345-678` → `+886912345678`), or null when it is none of that country. Mobile numbers and landlines
 * with their area code; full-width digits, blanks, hyphens, dots and brackets are understood, extensions are not.
 */
export function normalisePhone(text: string, country: PhoneCountry): string | null {
  const plain = trimInvisible(text.normalize('NFKC')).replaceAll(/[\s().-]/g, '')
  const { prefix, national } = phonePlans[country]
  const local = plain.replace(prefix, '0')
  return national.test(local) ? `+886${local.slice(1)}` : null
}

const emailLocal = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
const emailDomain = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/i

const controlCharacter = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u

/** Taiwan: mobile 09 + 8 digits; Taipei 02 + 8, Taichung 04 + 8 (049 + 7), elsewhere 7 digits after one, 6 after two of area code. */
const phonePlans: Record<PhoneCountry, { prefix: RegExp; national: RegExp }> = {
  TW: { prefix: /^(?:\+|00)?886(?:0(?=\d))?/, national: /^0(?:9\d{8}|2[2-8]\d{7}|4\d{7,8}|[35-8]\d{7})$/ },
}

/**
 * Zero-width and direction marks that copying from spreadsheets and chat leaves around a text; JavaScript's own trim takes white space
 * only. Walks from both ends because a regular expression anchored at the end is quadratic on a long run of blanks.
 */
function trimInvisible(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isInvisible(text.charAt(start))) start += 1
  while (end > start && isInvisible(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

function isInvisible(character: string): boolean {
  return invisible.test(character)
}

const invisible = /[\s\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/
