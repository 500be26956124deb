import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { DomainError } from '#kernel/errors.ts'
import { within } from '#test/support/within.ts'
import { rowsOf, textsOf, workbookBytes } from '#test/support/workbook.ts'

const MEBIBYTE = 1024 * 1024
const ok = '<row r="1"><c r="A1"><v>5</v></c></row>'

async function refusedWithin2Seconds(content: Uint8Array, expected: Record<string, unknown>): Promise<void> {
  await within(2_000, () =>
    assert.rejects(rowsOf(content), (error: unknown) => {
      assert.ok(error instanceof DomainError, String(error))
      assert.deepEqual({ code: error.code, ...error.details }, expected)
      return true
    }),
  )
}

/** Overwrites a field of the entry's central directory record (offset from its start). */
function forged(zip: Uint8Array, name: string, { offset, value }: { offset: number; value: number }): Uint8Array {
  const bytes = Buffer.from(zip)
  const at = bytes.lastIndexOf(name) - 46
  bytes.writeUInt32LE(value, at + offset)
  return bytes
}

const SHEET = 'xl/worksheets/sheet1.xml'
const UNPACKED_SIZE = 24

test('SX-28 a zip bomb is refused by its declared size', async () => {
  const bomb = workbookBytes({ files: { [SHEET]: new Uint8Array(40 * MEBIBYTE) } })
  await refusedWithin2Seconds(bomb, { code: 'spreadsheet_too_large', limit: 'ratio', max: 100 })
  const padded = workbookBytes({ files: { [SHEET]: new Uint8Array(30 * MEBIBYTE), noise: randomBytes(MEBIBYTE) } })
  await refusedWithin2Seconds(padded, { code: 'spreadsheet_too_large', limit: 'ratio', max: 100 })
  const huge = forged(workbookBytes({ rows: ok }), SHEET, { offset: UNPACKED_SIZE, value: 600 * MEBIBYTE })
  await refusedWithin2Seconds(huge, { code: 'spreadsheet_too_large', limit: 'unpackedBytes', max: 512 * MEBIBYTE })
})

test('SX-28 a bomb that declares a small size is cut off where it exceeds it', async () => {
  const bomb = workbookBytes({ files: { [SHEET]: Buffer.from(`<worksheet>${' '.repeat(20 * MEBIBYTE)}</worksheet>`) } })
  await refusedWithin2Seconds(forged(bomb, SHEET, { offset: UNPACKED_SIZE, value: 5000 }), {
    code: 'spreadsheet_malformed',
    reason: 'zip_size',
  })
})

test('SX-28 too many entries, two of one name, encryption', async () => {
  const many = zipSync(Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`f${index}`, new Uint8Array(1)])))
  await refusedWithin2Seconds(many, { code: 'spreadsheet_too_large', limit: 'entries', max: 1000 })
  const twice = Buffer.from(workbookBytes({ rows: ok }))
  twice.write('xl/worksheets/sheet1.xml', twice.lastIndexOf('xl/worksheets/sheet2.xml'))
  await refusedWithin2Seconds(twice, { code: 'spreadsheet_malformed', reason: 'zip_duplicate_name' })
  await refusedWithin2Seconds(forged(workbookBytes(), SHEET, { offset: 8, value: 1 }), { code: 'spreadsheet_encrypted' })
})

test('SX-28 document types are refused: no external entity is fetched, none is multiplied', async () => {
  const sheet = (doctype: string, text: string) =>
    workbookBytes({
      files: { [SHEET]: `${doctype}<worksheet><sheetData><row><c t="str"><v>${text}</v></c></row></sheetData></worksheet>` },
    })
  const xxe = sheet('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;')
  await refusedWithin2Seconds(xxe, { code: 'spreadsheet_malformed', reason: 'xml_document_type', part: 'sheet' })
  const laughs = sheet('<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>', '&b;')
  await refusedWithin2Seconds(laughs, { code: 'spreadsheet_malformed', reason: 'xml_document_type', part: 'sheet' })
  await refusedWithin2Seconds(sheet('', '&e;'), { code: 'spreadsheet_malformed', reason: 'xml', part: 'sheet' })
  await refusedWithin2Seconds(sheet('', '&#0;'), { code: 'spreadsheet_malformed', reason: 'xml', part: 'sheet' })
})

test('SX-28 endless tags, depth and addresses beyond the sheet', async () => {
  const rows = (content: string) => workbookBytes({ rows: content, files: { noise: randomBytes(MEBIBYTE) } })
  await refusedWithin2Seconds(rows('<a>'.repeat(1000)), { code: 'spreadsheet_malformed', reason: 'xml_depth', part: 'sheet' })
  const attribute = rows(`<row r="${randomBytes(2 * MEBIBYTE).toString('hex')}"/>`)
  await refusedWithin2Seconds(attribute, { code: 'spreadsheet_malformed', reason: 'xml_token', part: 'sheet' })
  const address = (row: string, cell: string) => rows(`<row r="${row}"><c r="${cell}"><v>1</v></c></row>`)
  const at = (row: number, reason: string) => ({ code: 'spreadsheet_malformed', reason, part: 'sheet', row })
  await refusedWithin2Seconds(address('1048576', 'XFD1048577'), at(1048576, 'cell_address'))
  await refusedWithin2Seconds(address('1048577', 'A1048577'), at(0, 'row_number'))
  await refusedWithin2Seconds(address('1', 'XFE1'), at(1, 'cell_address'))
  await refusedWithin2Seconds(address('1', 'AAAAAAAA1'), at(1, 'cell_address'))
  await refusedWithin2Seconds(rows('<row r="5"/><row r="5"/>'), at(5, 'row_number'))
  assert.deepEqual(await textsOf(address('1048576', 'XFD1048576')), [['1']])
})

test('SX-28 a workbook with millions of tabs, relations or styles is refused before they are kept', async () => {
  const bomb = (part: string) => workbookBytes({ files: { [part]: Buffer.alloc(17 * MEBIBYTE, '<sheet/>'), noise: randomBytes(MEBIBYTE) } })
  for (const part of ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '_rels/.rels', 'xl/styles.xml']) {
    const expected = { code: 'spreadsheet_too_large', limit: 'partBytes', max: 16 * MEBIBYTE }
    await assert.rejects(rowsOf(bomb(part), { limits: { ratio: 2000 } }), (error: unknown) => {
      assert.ok(error instanceof DomainError)
      assert.deepEqual({ code: error.code, ...error.details }, expected)
      return true
    })
  }
})

test('SX-28 references to nothing', async () => {
  const missing = (index: string, strings?: string) =>
    workbookBytes({ rows: `<row r="1"><c r="A1" t="s"><v>${index}</v></c></row>`, strings })
  const expected = { code: 'spreadsheet_malformed', reason: 'shared_string', part: 'sheet', row: 1 }
  await refusedWithin2Seconds(missing('0'), expected)
  for (const index of ['1', '-1', '0.5', '99999999999', 'x']) await refusedWithin2Seconds(missing(index, '<si><t>a</t></si>'), expected)
  await refusedWithin2Seconds(workbookBytes({ files: { [SHEET]: null } }), {
    code: 'spreadsheet_malformed',
    reason: 'sheet_missing',
    part: 'workbook',
  })
  await refusedWithin2Seconds(zipSync({ 'readme.txt': new Uint8Array(3) }), { code: 'spreadsheet_not_xlsx' })
})

test('SX-28 names that climb out of the archive are only names', async () => {
  const files = { '../../etc/passwd': 'x', '/etc/passwd': 'x', 'C:\\windows\\x': 'x', 'a\0b': 'x', ['n'.repeat(5000)]: 'x' }
  assert.deepEqual(await textsOf(workbookBytes({ rows: ok, files })), [['5']])
})

test('SX-28 other kinds of files are named, not guessed at', async () => {
  await refusedWithin2Seconds(Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), { code: 'spreadsheet_legacy_xls' })
  await refusedWithin2Seconds(Buffer.alloc(0), { code: 'spreadsheet_empty' })
  await refusedWithin2Seconds(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), { code: 'spreadsheet_encoding_unknown' })
  await assert.rejects(rowsOf(Buffer.from('a,b'), { limits: { packedBytes: 2 } }), { code: 'spreadsheet_too_large' })
})

test('SX-28 a workbook cut or damaged anywhere fails with a domain error or reads the same', async () => {
  const whole = workbookBytes({ rows: ok, strings: '<si><t>a</t></si>' })
  const damage = fc.record({ cut: fc.nat(whole.length), at: fc.nat(whole.length - 1), byte: fc.nat(255) })
  await fc.assert(
    fc.asyncProperty(damage, async ({ cut, at, byte }) => {
      const damaged = Uint8Array.from(whole)
      damaged[at] = byte
      for (const content of [whole.subarray(0, cut), damaged]) await rowsOrDomainError(content)
    }),
    { numRuns: 150 },
  )
})

test('SX-28 random bytes, with and without a known beginning, never do more than fail', async () => {
  const content = fc.tuple(fc.constantFrom('', '504b0304', '504b0506', 'efbbbf', 'fffe', '22'), fc.uint8Array({ maxLength: 400 }))
  await fc.assert(
    fc.asyncProperty(content, async ([head, bytes]) => rowsOrDomainError(Buffer.concat([Buffer.from(head, 'hex'), bytes]))),
    { numRuns: 150 },
  )
})

async function rowsOrDomainError(content: Uint8Array): Promise<void> {
  await rowsOf(content).catch((error: unknown) => assert.ok(error instanceof DomainError, error instanceof Error ? error.stack : 'thrown'))
}
