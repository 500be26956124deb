import type { JsonValue } from '#kernel/errors.ts'
import { hasControlCharacters } from '#kernel/text.ts'
import type { Cell } from '#platform/spreadsheet/sheet.ts'

/** What is wrong with one cell; `details` never holds its text (S0-36). */
export type CellFinding = {
  code: 'code_from_formula' | 'code_not_text' | 'code_number_not_as_text' | 'code_control_character' | 'code_too_short' | 'code_too_long'
  details?: Record<string, JsonValue>
}

/** Whether the cell still holds what the merchant typed (S0-18), and its normalised text is one that can be a code or a card's field. Pure. */
export function cellFinding(cell: Cell, text: string, length: { min: number; max: number }): CellFinding | null {
  return changedBySpreadsheet(cell) ?? textFinding(text, length)
}

/** Cells whose text is no longer what the merchant typed. */
function changedBySpreadsheet(cell: Cell): CellFinding | null {
  if (cell.isFormula) return { code: 'code_from_formula' }
  if (cell.kind === 'boolean' || cell.kind === 'error') return { code: 'code_not_text', details: { kind: cell.kind } }
  if (cell.kind === 'number' && (cell.isFormatted || !isExact(cell.text))) return { code: 'code_number_not_as_text' }
  return null
}

/** Digits a spreadsheet program keeps of a number; of a longer one the rest is already lost. */
const EXACT_DIGITS = 15

function isExact(number: string): boolean {
  if (!/^-?\d+(?:\.\d+)?$/.test(number)) return false
  return number.replace(/^-?[0.]*/, '').replace('.', '').length <= EXACT_DIGITS
}

function textFinding(text: string, { min, max }: { min: number; max: number }): CellFinding | null {
  if (hasControlCharacters(text)) return { code: 'code_control_character' }
  const length = lengthInCharacters(text)
  if (length < min) return { code: 'code_too_short', details: { length, min } }
  if (length > max) return { code: 'code_too_long', details: { length, max } }
  return null
}

/** Code points, as the database counts them. */
function lengthInCharacters(text: string): number {
  let length = 0
  for (const _ of text) length++
  return length
}
