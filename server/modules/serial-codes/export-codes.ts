import { formatDateTime } from '#kernel/time.ts'
import { CODE_SHEET_HEADER, type CodesLanguage, codesTexts, openCodes, recordCodeEvent } from '#modules/codes/index.ts'
import { audit } from '#platform/audit.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import { writeCsv } from '#platform/spreadsheet/write-csv.ts'
import { type CellValue, writeXlsx } from '#platform/spreadsheet/write-xlsx.ts'
import type { Tx } from '#platform/tx.ts'
import { readGroup } from './views.ts'

export type ExportFormat = 'xlsx' | 'csv'
/** `codes`: the import template, so that the file imports back byte for byte (SX-5). `full`: with state, order and time. */
export type ExportLayout = 'codes' | 'full'
type ExportedCode = { id: string; code: string; state: 'free' | 'assigned' | 'void'; orderNumber: number | null; issuedAt: Date | null }
/** Where the next page begins. */
type Cursor = { position: number | null; id: string }

/** Records who took the codes out (S0-24, SX-26). Throws code_group_not_found. */
export async function beginExport(tx: Tx, { groupId, address }: { groupId: string; address: string }): Promise<{ name: string }> {
  const { name } = await readGroup(tx, groupId)
  await recordCodeEvent(tx, { poolId: groupId, codeId: null, type: 'exported' })
  await audit(tx, { action: 'codes.export', subjectKind: 'code_group', subjectId: groupId, address })
  return { name }
}

export type ExportPlan = {
  groupId: string
  format: ExportFormat
  layout: ExportLayout
  language: CodesLanguage
  zone: string
  keyring: Keyring
}
/** Runs each page in a transaction of its own: a download lasts as long as its reader likes. */
export type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** The codes of a group in the order of the list, piece by piece. */
export function exportCodes(transact: Transact, plan: ExportPlan): AsyncGenerator<Uint8Array> {
  const rows = exportRows(transact, plan)
  const { sheet } = codesTexts[plan.language].export
  return plan.format === 'csv' ? writeCsv(rows) : writeXlsx(rows, { sheetName: sheet, columnWidths: [40, 10, 16, 20] })
}

async function* exportRows(transact: Transact, { groupId, layout, language, zone, keyring }: ExportPlan): AsyncGenerator<CellValue[]> {
  const words = codesTexts[language].export
  yield layout === 'codes' ? [CODE_SHEET_HEADER] : [words.code, words.state, words.order, words.issuedAt]
  let after: Cursor | null = null
  for (;;) {
    const page: { rows: ExportedCode[]; next: Cursor | null } = await transact((tx) => readPage(tx, keyring, { groupId, after }))
    for (const row of page.rows) {
      yield layout === 'codes'
        ? [row.code]
        : [
            row.code,
            words.states[row.state],
            row.orderNumber === null ? null : String(row.orderNumber),
            row.issuedAt === null ? null : formatDateTime(row.issuedAt, zone),
          ]
    }
    if (page.next === null) return
    after = page.next
  }
}

const CODES_PER_PAGE = 1_000

async function readPage(
  tx: Tx,
  keyring: Keyring,
  { groupId, after }: { groupId: string; after: Cursor | null },
): Promise<{ rows: ExportedCode[]; next: Cursor | null }> {
  const { db, shopId } = tx
  let query = db
    .selectFrom('codes as c')
    .leftJoin('codeAssignments as a', (join) => join.onRef('a.shopId', '=', 'c.shopId').onRef('a.codeId', '=', 'c.id'))
    .leftJoin('orders as o', (join) => join.onRef('o.shopId', '=', 'a.shopId').onRef('o.id', '=', 'a.orderId'))
    .where('c.shopId', '=', shopId)
    .where('c.poolId', '=', groupId)
    .where((eb) => eb.or([eb('c.isLive', '=', true), eb('c.state', '<>', 'free')])) // not those of a withdrawn file (S0-22)
  if (after !== null) {
    const { position, id } = after
    query = position === null ? query.where('c.position', 'is', null).where('c.id', '>', id) : query.where('c.position', '>', position)
  }
  const found = await query
    .orderBy('c.position')
    .orderBy('c.id')
    .limit(CODES_PER_PAGE)
    .select(['c.id', 'c.position', 'c.state', 'o.number as orderNumber', 'a.assignedAt as issuedAt'])
    .execute()
  const opened = await openCodes(
    tx,
    keyring,
    found.map((row) => row.id),
  )
  const rows = found.map((row) => ({ ...row, state: row.state as ExportedCode['state'], code: opened.get(row.id) ?? '' }))
  const last = found.at(-1)
  return { rows, next: last && found.length === CODES_PER_PAGE ? { position: last.position, id: last.id } : null }
}
