import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cell, SheetRow } from '#platform/spreadsheet/sheet.ts'
import { collect, rowsOf } from '#test/support/workbook.ts'
import {
  CODE_SHEET_HEADER,
  type CodeSheetOptions,
  type CodeSheetResult,
  createCodeSheetChecker,
  MAX_CODES_PER_SHEET,
} from './code-sheet.ts'
import { SAMPLE_CODES, sampleSheet } from './sample-sheet.ts'

const cell = (text: string, given: Partial<Cell> = {}): Cell => ({
  column: 1,
  kind: 'text',
  text,
  isFormula: false,
  isFormatted: false,
  ...given,
})
const row = (rowNumber: number, ...cells: Cell[]): SheetRow => ({ rowNumber, cells })
const header = row(1, cell('序號'))

type Checked = CodeSheetResult & { codes: { row: number; code: string }[] }

function check(rows: readonly SheetRow[], options?: CodeSheetOptions): Checked {
  const codes: Checked['codes'] = []
  const checker = createCodeSheetChecker({ ...options, onCode: (rowNumber, code) => codes.push({ row: rowNumber, code }) })
  for (const each of rows) checker.row(each)
  return { ...checker.finish(), codes }
}

function codesOf(result: Checked): Checked['codes'] {
  assert.equal(result.errorCount, 0, JSON.stringify(result.errors))
  assert.equal(result.codes.length, result.codeCount)
  return result.codes
}

function errorsOf(result: CodeSheetResult) {
  assert.ok(result.errorCount > 0)
  assert.equal(result.errorCount, result.errors.length)
  return result.errors.map(({ row: rowNumber, cell: address, code, details }) => [rowNumber, address, code, details])
}

test('S0-15 S0-21 codes come in row order with their row numbers; blank rows are skipped, inside and at the end', () => {
  const rows = [
    row(2, cell(' 序號　')),
    row(4, cell('B002')),
    row(6, cell(' \u200b')),
    row(7, cell('A001')),
    row(9, cell('')),
    row(12, cell('C003')),
    row(20, cell('　')),
  ]
  assert.deepEqual(codesOf(check(rows)), [
    { row: 4, code: 'B002' },
    { row: 7, code: 'A001' },
    { row: 12, code: 'C003' },
  ])
})

test('S0-15 another template is refused as a whole, and the error repeats no cell content (S0-36)', () => {
  const expected = [[1, 'A1', 'code_sheet_header_missing', { expected: CODE_SHEET_HEADER }]]
  for (const first of [
    row(1, cell('卡號')),
    row(1, cell('SECRET-1')),
    row(1, cell('序號', { column: 2 })),
    row(1, cell('序號'), cell('密碼', { column: 2 })),
  ]) {
    const result = check([first, row(2, cell('x')), row(3, cell('A001'))])
    assert.deepEqual(errorsOf(result), expected)
    assert.ok(!JSON.stringify(result).includes('SECRET'))
  }
  assert.deepEqual(errorsOf(check([header])), [[2, 'A2', 'code_sheet_empty', {}]])
  assert.deepEqual(errorsOf(check([])), [[2, 'A2', 'code_sheet_empty', {}]])
})

test('S0-15 a plain list may leave the heading out', () => {
  assert.deepEqual(codesOf(check([row(1, cell('A001'))], { header: 'optional' })), [{ row: 1, code: 'A001' }])
  assert.deepEqual(codesOf(check([header, row(2, cell('A001'))], { header: 'optional' })), [{ row: 2, code: 'A001' }])
})

test('S0-17 every wrong cell is reported with its address and reason', () => {
  const rows = [
    header,
    row(2, cell('abc')),
    row(3, cell('x'.repeat(129))),
    row(4, cell('AB\nCD')),
    row(5, cell('AB\u0000CD')),
    row(6, cell('GOOD-1')),
    row(7, cell('GOOD-1')),
    row(8, cell('1.23456789012346E+17', { kind: 'number' })),
    row(9, cell('1234567890123456', { kind: 'number' })),
    row(10, cell('00123', { kind: 'number', isFormatted: true })),
    row(11, cell('A1B2', { isFormula: true })),
    row(12, cell('', { isFormula: true })),
    row(13, cell('TRUE', { kind: 'boolean' })),
    row(14, cell('#N/A', { kind: 'error' })),
    row(15, cell('GOOD-2'), cell('GOOD-3', { column: 28 })),
    row(16, cell('GOOD-4', { column: 2 })),
    row(17, cell('GOOD-1 ')),
  ]
  assert.deepEqual(errorsOf(check(rows)), [
    [2, 'A2', 'code_too_short', { length: 3, min: 4 }],
    [3, 'A3', 'code_too_long', { length: 129, max: 128 }],
    [4, 'A4', 'code_control_character', {}],
    [5, 'A5', 'code_control_character', {}],
    [7, 'A7', 'code_duplicate_in_file', { firstRow: 6 }],
    [8, 'A8', 'code_number_not_as_text', {}],
    [9, 'A9', 'code_number_not_as_text', {}],
    [10, 'A10', 'code_number_not_as_text', {}],
    [11, 'A11', 'code_from_formula', {}],
    [12, 'A12', 'code_from_formula', {}],
    [13, 'A13', 'code_not_text', { kind: 'boolean' }],
    [14, 'A14', 'code_not_text', { kind: 'error' }],
    [15, 'AB15', 'code_row_extra_cell', {}],
    [16, 'B16', 'code_row_extra_cell', {}],
    [17, 'A17', 'code_duplicate_in_file', { firstRow: 6 }],
  ])
})

test('S0-17 numbers of up to 15 digits are taken as written', () => {
  const numbers = ['123456789012345', '-1234', '0.123456789012345', '100000']
  const rows = numbers.map((text, index) => row(index + 2, cell(text, { kind: 'number' })))
  assert.deepEqual(codesOf(check([header, ...rows])).map(({ code }) => code), numbers) // biome-ignore format: one line
  for (const text of ['0.1234567890123456', '1E5', '1e-7', '1234567890.123456', '12345678901234567', '', 'NaN', '1.']) {
    if (text === '') continue
    const [error] = errorsOf(check([header, row(2, cell(text, { kind: 'number' }))]))
    assert.equal(error?.[2], 'code_number_not_as_text', text)
  }
})

test('S0-18 codes are compared normalised, case-sensitively, and keep leading zeros and inner characters', () => {
  const codes = ['00123', '0123', 'abcd', 'ABCD', 'A  B', 'A B C', '😀😀😀😀', '=1+1', "'quoted'"]
  const rows = codes.map((code, index) => row(index + 2, cell(`　${code}\u200b `)))
  assert.deepEqual(codesOf(check([header, ...rows])).map(({ code }) => code), codes) // biome-ignore format: one line
  const decomposed = check([header, row(2, cell('caf\u00e9')), row(3, cell('cafe\u0301'))])
  assert.deepEqual(errorsOf(decomposed), [[3, 'A3', 'code_duplicate_in_file', { firstRow: 2 }]])
  assert.equal(codesOf(check([header, row(2, cell('😀'.repeat(128)))])).length, 1)
})

test('S0-15 S0-17 a million codes pass, one more stops, and errors beyond the bound are counted', () => {
  let last: [number, string] = [0, '']
  const checker = createCodeSheetChecker({
    onCode(...code) {
      last = code
    },
  })
  checker.row(header)
  for (let index = 0; index < MAX_CODES_PER_SHEET; index++) checker.row(row(index + 2, cell(`CODE${index}`)))
  const good = checker.finish()
  assert.equal(good.errorCount, 0)
  assert.equal(good.codeCount, MAX_CODES_PER_SHEET)
  assert.deepEqual(last, [1_000_001, 'CODE999999'])
  checker.row(row(1_000_002, cell('ONE-MORE')))
  checker.row(row(1_000_003, cell('x')))
  assert.deepEqual(errorsOf(checker.finish()), [[1_000_002, 'A1000002', 'code_sheet_too_many_rows', { limit: 1_000_000 }]])

  const wrong = createCodeSheetChecker()
  wrong.row(header)
  for (let index = 0; index < 100_005; index++) wrong.row(row(index + 2, cell('x')))
  const result = wrong.finish()
  assert.deepEqual([result.errors.length, result.errorCount], [100_000, 100_005])
})

test('S0-15 the sample file imports back', async () => {
  const rows = await rowsOf(Buffer.concat(await collect(sampleSheet())))
  assert.deepEqual(codesOf(check(rows)), SAMPLE_CODES.map((code, index) => ({ row: index + 2, code }))) // biome-ignore format: one line
})
