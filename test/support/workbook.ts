import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { type OpenSheetOptions, openSheet } from '#platform/spreadsheet/open-sheet.ts'
import type { SheetRow } from '#platform/spreadsheet/sheet.ts'

/** The parts of a hand-made workbook, as other programs write them. */
export type WorkbookParts = {
  /** `<row>` elements of the first sheet. */
  rows?: string
  /** `<si>` elements. */
  strings?: string
  /** `<sheet>` elements; rId1 is sheet1.xml, rId2 sheet2.xml. */
  tabs?: string
  otherRows?: string
  styles?: string
  /** More or replaced files; `null` removes one. */
  files?: Record<string, string | Uint8Array | null>
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The bytes of an .xlsx made of the parts. */
export function workbookBytes({ rows = '', strings, tabs, otherRows = '', styles, files = {} }: WorkbookParts = {}): Uint8Array {
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const sheet = (content: string) => `<worksheet><sheetData>${content}</sheetData></worksheet>`
  const parts: Record<string, string | Uint8Array | null> = {
    '_rels/.rels': `<Relationships>${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="x"><sheets>${tabs ?? '<sheet name="A" sheetId="1" r:id="rId1"/>'}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'worksheet', '/xl/worksheets/sheet2.xml')}${relation('rId3', 'sharedStrings', 'sharedStrings.xml')}${relation('rId4', 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': sheet(rows),
    'xl/worksheets/sheet2.xml': sheet(otherRows),
    'xl/sharedStrings.xml': strings === undefined ? null : `<sst>${strings}</sst>`,
    'xl/styles.xml': styles ?? null,
    ...files,
  }
  const present = Object.entries(parts).flatMap(([name, content]) =>
    content === null ? [] : [[name, typeof content === 'string' ? strToU8(content) : content] as const],
  )
  return zipSync(Object.fromEntries(present))
}

/** Puts bytes into a fresh temporary file. */
export async function temporaryFile(content: Uint8Array | string, name = 'sheet'): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'sheet-')), name)
  await writeFile(path, content)
  return path
}

/** All rows of the content, read through the one entrance. */
export async function rowsOf(content: Uint8Array | string, options?: OpenSheetOptions & { name?: string }): Promise<SheetRow[]> {
  const path = await temporaryFile(content)
  try {
    const sheet = await openSheet({ path, name: options?.name ?? 'list' }, options)
    return (await collect<SheetRow[]>(sheet.batches)).flat()
  } finally {
    await rm(dirname(path), { recursive: true })
  }
}

/** The texts by row. */
export async function textsOf(content: Uint8Array | string, options?: OpenSheetOptions & { name?: string }): Promise<string[][]> {
  return (await rowsOf(content, options)).map((row) => row.cells.map((cell) => cell.text))
}

/** Everything a source yields. */
export async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of source) items.push(item)
  return items
}
