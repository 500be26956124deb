import { type CardField, openCodes, readCard, recordCodeEvent } from '#modules/codes/index.ts'
import { audit } from '#platform/audit.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import { writeCsv } from '#platform/spreadsheet/write-csv.ts'
import { type CellValue, writeXlsx } from '#platform/spreadsheet/write-xlsx.ts'
import type { Tx } from '#platform/tx.ts'
import { readPool } from './pool-views.ts'

/** Records who took the cards out (S1-23, SX-26). Throws card_pool_not_found. */
export async function beginCardExport(
  tx: Tx,
  { poolId, address }: { poolId: string; address: string },
): Promise<{ name: string; fields: CardField[] }> {
  const { name, fields } = await readPool(tx, poolId)
  await recordCodeEvent(tx, { poolId, codeId: null, type: 'exported' })
  await audit(tx, { action: 'cards.export', subjectKind: 'card_pool', subjectId: poolId, address })
  return { name, fields }
}

/** The template of a pool with an example row that shows what survives: leading zeros and long digits (S1-24). */
export function sampleCards(fields: readonly CardField[]): AsyncGenerator<Uint8Array> {
  const example = fields.map((field) => (field.isSecret ? '00123456789012345678' : 'SAMPLE-0001'))
  return sheetOf([fields.map((field) => field.name), example], fields)
}

type ExportPlan = { poolId: string; fields: readonly CardField[]; format: 'xlsx' | 'csv'; keyring: Keyring }
/** Runs each page in a transaction of its own: a download lasts as long as its reader likes. */
type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** The cards of a pool in the order of the list, piece by piece: a file that imports back byte for byte (SX-5). */
export function exportCards(transact: Transact, plan: ExportPlan): AsyncGenerator<Uint8Array> {
  const rows = exportRows(transact, plan)
  return plan.format === 'csv' ? writeCsv(rows) : sheetOf(rows, plan.fields)
}

function sheetOf(rows: AsyncIterable<CellValue[]> | Iterable<CellValue[]>, fields: readonly CardField[]): AsyncGenerator<Uint8Array> {
  return writeXlsx(rows, { sheetName: 'cards', columnWidths: fields.map(() => 32) })
}

async function* exportRows(transact: Transact, { poolId, fields, keyring }: ExportPlan): AsyncGenerator<CellValue[]> {
  yield fields.map((field) => field.name)
  for (let after = 0; ; ) {
    const page: { position: number; values: string[] }[] = await transact((tx) => readPage(tx, keyring, { poolId, after }))
    for (const { values } of page) yield values
    const last = page.at(-1)
    if (!last || page.length < CARDS_PER_PAGE) return
    after = last.position
  }
}

const CARDS_PER_PAGE = 1_000

async function readPage(tx: Tx, keyring: Keyring, { poolId, after }: { poolId: string; after: number }) {
  const found = await tx.db
    .selectFrom('codes')
    .where('shopId', '=', tx.shopId)
    .where('poolId', '=', poolId)
    .where('position', '>', after)
    .where((eb) => eb.or([eb('isLive', '=', true), eb('state', '<>', 'free')]))
    .orderBy('position')
    .limit(CARDS_PER_PAGE)
    .select(['id', 'position'])
    .execute()
  const opened = await openCodes(
    tx,
    keyring,
    found.map((row) => row.id),
  )
  return found.map(({ id, position }) => ({ position: position ?? 0, values: readCard(opened.get(id) ?? '[]') }))
}
