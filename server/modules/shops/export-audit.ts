import { formatDateTime } from '#kernel/time.ts'
import { audit } from '#platform/audit.ts'
import { writeCsv } from '#platform/spreadsheet/write-csv.ts'
import { type CellValue, writeXlsx } from '#platform/spreadsheet/write-xlsx.ts'
import type { Tx } from '#platform/tx.ts'
import { type AuditFilter, readEntries, writtenValues } from './list-audit.ts'
import { auditTextsEn } from './messages/en.ts'
import { auditTextsZhTW } from './messages/zh-TW.ts'
import type { AuditRow } from './schemas.audit.ts'

export type AuditExport = { format: 'xlsx' | 'csv'; language: 'zh-TW' | 'en'; filter: AuditFilter }
/** Runs each page in a transaction of its own: a download lasts as long as its reader likes. */
export type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** The words of the exported file by language. */
export const auditTexts = { 'zh-TW': auditTextsZhTW, en: auditTextsEn } as const

const ENTRIES_PER_PAGE = 1_000

/** Taking the log out is itself an act on record (SX-26). */
export async function beginAuditExport(tx: Tx, { filter, address }: { filter: AuditFilter; address: string }): Promise<void> {
  const { zone: _, ...after } = filter
  await audit(tx, { action: 'audit.export', subjectKind: 'audit', subjectId: null, after, address })
}

/** The entries that the filters show, newest first, piece by piece (SX-29). */
export function exportAudit(transact: Transact, { format, language, filter }: AuditExport): AsyncGenerator<Uint8Array> {
  const rows = exportRows(transact, filter, language)
  return format === 'csv' ? writeCsv(rows) : writeXlsx(rows, { sheetName: auditTexts[language].sheet, columnWidths: [20, 16, 24, 16, 38] })
}

async function* exportRows(transact: Transact, filter: AuditFilter, language: AuditExport['language']): AsyncGenerator<CellValue[]> {
  yield [...auditTexts[language].columns]
  let beforeId: string | undefined
  for (;;) {
    const page = { limit: ENTRIES_PER_PAGE, ...(beforeId === undefined ? {} : { beforeId }) }
    const entries = await transact((tx) => readEntries(tx, filter, page))
    for (const entry of entries) yield rowOf(entry, filter.zone)
    beforeId = entries.at(-1)?.id
    if (entries.length < ENTRIES_PER_PAGE) return
  }
}

function rowOf(entry: AuditRow, zone: string): CellValue[] {
  const { occurredAt, actorName, action, subjectKind, subjectId, before, after, reason, address, position } = entry
  const values = [before, after].map((value) => writtenValues(value as Parameters<typeof writtenValues>[0]))
  const place = position === null ? null : String(position)
  return [formatDateTime(new Date(occurredAt), zone), actorName, action, subjectKind, subjectId, ...values, reason, address, place]
}
