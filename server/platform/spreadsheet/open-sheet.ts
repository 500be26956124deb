import { open } from 'node:fs/promises'
import { DomainError } from '#kernel/errors.ts'
import { SHEET_LIMITS, type SheetLimits } from './limits.ts'
import { readCsv, readLines } from './read-text.ts'
import { readXlsx } from './read-xlsx.ts'
import type { SheetRow } from './sheet.ts'
import { detectEncoding, type TextEncoding } from './text-encoding.ts'

/** A sheet ready to be read once. `batches` yields rows in order, some thousands at a time; leaving the loop early closes the file. */
export type OpenSheet =
  | { format: 'xlsx'; batches: AsyncGenerator<SheetRow[]> }
  | { format: 'csv' | 'txt'; encoding: TextEncoding; batches: AsyncGenerator<SheetRow[]> }

/** `limits` lowers what may be read; `expectedWords` are header words that help to tell Big5 from GBK. */
export type OpenSheetOptions = { limits?: Partial<SheetLimits>; expectedWords?: readonly string[] }

/**
 * Opens an uploaded list: what it is, is decided by its first bytes, never by its name. The name (`name`, as displayed) only settles
 * what bytes cannot: whether text is CSV or, for `.txt`, one value per line (S0-15).
 *
 * Throws, here or while reading, `spreadsheet_empty`, `spreadsheet_legacy_xls` (also for encrypted workbooks, which come in the same
 * container), `spreadsheet_not_xlsx`, `spreadsheet_encoding_unknown`, `spreadsheet_too_large { limit, max }` and what the readers throw.
 */
export async function openSheet(file: { path: string; name: string }, options: OpenSheetOptions = {}): Promise<OpenSheet> {
  const limits = { ...SHEET_LIMITS, ...options.limits }
  const { head, size } = await readStart(file.path)
  if (size === 0) throw new DomainError('spreadsheet_empty')
  if (size > limits.packedBytes) throw new DomainError('spreadsheet_too_large', { limit: 'packedBytes', max: limits.packedBytes })
  if (head === 'd0cf11e0') throw new DomainError('spreadsheet_legacy_xls')
  if (head.startsWith('504b')) return { format: 'xlsx', batches: readXlsx(file.path, limits) }
  const encoding = await detectEncoding(file.path, options.expectedWords ?? [])
  const source = { path: file.path, encoding, limits }
  const isList = file.name.toLowerCase().endsWith('.txt')
  return { format: isList ? 'txt' : 'csv', encoding, batches: isList ? readLines(source) : readCsv(source) }
}

/** The first four bytes in hexadecimal, and the size. */
async function readStart(path: string): Promise<{ head: string; size: number }> {
  await using file = await open(path, 'r')
  const { size } = await file.stat()
  const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
  return { head: buffer.toString('hex', 0, bytesRead), size }
}
