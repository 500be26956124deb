/**
 * One cell with content. `text` is what the file holds: for numbers the digits as written, never parsed, so that the caller sees
 * `1.23456789012346E+17` and can refuse it.
 */
export type Cell = {
  /** 1 is column A. */
  column: number
  kind: 'text' | 'number' | 'boolean' | 'error'
  text: string
  /** The text is the last result of a formula. */
  isFormula: boolean
  /** A number whose number format makes it look different from `text`, for example `00000` or a date. */
  isFormatted: boolean
}

/** A row with at least one cell; empty rows are left out and show as a gap in the numbers. */
export type SheetRow = {
  /** 1 is the first row, as the spreadsheet program shows it. */
  rowNumber: number
  cells: Cell[]
}
