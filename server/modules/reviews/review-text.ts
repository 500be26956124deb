/** Marks upon one sign; no script needs more (Thai two, Vietnamese two, Tibetan three). */
const TOWERS = /(\p{M}{3})\p{M}+/gu
/** They turn the direction of what follows them. Joiners stay: emoji and some scripts need them. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g
const CONTROLS = /(?!\n)\p{Cc}/gu
/** Something to see: not blank, not invisible, and none of the letters that are drawn as nothing. */
const VISIBLE = /[^\s\p{Cf}\p{Cc}\p{M}\u2800\u3164\u115f\u1160\uffa0]/u

/**
 * What a buyer wrote, as it may stand on a page that strangers read: it disturbs nothing around it and does not push the next one away. Pure.
 */
export function reviewText(said: string): string {
  const text = said
    .replaceAll(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(CONTROLS, '')
    .replaceAll(DIRECTIONS, '')
    .replaceAll(TOWERS, '$1')
    .replaceAll(/\n\s*\n/g, '\n\n')
    .trim()
  return VISIBLE.test(text) ? text : ''
}
