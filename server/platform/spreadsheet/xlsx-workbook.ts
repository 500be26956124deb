import { posix } from 'node:path'
import { DomainError } from '#kernel/errors.ts'
import { createXmlStream, type XmlHandlers } from './xml-stream.ts'
import type { ZipArchive, ZipEntry } from './zip-archive.ts'

/** The parts needed to read the first visible sheet. */
export type WorkbookParts = { sheet: ZipEntry; sharedStrings: ZipEntry | undefined; styles: ZipEntry | undefined }

/**
 * Finds the first visible worksheet in the order of the tabs, and the parts it refers to (S0-15).
 * Throws `spreadsheet_not_xlsx` when the archive is no workbook, `spreadsheet_no_visible_sheet`.
 */
export async function findParts(archive: ZipArchive): Promise<WorkbookParts> {
  const rootRelations = await readRelations(archive, '')
  const workbook = archive.entries.get(rootRelations.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml')
  if (workbook === undefined) throw new DomainError('spreadsheet_not_xlsx')
  const tabs = await readTabs(archive, workbook)
  const relations = await readRelations(archive, workbook.name)
  const partOf = (type: string) => archive.entries.get(relations.find((relation) => relation.type === type)?.target ?? '')
  for (const tab of tabs) {
    const relation = relations.find(({ id }) => id === tab.relationId)
    if (tab.isHidden || relation?.type !== 'worksheet') continue
    const sheet = archive.entries.get(relation.target)
    if (sheet === undefined) throw new DomainError('spreadsheet_malformed', { reason: 'sheet_missing', part: 'workbook' })
    return { sheet, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') }
  }
  throw new DomainError('spreadsheet_no_visible_sheet')
}

/**
 * Reads a whole part through the handlers. What they keep in memory grows with the part, so parts that only describe the workbook
 * are bounded apart from the sheets. Throws `spreadsheet_too_large`.
 */
export async function readPart(
  archive: ZipArchive,
  entry: ZipEntry,
  handlers: XmlHandlers,
  maxBytes = MAX_DESCRIPTION_BYTES,
): Promise<void> {
  if (entry.unpackedBytes > maxBytes) throw new DomainError('spreadsheet_too_large', { limit: 'partBytes', max: maxBytes })
  const stream = createXmlStream(posix.basename(entry.name, '.xml').slice(0, 40), handlers)
  for await (const chunk of archive.read(entry)) stream.write(chunk)
  stream.end()
}

/** Workbook, relations, styles: some kilobytes in practice, a few megabytes in workbooks that were copied together for years. */
const MAX_DESCRIPTION_BYTES = 16 * 1024 * 1024

type Relation = { id: string; type: string; target: string }

/** The relations of a part ('' is the package), with targets as lower-case names from the root of the archive. */
async function readRelations(archive: ZipArchive, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part)
  const entry = archive.entries.get(posix.join(folder, '_rels', `${posix.basename(part)}.rels`))
  const relations: Relation[] = []
  if (entry === undefined) return relations
  await readPart(archive, entry, {
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (name !== 'Relationship' || mode === 'External') return
      // The transitional and the strict edition name the same type under different hosts.
      const path = target.startsWith('/') ? posix.normalize(target).slice(1) : posix.join(folder, target)
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: path.toLowerCase() })
    },
  })
  return relations
}

async function readTabs(archive: ZipArchive, workbook: ZipEntry): Promise<{ relationId: string; isHidden: boolean }[]> {
  const tabs: { relationId: string; isHidden: boolean }[] = []
  await readPart(archive, workbook, {
    open(name, attributes) {
      if (name !== 'sheet') return
      const [, relationId = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? []
      tabs.push({ relationId, isHidden: attributes.state === 'hidden' || attributes.state === 'veryHidden' })
    },
  })
  return tabs
}
