import type { CardField } from '#modules/codes/index.ts'

/** Characters of one paste; more is a file's work. */
export const MAX_PASTE_LENGTH = 1_000_000

/**
 * Pasted lines as the rows of a file, one for one, so that a paste is checked like any import and reported by the lines that a person counts; a
 * heading is there only if he copied one (S1-24). Between fields stands a tab (from a spreadsheet), else a comma, else blanks; where a card has one field the line is the card. Pure.
 */
export function pasteRows(fields: readonly CardField[], text: string): string[][] {
  const lines = text.split(/\r\n|\r|\n/)
  const separator = separatorOf(fields, text)
  return lines.map((each) => (separator === null ? [each] : valuesOf(each, separator)))
}

/** Blanks at the ends of a line are nothing; a tab or comma there is an empty field, and what follows is not the first one. */
function valuesOf(each: string, separator: RegExp): string[] {
  return (separator.source === BLANKS.source ? each.trim() : each).split(separator)
}

const BLANKS = /\s+/

function separatorOf(fields: readonly CardField[], text: string): RegExp | null {
  if (fields.length === 1) return null
  if (text.includes('\t')) return /\t/
  return text.includes(',') ? /,/ : BLANKS
}
