import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { newId } from '#kernel/ids.ts'
import {
  CODE_SHEET_HEADER,
  type CodeSource,
  createPool,
  type ImportView,
  listImportProblems,
  openCodes,
  type ReportLine,
  readImport,
  startImport,
} from '#modules/codes/index.ts'
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
