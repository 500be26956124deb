import { stringify } from 'csv-stringify/sync'
import { guardFormula } from './formula-guard.ts'
import type { CellValue } from './write-xlsx.ts'

/**
 * Writes rows as CSV: UTF-8 with BOM (Excel takes Chinese for something else without it), CRLF, every text quoted, formulas guarded
 * so that our reader gives back the same values (SX-5, SX-29). A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD.
 */
export async function* writeCsv(rows: AsyncIterable<readonly CellValue[]> | Iterable<readonly CellValue[]>): AsyncGenerator<Uint8Array> {
  let pending: (readonly CellValue[])[] = []
  const flush = () => {
    const text = stringify(pending, OPTIONS)
    pending = []
    return Buffer.from(text)
  }
  yield Buffer.from('\uFEFF')
  for await (const row of rows) {
    pending.push(row.map((value) => (typeof value === 'string' ? guardFormula(value) : value)))
    if (pending.length === ROWS_PER_PIECE) yield flush()
  }
  if (pending.length > 0) yield flush()
}

const ROWS_PER_PIECE = 1_000
const OPTIONS = { quoted_string: true, quoted_empty: true, record_delimiter: '\r\n' } as const
