import { CODE_ALPHABET, randomFromAlphabet } from '#kernel/random.ts'

/** The longest name of a product in addresses. */
export const MAX_SLUG_LENGTH = 80
const RANDOM_LENGTH = 6

/**
 * A name for addresses made from a product's name: its Latin words, and some random characters, because most names here have none
 * and two products may share theirs.
 */
export function slugFor(name: string): string {
  const words =
    name
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  const random = randomFromAlphabet(RANDOM_LENGTH, CODE_ALPHABET).toLowerCase()
  const latin = words
    .join('-')
    .slice(0, MAX_SLUG_LENGTH - RANDOM_LENGTH - 1)
    .replace(/-+$/, '')
  return latin === '' ? `p-${random}` : `${latin}-${random}`
}
