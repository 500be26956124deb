import { access, rm } from 'node:fs/promises'
import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { announce, emit } from '#platform/events.ts'
import { importProgress } from '#platform/jobs/import-progress.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import type { Tx } from '#platform/tx.ts'
import { recordCodeEvent } from './code-events.ts'
import { type ImportProblem, type ProblemList, refusal, withErrors } from './import-problem.ts'
import { compareCodes, ImportRefusedError, loadCodes } from './load-codes.ts'
import { openSheetThread, type SheetThread } from './open-sheet-thread.ts'

/** A waiting import as the job finds it. */
type Pending = { importId: string; poolId: string; path: string; fileName: string; blocksGiven: boolean; now: Date }
type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/**
 * Reads the file of an import, checks every row, and writes all codes or none (S0-16). Safe to repeat after a crash: the codes and
 * the word `imported` are one commit, so it is done once or found done.
 */
export async function importCodes(context: JobContext, { importId }: { importId: string }): Promise<void> {
  const { transactor, actor, shopId, deps } = context
  if (shopId === null) throw new Error('an import belongs to a shop')
  const transact: Transact = (work) => transactor.transact({ shopId, actor }, work)
  const pending = await transact((tx) => beginImport(tx, importId))
  if (pending === null) return
  try {
    await access(pending.path)
    const thread = openSheetThread({ path: pending.path, name: pending.fileName, shopId, nowMs: pending.now.getTime() }, deps.keyring)
    try {
      await checkAndLoad(transact, pending, thread)
    } finally {
      await thread.close()
    }
  } catch (error) {
    const list = problemsOf(error, context.isLastAttempt)
    if (list === null) throw error
    await transact((tx) => refuseImport(tx, pending, list))
  }
  await rm(pending.path, { force: true })
}

/** The import and its file, or null when an earlier attempt has finished it. */
async function beginImport(tx: Tx, importId: string): Promise<Pending | null> {
  const row = await tx.db
    .updateTable('codeImports')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', importId)
    .where('finishedAt', 'is', null)
    .set({ status: 'checking', rowCount: 0, importedCount: 0 })
    .returning(['poolId', 'storedPath', 'fileName', 'blocksGiven'])
    .executeTakeFirst()
  if (!row || row.storedPath === null) return null
  announce(tx, { type: 'code_import', ids: [importId] })
  const { poolId, storedPath, fileName, blocksGiven } = row
  return { importId, poolId, path: storedPath, fileName, blocksGiven, now: tx.now }
}

async function checkAndLoad(transact: Transact, pending: Pending, thread: SheetThread): Promise<void> {
  const progress = importProgress<Progress>((now) => transact((tx) => writeProgress(tx, pending.importId, now)))
  try {
    const verdict = await thread.check((rowCount) => progress.tell({ status: 'checking', rowCount }))
    const rowCount = verdict.codeCount
    if (verdict.errorCount > 0) {
      const list = await transact((tx) => compareCodes(tx, { ...pending, batches: thread.batches() }))
      throw new ImportRefusedError(withErrors(list, verdict))
    }
    await progress.tell({ status: 'importing', rowCount })
    await transact(async (tx) => {
      const onWritten = (importedCount: number) => void progress.tell({ status: 'importing', rowCount, importedCount })
      const loaded = await loadCodes(tx, { ...pending, batches: thread.batches(), onWritten })
      await progress.settled()
      await finishImport(tx, pending, { status: 'imported', ...loaded })
    })
  } finally {
    await progress.settled()
  }
}

type Progress = { status: 'checking' | 'importing'; rowCount: number; importedCount?: number }

async function writeProgress(tx: Tx, importId: string, progress: Progress): Promise<void> {
  await tx.db
    .updateTable('codeImports')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', importId)
    .where('finishedAt', 'is', null)
    .set(progress)
    .execute()
  announce(tx, { type: 'code_import', ids: [importId] })
}

type Outcome = { status: 'imported' | 'failed'; count: number; firstPosition: number | null; list: ProblemList }

async function finishImport(tx: Tx, { importId, poolId }: Pending, { status, count, firstPosition, list }: Outcome): Promise<void> {
  const { db, shopId, now } = tx
  const { numUpdatedRows } = await db
    .updateTable('codeImports')
    .where('shopId', '=', shopId)
    .where('id', '=', importId)
    .where('finishedAt', 'is', null)
    .set({
      status,
      importedCount: count,
      firstPosition,
      errorCount: list.errorCount,
      warningCount: list.warningCount,
      finishedAt: now,
      storedPath: null,
    })
    .executeTakeFirst()
  // Another worker took this one for dead and finished it; what this one wrote is rolled back with this error.
  if (numUpdatedRows !== 1n) throw new Error(`import ${importId} was finished by another worker`)
  await writeProblems(tx, importId, list.problems)
  if (status === 'imported') await recordCodeEvent(tx, { poolId, codeId: null, type: 'imported' })
  emit(tx, 'codes.import_finished', { importId })
  announce(tx, { type: 'code_import', ids: [importId] })
}

/** One statement for up to 100,000 problems: as JSON they cost a parameter each, not eight. */
async function writeProblems({ db, shopId }: Tx, importId: string, problems: readonly ImportProblem[]): Promise<void> {
  if (problems.length === 0) return
  const rows = problems.map(({ isBlocking, row, cell, code, details }) => ({
    is_blocking: isBlocking,
    row_number: row,
    cell,
    code,
    details,
  }))
  await sql`
    insert into code_import_problems (shop_id, import_id, position, is_blocking, row_number, cell, code, details)
    select ${shopId}::uuid, ${importId}::uuid, row_number() over (order by p.row_number), p.is_blocking, p.row_number, p.cell, p.code, p.details
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p(is_blocking boolean, row_number int, cell text, code text, details jsonb)`.execute(
    db,
  )
}

/** The report of a refused file, or null for an error that another attempt may not meet. */
function problemsOf(error: unknown, isLastAttempt: boolean): ProblemList | null {
  if (error instanceof ImportRefusedError) return error.list
  if (error instanceof DomainError) return refusal(error.code as ImportProblem['code'], error.details)
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return refusal('code_import_file_missing')
  return isLastAttempt ? refusal('code_import_interrupted') : null
}

async function refuseImport(tx: Tx, pending: Pending, list: ProblemList): Promise<void> {
  const { db, shopId } = tx
  const row = await db
    .selectFrom('codeImports')
    .where('shopId', '=', shopId)
    .where('id', '=', pending.importId)
    .select('finishedAt')
    .executeTakeFirst()
  if (row?.finishedAt === null) await finishImport(tx, pending, { status: 'failed', count: 0, firstPosition: null, list })
}
