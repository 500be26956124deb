import { columnName } from '#kernel/column-name.ts'
import { DistinctTexts } from '#kernel/distinct-texts.ts'
import type { JsonValue } from '#kernel/errors.ts'
import { normaliseCode } from '#kernel/text.ts'
import type { Cell, SheetRow } from '#platform/spreadsheet/sheet.ts'
import { type CellFinding, cellFinding } from './sheet-cell.ts'

/** The template's only heading, in A1 (S0-15). */
export const CODE_SHEET_HEADER = '序號'
/** Length of a code in characters (S0-17). */
export const CODE_LENGTH = { min: 4, max: 128 } as const
/** Codes in one file (S0-15). */
export const MAX_CODES_PER_SHEET = 1_000_000
/** Errors kept with their cell; beyond it they are only counted. */
export const MAX_SHEET_ERRORS = 100_000

/** What is wrong with one cell. `details` never holds the code itself (S0-36). */
export type CodeSheetError = {
  /** The row as the spreadsheet program numbers it. */
  row: number
  /** The address, `A12`. */
  cell: string
  code:
    | 'code_sheet_header_missing'
    | 'code_sheet_empty'
    | 'code_sheet_too_many_rows'
    | 'code_row_extra_cell'
    | 'code_duplicate_in_file'
    | 'card_field_missing'
    | 'card_field_unknown'
    | 'card_field_twice'
    | CellFinding['code']
  details: Record<string, JsonValue>
}

/** The same before its place is known. */
export type SheetFinding = { code: CodeSheetError['code']; details?: Record<string, JsonValue> }

/** Of a file with errors nothing is imported (S0-16); its right codes are there to be compared with those the shop has (S0-17). */
export type CodeSheetResult = { codeCount: number; errors: CodeSheetError[]; errorCount: number }

/** `header` is optional only for plain lists (.txt), which have no columns to label; `onCode` gets each right code, normalised, in row order. */
export type CodeSheetOptions = { header?: 'required' | 'optional'; onCode?: (rowNumber: number, code: string) => void }

/** Takes the rows one by one; memory is about 30 bytes a code beside the code. */
export type CodeSheetChecker = { row(row: SheetRow): void; finish(): CodeSheetResult }

/**
 * Checks the rows of a code import (S0-15..S0-18): heading, one code per row, length, characters, cells that a spreadsheet program
 * has already changed (long numbers, formulas, formatted numbers), duplicates inside the file. Blank rows are skipped.
 */
export function createCodeSheetChecker({ header = 'required', onCode = () => {} }: CodeSheetOptions = {}): CodeSheetChecker {
  const codes = new DistinctTexts()
  const rowNumbers = new Uint32Array(new ArrayBuffer(1024 * 4, { maxByteLength: MAX_CODES_PER_SHEET * 4 }))
  const errors: CodeSheetError[] = []
  let errorCount = 0
  let state: 'header' | 'codes' | 'stopped' = 'header'
  const report = (row: number, column: number, { code, details = {} }: SheetFinding) => {
    errorCount++
    if (errors.length < MAX_SHEET_ERRORS) errors.push({ row, cell: `${columnName(column)}${row}`, code, details })
  }
  const checkCode = (rowNumber: number, cell: Cell, text: string) => {
    const finding = cellFinding(cell, text, CODE_LENGTH)
    if (finding !== null) return report(rowNumber, 1, finding)
    if (codes.length === MAX_CODES_PER_SHEET) {
      state = 'stopped'
      return report(rowNumber, 1, { code: 'code_sheet_too_many_rows', details: { limit: MAX_CODES_PER_SHEET } })
    }
    const position = codes.length
    const index = codes.add(text)
    if (index < position) return report(rowNumber, 1, { code: 'code_duplicate_in_file', details: { firstRow: rowNumbers[index] ?? 0 } })
    if (index === rowNumbers.length) rowNumbers.buffer.resize(Math.min(rowNumbers.byteLength * 2, rowNumbers.buffer.maxByteLength))
    rowNumbers[index] = rowNumber
    onCode(rowNumber, text)
  }

  return {
    row({ rowNumber, cells }) {
      if (state === 'stopped') return
      const filled = cells.filter((cell) => cell.isFormula || normaliseCode(cell.text) !== '')
      const [first, second] = filled
      if (first === undefined) return
      const text = normaliseCode(first.text)
      if (state === 'header') {
        state = 'codes'
        const isHeader = first.column === 1 && second === undefined && text === CODE_SHEET_HEADER
        if (isHeader) return
        if (header === 'required') {
          state = 'stopped'
          return report(rowNumber, 1, { code: 'code_sheet_header_missing', details: { expected: CODE_SHEET_HEADER } })
        }
      }
      // A second cell is refused, not ignored: it is how a code with a comma in it looks in a CSV without quotes.
      const extra = first.column === 1 ? second : first
      if (extra !== undefined) return report(rowNumber, extra.column, { code: 'code_row_extra_cell' })
      checkCode(rowNumber, first, text)
    },
    finish() {
      if (errorCount === 0 && codes.length === 0) report(2, 1, { code: 'code_sheet_empty' })
      return { codeCount: codes.length, errors, errorCount }
    },
  }
}
