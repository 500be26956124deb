import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rowsOf, textsOf, workbookBytes } from '#test/support/workbook.ts'

const shared = (address: string, index: number) => `<c r="${address}" t="s"><v>${index}</v></c>`

test('S0-15 the first visible worksheet in tab order is read, hidden ones and chart sheets are passed over', async () => {
  const tabs = (first: string, second: string) =>
    `<sheet name="c" sheetId="9" r:id="rId3"/><sheet name="A" sheetId="1" ${first} r:id="rId1"/><sheet name="B" sheetId="2" ${second} r:id="rId2"/>`
  const cell = (text: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`
  const book = (first: string, second: string) => workbookBytes({ tabs: tabs(first, second), rows: cell('one'), otherRows: cell('two') })
  assert.deepEqual(await textsOf(book('', '')), [['one']])
  assert.deepEqual(await textsOf(book('state="hidden"', '')), [['two']])
  assert.deepEqual(await textsOf(book('state="veryHidden"', 'state="visible"')), [['two']])
  await assert.rejects(textsOf(book('state="hidden"', 'state="veryHidden"')), { code: 'spreadsheet_no_visible_sheet' })
})

test('shared strings join rich text runs and leave phonetic guides out', async () => {
  const strings =
    '<si><t>plain</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">rich </t></r><r><t>text</t></r></si>' +
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si><t>a&amp;b&#x1F600;<![CDATA[<c>]]></t></si><si><t/></si>'
  const rows = `<row r="1">${shared('A1', 0)}${shared('B1', 1)}${shared('C1', 2)}${shared('D1', 3)}${shared('E1', 4)}</row>`
  assert.deepEqual(await textsOf(workbookBytes({ strings, rows })), [['plain', 'rich text', '東京', 'a&b😀<c>']])
})

test('S0-18 cells keep the text of the file and say what they are', async () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="164"/></cellXfs></styleSheet>'
  const rows =
    '<row r="2"><c r="A2"><v>1.23456789012346E+17</v></c><c r="C2" s="2"><v>123</v></c><c r="D2" s="1" t="b"><v>1</v></c>' +
    '<c r="E2" t="e"><v>#N/A</v></c><c r="F2" t="str"><f>A1&amp;"x"</f><v>x</v></c><c r="G2"><f>1+1</f></c><c r="H2" s="1"/></row>' +
    '<row><c t="inlineStr"><is><t>_x000D_ _x005F_x000D_</t></is></c><c t="n"><v>007</v></c></row>'
  const plain = { isFormula: false, isFormatted: false }
  assert.deepEqual(await rowsOf(workbookBytes({ rows, styles })), [
    {
      rowNumber: 2,
      cells: [
        { column: 1, kind: 'number', text: '1.23456789012346E+17', ...plain },
        { column: 3, kind: 'number', text: '123', isFormula: false, isFormatted: true },
        { column: 4, kind: 'boolean', text: '1', ...plain },
        { column: 5, kind: 'error', text: '#N/A', ...plain },
        { column: 6, kind: 'text', text: 'x', isFormula: true, isFormatted: false },
        { column: 7, kind: 'number', text: '', isFormula: true, isFormatted: false },
      ],
    },
    {
      rowNumber: 3,
      cells: [
        { column: 1, kind: 'text', text: '\r _x000D_', ...plain },
        { column: 2, kind: 'number', text: '007', ...plain },
      ],
    },
  ])
})

test('parts are found with prefixed elements, absolute targets and capital letters in names', async () => {
  const files = {
    'xl/worksheets/sheet1.xml': null,
    'XL/Worksheets/Sheet1.XML':
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
  }
  assert.deepEqual(await textsOf(workbookBytes({ files })), [['5']])
})

test('S0-15 rows, cells and text lengths are capped', async () => {
  const row = (number: number) => `<row r="${number}"><c><v>${number}</v></c><c><v>1</v></c></row>`
  const book = workbookBytes({ rows: row(1) + row(2) + row(3) })
  assert.equal((await rowsOf(book, { limits: { rows: 3 } })).length, 3)
  await assert.rejects(rowsOf(book, { limits: { rows: 2 } }), { code: 'spreadsheet_too_many_rows', details: { limit: 2 } })
  await assert.rejects(rowsOf(book, { limits: { cellsPerRow: 1 } }), { code: 'spreadsheet_too_many_cells', details: { row: 1, limit: 1 } })
  const long = workbookBytes({ rows: `<row><c><v>${'1'.repeat(40_000)}</v></c></row>`, files: { noise: noise(20_000) } })
  await assert.rejects(rowsOf(long), { code: 'spreadsheet_cell_too_long' })
})

function noise(length: number): Uint8Array {
  let state = 7
  return Uint8Array.from({ length }, () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) >>> 16)
}
