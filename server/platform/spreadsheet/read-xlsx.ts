import type { SheetLimits } from './limits.ts'
import type { SheetRow } from './sheet.ts'
import { createRowReader } from './xlsx-rows.ts'
import { readSharedStrings } from './xlsx-strings.ts'
import { readFormattedStyles } from './xlsx-styles.ts'
import { findParts } from './xlsx-workbook.ts'
import { createXmlStream } from './xml-stream.ts'
import { openArchive } from './zip-archive.ts'

/** Rows of the first visible sheet of an .xlsx file, some thousands at a time; memory does not grow with the sheet, only with its shared strings. */
export async function* readXlsx(path: string, limits: SheetLimits): AsyncGenerator<SheetRow[]> {
  const archive = await openArchive(path, limits)
  try {
    const parts = await findParts(archive)
    const strings = parts.sharedStrings && (await readSharedStrings(archive, parts.sharedStrings, limits))
    const formattedStyles = parts.styles === undefined ? [] : await readFormattedStyles(archive, parts.styles)
    let batch: SheetRow[] = []
    const stream = createXmlStream(
      'sheet',
      createRowReader({ strings, formattedStyles, limits }, (row) => batch.push(row)),
    )
    for await (const chunk of archive.read(parts.sheet)) {
      stream.write(chunk)
      if (batch.length === 0) continue
      yield batch
      batch = []
    }
    stream.end()
    if (batch.length > 0) yield batch
  } finally {
    await archive.close()
  }
}
