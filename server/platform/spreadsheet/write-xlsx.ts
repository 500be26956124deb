import { Zip, ZipDeflate, type ZipInputFile } from 'fflate'
import { columnName } from '#kernel/column-name.ts'
import { DomainError } from '#kernel/errors.ts'
import { escapeForExcel } from './excel-escapes.ts'
import { LAST_ROW, SHEET_LIMITS } from './limits.ts'

/** A string is always written as a text cell, so `=1+1` and `00123` stay what they are; `null` leaves the cell out. */
export type CellValue = string | number | null

/** One sheet: its tab and, where wished, column widths in characters. */
export type SheetOptions = { sheetName: string; columnWidths?: readonly number[] }

/**
 * Writes rows as an .xlsx file, piece by piece: memory does not grow with the rows. Text goes inline (no shared string table to
 * keep), all of it formatted as text, so that what a person types into the columns later also stays text (SX-5, SX-29, S0-15).
 *
 * Throws `spreadsheet_too_many_rows { limit }` and `spreadsheet_cell_too_long { row, limit }`: the format has no room for more.
 */
export async function* writeXlsx(
  rows: AsyncIterable<readonly CellValue[]> | Iterable<readonly CellValue[]>,
  { sheetName, columnWidths = [] }: SheetOptions,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error
    ready.push(bytes)
  })
  const add = (filename: string): ZipDeflate => {
    const file = new ZipDeflate(filename, { level: 6 })
    const dated: ZipInputFile = file
    dated.mtime = new Date(1980, 0, 1) // the earliest a ZIP can say; the same rows give the same bytes
    zip.add(file)
    return file
  }
  for (const [name, xml] of fixedParts(sheetName)) add(name).push(Buffer.from(xml), true)

  const sheet = add('xl/worksheets/sheet1.xml')
  let pending = sheetStart(columnWidths)
  let rowNumber = 0
  for await (const row of rows) {
    if (++rowNumber > LAST_ROW) throw new DomainError('spreadsheet_too_many_rows', { limit: LAST_ROW })
    pending += rowXml(row, rowNumber)
    if (pending.length < PIECE_LENGTH) continue
    sheet.push(Buffer.from(pending))
    pending = ''
    yield* ready
    ready = []
  }
  sheet.push(Buffer.from(`${pending}</sheetData></worksheet>`), true)
  zip.end()
  yield* ready
}

const PIECE_LENGTH = 64 * 1024
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function fixedParts(sheetName: string): [name: string, xml: string][] {
  return [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>` +
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/></Types>`,
    ],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapeXml(tabName(sheetName))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES],
  ]
}

function relations(targets: [type: string, target: string][]): string {
  const lines = targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`
}

/** Excel refuses a workbook whose tab is empty, longer than 31 units or holds one of `\/?*[]:`. */
function tabName(name: string): string {
  const clean = name
    .replace(/[\\/?*[\]:\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 31)
    .toWellFormed()
    .replace(/^'+|'+$/g, '')
  return clean === '' ? 'Sheet1' : clean
}

/** Style 0 is general, style 1 is text (number format 49, `@`). */
const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>'

function sheetStart(columnWidths: readonly number[]): string {
  const columns = columnWidths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" style="1" customWidth="1"/>`,
  )
  return `${XML}<worksheet xmlns="${MAIN}">${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>`
}

function rowXml(row: readonly CellValue[], rowNumber: number): string {
  let xml = `<row r="${rowNumber}">`
  for (const [index, value] of row.entries()) {
    if (value === null) continue
    const address = `r="${columnName(index + 1)}${rowNumber}"`
    if (typeof value === 'number') {
      xml += Number.isFinite(value) ? `<c ${address}><v>${value}</v></c>` : `<c ${address} t="e"><v>#NUM!</v></c>`
      continue
    }
    if (value.length > SHEET_LIMITS.cellLength) {
      throw new DomainError('spreadsheet_cell_too_long', { row: rowNumber, limit: SHEET_LIMITS.cellLength })
    }
    xml += `<c ${address} s="1" t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeForExcel(value))}</t></is></c>`
  }
  return `${xml}</row>`
}

function escapeXml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => XML_ESCAPES[sign] ?? sign) : text
}

const XML_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
