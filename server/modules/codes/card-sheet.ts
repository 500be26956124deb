import { columnName } from '#kernel/column-name.ts'
import { DistinctTexts } from '#kernel/distinct-texts.ts'
import { normaliseCode } from '#kernel/text.ts'
import type { SheetRow } from '#platform/spreadsheet/sheet.ts'
import { CARD_VALUE_LENGTH, type CardField, type CardValues, identityOf } from './card-fields.ts'
import { type CodeSheetChecker, type CodeSheetError, MAX_CODES_PER_SHEET, MAX_SHEET_ERRORS, type SheetFinding } from './code-sheet.ts'
import { cellFinding } from './sheet-cell.ts'

/**
 * What a file of cards is read by: the fields of its pool; `onCard` gets each right card, normalised, in row order. Where the heading is
 * `optional`, rows without one have the fields in the pool's order.
 */
export type CardSheetOptions = {
  fields: readonly CardField[]
  heading?: 'required' | 'optional'
  onCard?: (rowNumber: number, values: CardValues) => void
}

/**
 * Checks the rows of a card import (S1-24) as those of a code import (S0-16, S0-17): the heading names the pool's fields, in any order, each
 * once and nothing else; a row is a card with at least one value; two cards of one file may not be known by the same value.
 */
export function createCardSheetChecker({ fields, heading = 'required', onCard = () => {} }: CardSheetOptions): CodeSheetChecker {
  const known = new DistinctTexts()
  const rowNumbers: number[] = []
  const errors: CodeSheetError[] = []
  let errorCount = 0
  let state: 'header' | 'cards' | 'stopped' = 'header'
  /** Which field stands in which column, both from 0. */
  let fieldOf = new Map<number, number>()
  const report = (row: number, column: number, { code, details = {} }: SheetFinding) => {
    errorCount++
    if (errors.length < MAX_SHEET_ERRORS) errors.push({ row, cell: `${columnName(column)}${row}`, code, details })
  }

  const readHeading = ({ rowNumber, cells }: SheetRow) => {
    const before = errorCount
    fieldOf = new Map()
    const seen = new Set<number>()
    for (const cell of cells) {
      const name = normaliseCode(cell.text)
      if (name === '') continue
      const field = fields.findIndex((each) => each.name === name)
      if (field === -1) report(rowNumber, cell.column, { code: 'card_field_unknown', details: { expected: namesOf(fields) } })
      else if (seen.has(field)) report(rowNumber, cell.column, { code: 'card_field_twice', details: { name } })
      else fieldOf.set(cell.column, field)
      seen.add(field)
    }
    for (const [index, { name }] of fields.entries())
      if (!seen.has(index)) report(rowNumber, index + 1, { code: 'card_field_missing', details: { name, expected: namesOf(fields) } })
    state = errorCount === before ? 'cards' : 'stopped'
  }

  const readCardRow = ({ rowNumber, cells }: SheetRow) => {
    const before = errorCount
    const values = fields.map(() => '')
    for (const cell of cells) {
      const text = normaliseCode(cell.text)
      if (text === '' && !cell.isFormula) continue
      const field = fieldOf.get(cell.column)
      // A cell beyond the fields is how a value with a comma in it looks in a CSV without quotes.
      const finding =
        field === undefined ? { code: 'code_row_extra_cell' as const } : cellFinding(cell, text, { min: 1, max: CARD_VALUE_LENGTH })
      if (finding !== null) report(rowNumber, cell.column, finding)
      else if (field !== undefined) values[field] = text
    }
    if (errorCount > before) return
    if (known.length === MAX_CODES_PER_SHEET) {
      state = 'stopped'
      return report(rowNumber, 1, { code: 'code_sheet_too_many_rows', details: { limit: MAX_CODES_PER_SHEET } })
    }
    const position = known.length
    const index = known.add(identityOf(values))
    if (index < position) return report(rowNumber, 1, { code: 'code_duplicate_in_file', details: { firstRow: rowNumbers[index] ?? 0 } })
    rowNumbers.push(rowNumber)
    onCard(rowNumber, values)
  }

  return {
    row(row) {
      if (state === 'stopped' || row.cells.every((cell) => !cell.isFormula && normaliseCode(cell.text) === '')) return
      if (state === 'header' && heading === 'optional' && !isHeading(row, fields)) {
        fieldOf = new Map(fields.map((_, index) => [index + 1, index]))
        state = 'cards'
      }
      if (state === 'header') readHeading(row)
      else readCardRow(row)
    },
    finish() {
      if (errorCount === 0 && known.length === 0) report(heading === 'optional' ? 1 : 2, 1, { code: 'code_sheet_empty' })
      return { codeCount: known.length, errors, errorCount }
    },
  }
}

/** The names of all fields and nothing else, in any order: no card of this pool looks so. Pure. */
function isHeading({ cells }: SheetRow, fields: readonly CardField[]): boolean {
  const names = cells.map((cell) => normaliseCode(cell.text)).filter((name) => name !== '')
  return names.length === fields.length && fields.every((field) => names.includes(field.name))
}

function namesOf(fields: readonly CardField[]): string {
  return fields.map((field) => field.name).join('、')
}
