import { readPart } from './xlsx-workbook.ts'
import type { ZipArchive, ZipEntry } from './zip-archive.ts'

/** Number formats under which a number shows its plain digits: General, 0 and text. */
const PLAIN_FORMATS = new Set(['0', '1', '49'])
const PLAIN_CODES = new Set(['general', '0', '@'])

/**
 * Tells for each cell style whether it makes a number look different from its stored digits (`00000` shows 00123 for 123): who
 * imports the digits of such a cell would silently lose the zeros the merchant sees (S0-18).
 */
export async function readFormattedStyles(archive: ZipArchive, entry: ZipEntry): Promise<boolean[]> {
  const plain = new Set(PLAIN_FORMATS)
  const formatted: boolean[] = []
  let inCellFormats = false // the number formats stand before them, by the schema
  await readPart(archive, entry, {
    open(name, attributes) {
      if (name === 'numFmt' && PLAIN_CODES.has((attributes.formatCode ?? '').toLowerCase())) plain.add(attributes.numFmtId ?? '')
      else if (name === 'cellXfs') inCellFormats = true
      else if (name === 'xf' && inCellFormats) formatted.push(!plain.has(attributes.numFmtId ?? '0'))
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return formatted
}
