import { createHash, randomBytes } from 'node:crypto'

/** 32 characters that cannot be mistaken for each other when read aloud or typed: no I, O, 0, 1 (S0-12). */
export const CODE_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A secret that cannot be guessed has at least 128 bits. */
export const MIN_TOKEN_BYTES = 16

/** A token for cookies and links, base64url. Throws a RangeError below 16 bytes. Store its `hashToken`, never the token. */
export function randomToken(bytes: number): string {
  if (!Number.isInteger(bytes) || bytes < MIN_TOKEN_BYTES) throw new RangeError(`a token needs at least ${MIN_TOKEN_BYTES} bytes`)
  return randomBytes(bytes).toString('base64url')
}

/** SHA-256 of a random token, as it is stored. Not for passwords and not for codes: those can be guessed (see crypto). */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest()
}

/** `length` characters, each equally likely: bytes that would favour the first characters are thrown away. */
export function randomFromAlphabet(length: number, alphabet: string): string {
  const size = alphabet.length
  if (size < 2 || size > 256) throw new RangeError('an alphabet has 2 to 256 characters')
  const fairBelow = 256 - (256 % size)
  let text = ''
  while (text.length < length) {
    for (const byte of randomBytes(length - text.length)) {
      if (byte < fairBelow) text += alphabet.charAt(byte % size)
    }
  }
  return text
}

/** The Luhn mod 32 check character over `CODE_ALPHABET` (S0-12): finds every single wrong character and nearly all swaps of neighbours. */
export function checkCharacter(body: string): string {
  return CODE_ALPHABET.charAt((CODE_ALPHABET.length - luhnSum(body, 2)) % CODE_ALPHABET.length)
}

/** True when the last character is the check character of the rest. False for characters outside the alphabet. */
export function hasCheckCharacter(text: string): boolean {
  const isOfAlphabet = text.length >= 2 && Array.from(text).every((character) => CODE_ALPHABET.includes(character))
  return isOfAlphabet && luhnSum(text, 1) === 0
}

/** Σ over the characters from the right, every other one doubled with its two base-32 digits added, mod 32. */
function luhnSum(text: string, firstFactor: 1 | 2): number {
  const size = CODE_ALPHABET.length
  let factor: number = firstFactor
  let sum = 0
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const value = CODE_ALPHABET.indexOf(text.charAt(index))
    if (value < 0) throw new RangeError('a character outside the alphabet')
    const product = factor * value
    sum += Math.floor(product / size) + (product % size)
    factor = 3 - factor
  }
  return sum % size
}
