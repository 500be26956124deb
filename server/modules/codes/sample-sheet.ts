import { writeXlsx } from '#platform/spreadsheet/write-xlsx.ts'
import { CODE_SHEET_HEADER } from './code-sheet.ts'

/** Example rows show what survives: leading zeros, long digits, letters. The merchant replaces them (S0-15). */
export const SAMPLE_CODES = ['SAMPLE-0001', '0012345678', '12345678901234567890'] as const

/** The sample file behind "下載範例": the import template as .xlsx, its column formatted as text so that typed codes stay text (S0-15). */
export function sampleSheet(): AsyncGenerator<Uint8Array> {
  return writeXlsx([[CODE_SHEET_HEADER], ...SAMPLE_CODES.map((code) => [code])], { sheetName: CODE_SHEET_HEADER, columnWidths: [40] })
}
