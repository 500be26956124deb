import { DomainError } from '#kernel/errors.ts'
import { hasControlCharacters, normaliseCode } from '#kernel/text.ts'

/** One thing a card consists of, as its pool names it; `isSecret` is hidden until somebody asks to see it (S1-1). */
export type CardField = { name: string; isSecret: boolean }

/** Fields of a pool, and characters of a name (S1-1). */
export const CARD_FIELD_LIMITS = { fields: 10, name: 30 } as const
/** Characters of one field of a card. */
export const CARD_VALUE_LENGTH = 128

/**
 * The fields as a pool keeps them: names trimmed. Throws card_fields_count { maximum }, card_field_name_wrong { position, maximum } for an
 * empty, too long or unprintable name, and card_field_name_twice { name }. Pure.
 */
export function demandCardFields(fields: readonly CardField[]): CardField[] {
  const { fields: maximum, name: longest } = CARD_FIELD_LIMITS
  if (fields.length < 1 || fields.length > maximum) throw new DomainError('card_fields_count', { maximum })
  const seen = new Set<string>()
  return fields.map(({ name: typed, isSecret }, index) => {
    const name = normaliseCode(typed)
    const isWrong = name === '' || Array.from(name).length > longest || hasControlCharacters(name)
    if (isWrong) throw new DomainError('card_field_name_wrong', { position: index + 1, maximum: longest })
    if (seen.has(name)) throw new DomainError('card_field_name_twice', { name })
    seen.add(name)
    return { name, isSecret }
  })
}

/** A card's values in the order of its pool's fields; empty where it has none. */
export type CardValues = readonly string[]

/** By what a card is known and told from others of its pool: its first value. Pure. */
export function identityOf(values: CardValues): string {
  return values.find((value) => value !== '') ?? ''
}

/** Its first secret value, or null where it has none or is known by that. Pure. */
export function secretOf(fields: readonly CardField[], values: CardValues): string | null {
  const secret = values.find((value, index) => value !== '' && fields[index]?.isSecret)
  return secret === undefined || secret === identityOf(values) ? null : secret
}

/** The card as it is encrypted. */
export function writeCard(values: CardValues): string {
  return JSON.stringify(values)
}

/** The opposite of `writeCard`. */
export function readCard(plaintext: string): string[] {
  return JSON.parse(plaintext)
}
