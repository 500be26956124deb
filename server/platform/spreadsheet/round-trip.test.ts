import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { collect, textsOf } from '#test/support/workbook.ts'
import { guardFormula, unguardFormula } from './formula-guard.ts'
import { writeCsv } from './write-csv.ts'
import { type CellValue, writeXlsx } from './write-xlsx.ts'

const bytes = async (pieces: AsyncIterable<Uint8Array>) => Buffer.concat(await collect(pieces))
const asXlsx = (rows: readonly CellValue[][]) => bytes(writeXlsx(rows, { sheetName: '序號' }))
const asCsv = (rows: readonly CellValue[][]) => bytes(writeCsv(rows))

const awkward = [
  '=1+1', '00123', '%0A', '<b>', "'", ',', '😀👨‍👩‍👧', 'x'.repeat(128), '12345678901234567890', '1E5', "'=1", "''=1", "'tis", '+1', '-1', '@a', '＝1', '＋1', '－1', '＠1',
  '\tx', '\rx', '\nx', '\r\n', 'a\r\nb', 'a\rb', 'a\nb', ' a ', '　a　', '"', '""', 'a"b', '\uFEFFx', '_x000D_', '_x005F_x000D_', '_x0001\u0002', '_', '\u0000', '\u001F', '\uFFFE',
  '\u0085', '\u2028', ']]>', '&amp;', '&#65;', ';', '=cmd|\'/c calc\'!A1', 'TRUE', '2026/1/1', '#N/A', '序號', '碁',
] // biome-ignore format: a table of cases

const value = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom('_', 'x', '0', '5', 'F', 'D', '\r', '\u0001', "'", '=', '"', ',', '\n', ' ', '＝'),
    minLength: 1,
    maxLength: 16,
  }),
)

test('SX-5 SX-29 awkward values survive both formats byte for byte', async () => {
  const rows = awkward.map((text) => [text])
  assert.deepEqual(await textsOf(await asXlsx(rows)), rows)
  assert.deepEqual(await textsOf(await asCsv(rows)), rows)
})

test('SX-5 SX-29 any table written as XLSX reads back the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { maxLength: 30 }), async (rows) => {
      assert.deepEqual(await textsOf(await asXlsx(rows)), rows)
    }),
    { numRuns: 60 },
  )
})

test('SX-5 XLSX keeps even half surrogates, which UTF-8 cannot hold', async () => {
  const rows = [['\uD800'], ['a\uDC00b'], ['\uDC00\uD800'], ['_x0041\uD800']]
  assert.deepEqual(await textsOf(await asXlsx(rows)), rows)
})

test('SX-5 SX-29 any table written as CSV reads back the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 30 }), async (rows) => {
      assert.deepEqual(await textsOf(await asCsv(rows)), rows)
    }),
    { numRuns: 200 },
  )
})

test('SX-29 no CSV cell begins with a sign that runs as a formula', async () => {
  await fc.assert(
    fc.property(value, (text) => {
      const guarded = guardFormula(text)
      assert.ok(!/^[=+\-@\t\r\n＝＋－＠]/.test(guarded))
      assert.equal(unguardFormula(guarded), text)
    }),
  )
  const file = (await asCsv([['=1+1', "O'Neill", null, 5]])).toString()
  assert.equal(file, '\uFEFF"\'=1+1","O\'Neill","",5\r\n')
})

test('SX-29 empty cells stay empty and numbers stay numbers', async () => {
  const rows = [['a', null, 'c', ''], [null], [1.5, 'x']]
  assert.deepEqual(await textsOf(await asXlsx(rows)), [
    ['a', 'c'],
    ['1.5', 'x'],
  ])
  assert.deepEqual(await textsOf(await asCsv(rows)), [
    ['a', 'c'],
    ['1.5', 'x'],
  ])
})

test('the same rows give the same XLSX bytes, and tabs with forbidden signs are renamed', async () => {
  assert.deepEqual(await asXlsx([['a']]), await asXlsx([['a']]))
  assert.deepEqual(await textsOf(await bytes(writeXlsx([['a']], { sheetName: "'[x]*?:/\\<&>'", columnWidths: [10, 20] }))), [['a']])
})
