import { DomainError } from '#kernel/errors.ts'
import { CODE_ALPHABET, checkCharacter, randomFromAlphabet } from '#kernel/random.ts'

/** How generated codes look. `length` counts the characters beside prefix and hyphens, the check character among them (S0-12). */
export type CodeFormat = { prefix: string; length: number }

/** What a merchant who chooses nothing gets: `ABCD-EFGH-JKLM-NPQR` (S0-12). */
export const DEFAULT_CODE_FORMAT: CodeFormat = { prefix: '', length: 16 }
/** Shorter codes have less than 60 random bits beside the check character, longer ones nobody types (S0-12). */
export const CODE_FORMAT_LIMITS = { minLength: 13, maxLength: 32, maxPrefixLength: 8 } as const
const CODE_GROUP_SIZE = 4
const BITS_PER_CHARACTER = Math.log2(CODE_ALPHABET.length)
/** Guessing one of a million live codes of 60 bits takes 10^12 tries (S0-12). */
export const MIN_CODE_BITS = 60

/** A new code from the system's random source, in groups of four, its last character a Luhn mod 32 check character (S0-12). */
export function newCode({ prefix, length }: CodeFormat): string {
  const body = randomFromAlphabet(length - 1, CODE_ALPHABET)
  const characters = body + checkCharacter(body)
  const groups = characters.match(new RegExp(`.{1,${CODE_GROUP_SIZE}}`, 'g')) ?? []
  const separator = prefix === '' || prefix.endsWith('-') ? '' : '-'
  return prefix + separator + groups.join('-')
}

/** Throws `code_format_weak { bits, minBits }` for a format whose codes could be guessed. */
export function demandStrongFormat({ length }: CodeFormat): void {
  const bits = (length - 1) * BITS_PER_CHARACTER
  if (bits < MIN_CODE_BITS) throw new DomainError('code_format_weak', { bits, minBits: MIN_CODE_BITS })
}
