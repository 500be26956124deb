/** The letters and digits of generated codes: none that could be read as another (S0-12). */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A step that wanders over the alphabet, so that an example looks like a code. */
const step = 11

/** How codes of this format look: `CAFE-7KQ2-…`. Always the same for the same format, and never a code that exists. */
export function codeExample({ prefix, length }: { prefix: string; length: number }): string {
  const characters = Array.from({ length }, (_, index) => alphabet[(index * step + 5) % alphabet.length]).join('')
  const separator = prefix === '' || prefix.endsWith('-') ? '' : '-'
  return prefix + separator + (characters.match(/.{1,4}/g) ?? []).join('-')
}
