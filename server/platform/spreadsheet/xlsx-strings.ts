import { DomainError } from '#kernel/errors.ts'
import { TextTable } from '#kernel/text-table.ts'
import type { SheetLimits } from './limits.ts'
import { readPart } from './xlsx-workbook.ts'
import type { XmlHandlers } from './xml-stream.ts'
import type { ZipArchive, ZipEntry } from './zip-archive.ts'

/**
 * Reads the table of shared strings: plain ones and runs of rich text joined, phonetic guides left out. One million codes are the
 * ordinary case, so they are kept as bytes. Texts still carry Excel's `_xHHHH_`.
 *
 * Throws `spreadsheet_too_large`, `spreadsheet_cell_too_long { limit }`.
 */
export async function readSharedStrings(archive: ZipArchive, entry: ZipEntry, limits: SheetLimits): Promise<TextTable> {
  const table = new TextTable()
  let text = ''
  let inText = false
  let phoneticDepth = 0
  const handlers: XmlHandlers = {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') phoneticDepth++
      else if (name === 't') inText = phoneticDepth === 0
    },
    text(part) {
      if (!inText) return
      text += part
      if (text.length > limits.cellLength) throw new DomainError('spreadsheet_cell_too_long', { limit: limits.cellLength })
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') phoneticDepth--
      else if (name === 'si') {
        table.append(text)
        if (table.byteLength > limits.sharedTextBytes) {
          throw new DomainError('spreadsheet_too_large', { limit: 'sharedTextBytes', max: limits.sharedTextBytes })
        }
      }
    },
  }
  await readPart(archive, entry, handlers, limits.unpackedBytes)
  return table
}
