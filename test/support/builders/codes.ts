import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { newId } from '#kernel/ids.ts'
import {
  type CardField,
  CODE_SHEET_HEADER,
  type CodeSource,
  createCardPool,
  createPool,
  type ImportView,
  listImportProblems,
  openCodes,
  type ReportLine,
  readImport,
  startImport,
} from '#modules/codes/index.ts'
import { loadCodes } from '#modules/codes/load-codes.ts'
import { sealCard } from '#modules/codes/seal-code.ts'
import { writeXlsx } from '#platform/spreadsheet/write-xlsx.ts'
import { systemActor, type Tx } from '#platform/tx.ts'
import type { System } from '#server/system.ts'

type Parts = Pick<System, 'transactor' | 'runner' | 'pool' | 'deps'>
type Shop = { id: string }

/** Runs in a transaction of the shop. */
export function inShop<T>(system: Pick<System, 'transactor'>, shop: Shop, work: (tx: Tx) => Promise<T>): Promise<T> {
  return system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, work)
}

/** An empty pool. */
export async function aPool(
  system: Parts,
  shop: Shop,
  { name = '序號池', source = 'uploaded' }: { name?: string; source?: CodeSource } = {},
): Promise<string> {
  const poolId = newId()
  await inShop(system, shop, (tx) => createPool(tx, { poolId, source, name, isForRewards: false }))
  return poolId
}

/** The import template with these codes. */
export function codesFile(codes: readonly string[]): Promise<Buffer> {
  return buffer(writeXlsx([[CODE_SHEET_HEADER], ...codes.map((code) => [code])], { sheetName: CODE_SHEET_HEADER }))
}

/** Stores a file and takes it for import; the job has not run yet. */
export async function aWaitingImport(
  system: Parts,
  shop: Shop,
  poolId: string,
  content: readonly string[] | Uint8Array,
  name = 'codes.xlsx',
  { blocksGiven = false }: { blocksGiven?: boolean } = {},
): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'codes-')), 'upload')
  await writeFile(path, content instanceof Uint8Array ? content : await codesFile(content))
  const { importId } = await inShop(system, shop, (tx) => startImport(tx, { poolId, path, displayName: name, blocksGiven }))
  return importId
}

export type TestImport = ImportView & { problems: ReportLine[] }

/** Imports codes through the real job, and says what became of it. */
export async function anImport(
  system: Parts,
  shop: Shop,
  poolId: string,
  content: readonly string[] | Uint8Array,
  name?: string,
): Promise<TestImport> {
  const importId = await aWaitingImport(system, shop, poolId, content, name)
  await system.runner.drain()
  return importResult(system, shop, importId)
}

/** An import and its report. */
export function importResult(system: Parts, shop: Shop, importId: string): Promise<TestImport> {
  return inShop(system, shop, async (tx) => ({ ...(await readImport(tx, importId)), problems: await listImportProblems(tx, { importId }) }))
}

/** The codes of a pool in clear, in the order of the list. */
export async function codesOf(system: Parts, shop: Shop, poolId: string): Promise<string[]> {
  const { rows } = await system.pool.query('select id from codes where shop_id = $1 and pool_id = $2 order by position, id', [
    shop.id,
    poolId,
  ])
  const ids = rows.map((row: { id: string }) => row.id)
  const opened = await inShop(system, shop, (tx) => openCodes(tx, system.deps.keyring, ids))
  return ids.map((id: string) => opened.get(id) ?? '')
}

/** A pool of cards, each a number and a secret, as an import would have written them; answers the ids in the order of the list. */
export async function aCardPool(
  system: Parts,
  shop: Shop,
  { cards = 0, name = '點數卡', fields = CARD_FIELDS }: { cards?: number; name?: string; fields?: readonly CardField[] } = {},
): Promise<{ id: string; codeIds: string[] }> {
  const id = newId()
  await inShop(system, shop, (tx) => createCardPool(tx, { poolId: id, name, fields }))
  return { id, codeIds: cards === 0 ? [] : await addCards(system, shop, { poolId: id, count: cards, fields }) }
}

/** The usual two fields of a card. */
export const CARD_FIELDS: readonly CardField[] = [
  { name: '卡號', isSecret: false },
  { name: '卡密', isSecret: true },
]

let cardSerial = 0

/** Writes cards behind those a pool has, by the very statements of an import. */
export async function addCards(
  { transactor, deps: { keyring } }: Parts,
  shop: Shop,
  { poolId, count, fields = CARD_FIELDS }: { poolId: string; count: number; fields?: readonly CardField[] },
): Promise<string[]> {
  return inShop({ transactor }, shop, async (tx) => {
    const { importId } = await startImport(tx, { poolId, path: '/none', displayName: 'cards.csv' })
    const stagingId = newId()
    const rows = Array.from({ length: count }, (_, index) => {
      const serial = String(++cardSerial).padStart(8, '0')
      const values = fields.map((field) => (field.isSecret ? `PIN-${serial}` : `NO-${serial}`))
      const sealed = sealCard(keyring, { shopId: tx.shopId, fields, values, nowMs: tx.now.getTime() })
      return { shopId: tx.shopId, stagingId, importId, position: index + 1, rowNumber: index + 2, ...sealed }
    })
    await tx.db.insertInto('codeImportRows').values(rows).execute()
    const staged = { importId, stagingId, count, facts: { poolId, blocksGiven: false, fields } }
    const { first_position: firstPosition } = await loadCodes(tx, staged, () => undefined)
    const done = { status: 'imported', rowCount: count, importedCount: count, firstPosition, finishedAt: tx.now, storedPath: null }
    await tx.db.updateTable('codeImports').where('shopId', '=', tx.shopId).where('id', '=', importId).set(done).execute()
    return rows.map((row) => row.id)
  })
}
