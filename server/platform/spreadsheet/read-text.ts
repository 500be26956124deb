import { createReadStream } from 'node:fs'
import { CsvError, type Parser, parse } from 'csv-parse'
import { DomainError } from '#kernel/errors.ts'
import { unguardFormula } from './formula-guard.ts'
import { LAST_ROW, SHEET_LIMITS, type SheetLimits } from './limits.ts'
import type { Cell, SheetRow } from './sheet.ts'
import type { TextEncoding } from './text-encoding.ts'

/** A text file whose encoding is known. */
export type TextSource = { path: string; encoding: TextEncoding; limits: SheetLimits }

/**
 * Rows of a CSV file (RFC 4180, any line ends). The separator is the one of `, ; tab` that the first line has most of outside quotes.
 * Rows are counted as a spreadsheet program shows them: empty lines count, a line break inside quotes does not.
 *
 * Throws `spreadsheet_bad_quotes { row }`, `spreadsheet_too_many_rows`, `spreadsheet_too_many_cells`, `spreadsheet_cell_too_long`.
 */
export async function* readCsv(source: TextSource): AsyncGenerator<SheetRow[]> {
  const rows = createRowCollector(source.limits, unguardFormula)
  let parser: Parser | undefined
  for await (const text of decodedChunks(source)) {
    parser ??= createParser(separatorOf(text), rows.add)
    await feed(parser, text, rows)
    const batch = rows.take()
    if (batch.length > 0) yield batch
  }
  if (parser === undefined) return
  await feed(parser, null, rows)
  const batch = rows.take()
  if (batch.length > 0) yield batch
}

/** Rows of a plain list: one value per line, taken as it stands. */
export async function* readLines(source: TextSource): AsyncGenerator<SheetRow[]> {
  const rows = createRowCollector(source.limits, (line) => line)
  let rest = ''
  for await (const text of decodedChunks(source)) {
    const endsInReturn = text.endsWith('\r') // its line feed may come with the next chunk
    const lines = (rest + (endsInReturn ? text.slice(0, -1) : text)).split(/\r\n|\n|\r/)
    rest = (lines.pop() ?? '') + (endsInReturn ? '\r' : '')
    for (const line of lines) rows.add([line])
    if (rest.length > source.limits.cellLength) throw cellTooLong(rows.rowNumber() + 1, source.limits)
    const batch = rows.take()
    if (batch.length > 0) yield batch
  }
  for (const line of rest.split('\r')) rows.add([line])
  const batch = rows.take()
  if (batch.length > 0) yield batch
}

async function* decodedChunks({ path, encoding }: TextSource): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
      const text = decoder.decode(chunk, { stream: true })
      if (text !== '') yield text
    }
    const text = decoder.decode()
    if (text !== '') yield text
  } catch (error) {
    if (error instanceof TypeError) throw new DomainError('spreadsheet_encoding_unknown')
    throw error
  }
}

const CHUNK_BYTES = 64 * 1024

type RowCollector = {
  add: (record: readonly string[]) => void
  take: () => SheetRow[]
  rowNumber: () => number
}

function createRowCollector(limits: SheetLimits, read: (cell: string) => string): RowCollector {
  let rowNumber = 0
  let rowCount = 0
  let batch: SheetRow[] = []
  return {
    add(record) {
      if (++rowNumber > LAST_ROW) throw new DomainError('spreadsheet_too_many_rows', { limit: limits.rows })
      const cells: Cell[] = []
      for (const [index, raw] of record.entries()) {
        if (raw === '') continue
        if (raw.length > limits.cellLength + 1) throw cellTooLong(rowNumber, limits)
        if (cells.length === limits.cellsPerRow) {
          throw new DomainError('spreadsheet_too_many_cells', { row: rowNumber, limit: limits.cellsPerRow })
        }
        cells.push({ column: index + 1, kind: 'text', text: read(raw), isFormula: false, isFormatted: false })
      }
      if (cells.length === 0) return
      if (++rowCount > limits.rows) throw new DomainError('spreadsheet_too_many_rows', { limit: limits.rows })
      batch.push({ rowNumber, cells })
    },
    take() {
      const taken = batch
      batch = []
      return taken
    },
    rowNumber: () => rowNumber,
  }
}

function cellTooLong(row: number, limits: SheetLimits): DomainError {
  return new DomainError('spreadsheet_cell_too_long', { row, limit: limits.cellLength })
}

/** Looks at the first line only, and at no more of it than a header has. */
function separatorOf(text: string): string {
  const counts = new Map([
    [',', 0],
    [';', 0],
    ['\t', 0],
  ])
  let quoted = false
  for (const sign of text.slice(0, 8192)) {
    if (sign === '"') quoted = !quoted
    else if (quoted) continue
    else if (sign === '\n' || sign === '\r') break
    else if (counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  const [[best] = [',']] = [...counts].toSorted(([, one], [, other]) => other - one)
  return best
}

function createParser(delimiter: string, add: (record: readonly string[]) => void): Parser {
  return parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: MAX_RECORD_LENGTH,
    on_record: (record: string[]) => {
      add(record)
      return null // nothing waits in the parser's own queue
    },
  })
}

/** One row in characters: bounds what an unclosed quote makes the parser keep. */
const MAX_RECORD_LENGTH = 4 * 1024 * 1024

/** Hands a chunk (null: the end) to the parser and waits until it is parsed. */
async function feed(parser: Parser, text: string | null, rows: RowCollector): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      parser.once('error', reject)
      const done = () => {
        parser.off('error', reject)
        resolve()
      }
      if (text === null) parser.resume().once('end', done).end()
      else parser.write(text, (error) => (error ? reject(error) : done()))
    })
  } catch (error) {
    parser.on('error', () => undefined)
    if (!(error instanceof CsvError)) throw error
    const row = rows.rowNumber() + 1
    throw error.code === 'CSV_MAX_RECORD_SIZE' ? cellTooLong(row, SHEET_LIMITS) : new DomainError('spreadsheet_bad_quotes', { row })
  }
}
