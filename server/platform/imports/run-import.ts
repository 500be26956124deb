import { access, rm } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { UploadedFile } from '../http/take-upload.ts'
import type { JobContext } from '../jobs/job.ts'
import type { Tx } from '../tx.ts'
import { emptyProblems, errorsOnly, ImportRefusedError, type ProblemList, refusal } from './import-problem.ts'
import { type ImportProgress, importProgress } from './import-progress.ts'
import { beginImport, finishImport, writeProgress } from './import-row.ts'
import type { Importer, Staged } from './importer.ts'
import { readInThread, type ThreadVerdict } from './open-sheet-thread.ts'

/** One attempt at one import. */
type Attempt<Facts, Given> = {
  importer: Importer<Facts, Given>
  context: JobContext & { shopId: string }
  transact: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  importId: string
  /** Of this attempt alone: two workers that both take the other for dead never mix their rows. */
  stagingId: string
}
type Begun<Facts> = { file: UploadedFile; facts: Facts; nowMs: number }
type Progress = ImportProgress<Record<string, number | string>>

/**
 * Reads the file of an import, checks every row, and loads all of them or none (S0-16). Safe to repeat after a crash: what is loaded and
 * the word `imported` are one commit, so it is done once or found done; what is staged is no fact yet.
 */
export async function runImport<Facts, Given>(
  importer: Importer<Facts, Given>,
  context: JobContext,
  { importId }: { importId: string },
): Promise<void> {
  const { transactor, actor, shopId } = context
  if (shopId === null) throw new Error('an import belongs to a shop')
  const transact = <T>(work: (tx: Tx) => Promise<T>) => transactor.transact({ shopId, actor }, work)
  const attempt = { importer, context: { ...context, shopId }, transact, importId, stagingId: newId() }
  const begun = await transact((tx) => begin(tx, attempt))
  if (begun === null) return
  try {
    await access(begun.file.path)
    await checkAndLoad(attempt, begun)
  } catch (error) {
    const list = problemsOf(error, attempt)
    if (list === null) throw error
    await transact((tx) => refuse(tx, attempt, begun.facts, list))
  } finally {
    // What stays because of a crash right here, the sweep removes.
    await transact((tx) => removeStaged(tx, attempt)).catch((err: unknown) => context.deps.log.warn({ err, importId }, 'staged rows'))
  }
  await rm(begun.file.path, { force: true })
}

async function begin<Facts, Given>(tx: Tx, { importer, importId }: Attempt<Facts, Given>): Promise<Begun<Facts> | null> {
  const file = await beginImport(tx, importer, importId)
  if (file === null) return null
  return { file, facts: await importer.readFacts(tx, importId), nowMs: tx.now.getTime() }
}

async function checkAndLoad<Facts, Given>(attempt: Attempt<Facts, Given>, begun: Begun<Facts>): Promise<void> {
  const { importer, transact, importId, stagingId } = attempt
  const progress = importProgress<Record<string, number | string>>((columns) =>
    transact((tx) => writeProgress(tx, importer, { importId, columns })),
  )
  try {
    const verdict = await readFile(attempt, begun, progress)
    const staged = { importId, stagingId, count: verdict.stagedCount, facts: begun.facts }
    if (verdict.errorCount > 0) throw new ImportRefusedError(await reportOf(attempt, staged, verdict))
    await progress.tell({ status: 'importing', ...verdict.counts })
    await inTurn(attempt, (tx) => load(tx, attempt, { staged, verdict, progress }))
  } finally {
    await progress.settled()
  }
}

function readFile<Facts, Given>(
  { importer, context, importId, stagingId }: Attempt<Facts, Given>,
  { file, facts, nowMs }: Begun<Facts>,
  progress: Progress,
): Promise<ThreadVerdict> {
  const { deps, shopId, transactor } = context
  const place = { databaseUrl: transactor.databaseUrl, shopId, importId, stagingId, table: importer.tables.rows }
  const given = importer.forThread(facts, { deps, shopId, nowMs })
  const onProgress = (rows: number) => void progress.tell({ status: 'checking', row_count: rows })
  return readInThread({ thread: importer.thread, job: { path: file.path, name: file.displayName, place, given }, onProgress })
}

/** Everything at once: what is wrong with the file itself, and what its right rows meet in the shop (S0-17). */
async function reportOf<Facts, Given>(
  { importer, transact }: Attempt<Facts, Given>,
  staged: Staged<Facts>,
  { errors, errorCount }: ThreadVerdict,
): Promise<ProblemList> {
  const list = emptyProblems(importer.maxProblems)
  if (importer.comparesWrongFiles) await transact((tx) => importer.compare(tx, staged, list))
  const blocking = [...errors.map((error) => ({ ...error, isBlocking: true })), ...list.problems]
  const all = errorsOnly({ ...list, problems: blocking, errorCount: errorCount + list.errorCount })
  return { ...all, problems: all.problems.slice(0, importer.maxProblems) }
}

/** How often an import that waits for its turn looks whether it has come. */
const TURN_EVERY_MS = 200

/**
 * Imports of a shop take turns: two with the same rows in another order would wait in a circle. Nobody but another import waits for that
 * lock, and nobody waits holding a connection: the one before may take a minute, and wants a second one for its progress.
 */
async function inTurn<Facts, Given>(
  { importer, transact, context }: Attempt<Facts, Given>,
  work: (tx: Tx) => Promise<void>,
): Promise<void> {
  const attempt = async (tx: Tx) => {
    const lock = sql`pg_try_advisory_xact_lock(hashtextextended(${`${importer.queue} ${tx.shopId}`}, 0))`
    const { rows } = await sql<{ isOurs: boolean }>`select ${lock} as is_ours`.execute(tx.db)
    if (!rows[0]?.isOurs) return false
    await work(tx)
    return true
  }
  while (!(await transact(attempt))) await setTimeout(TURN_EVERY_MS, undefined, { signal: context.signal })
}

type Load<Facts> = { staged: Staged<Facts>; verdict: ThreadVerdict; progress: Progress }

/**
 * The last step, one transaction of set-based SQL. It never waits for its own progress, which needs a connection of its own: that may be
 * written late, and then finds the import finished.
 */
async function load<Facts, Given>(tx: Tx, { importer, importId }: Attempt<Facts, Given>, work: Load<Facts>): Promise<void> {
  const { staged, verdict, progress } = work
  await demandWhole(tx, importer, staged)
  const list = emptyProblems(importer.maxProblems)
  await importer.compare(tx, staged, list)
  if (list.errorCount > 0) throw new ImportRefusedError(errorsOnly(list))
  const onDone = (done: number) => void progress.tell({ status: 'importing', ...verdict.counts, [importer.doneColumn]: done })
  const loaded = await importer.load(tx, staged, onDone)
  const columns = { ...verdict.counts, ...loaded }
  if (!(await finishImport(tx, importer, { importId, isImported: true, columns, list }))) throw finishedElsewhere(importId)
  await importer.onFinished?.(tx, { importId, facts: staged.facts, isImported: true })
}

/** Another worker that took this one for dead has removed its rows; a database that crashed has lost them. */
async function demandWhole<Facts, Given>({ db, shopId }: Tx, { tables }: Importer<Facts, Given>, staged: Staged<Facts>): Promise<void> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(tables.rows)} where shop_id = ${shopId} and staging_id = ${staged.stagingId}`.execute(db)
  if (rows[0]?.count !== staged.count) throw new Error(`of import ${staged.importId} not all rows are staged any more`)
}

function finishedElsewhere(importId: string): Error {
  return new Error(`import ${importId} was finished by another worker`)
}

/** The report of a refused file, or null for an error that another attempt may not meet. */
function problemsOf<Facts, Given>(error: unknown, { importer, context }: Attempt<Facts, Given>): ProblemList | null {
  if (error instanceof ImportRefusedError) return error.list
  if (error instanceof DomainError) return refusal(error.code, error.details)
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return refusal(`${importer.name}_file_missing`)
  return context.isLastAttempt ? refusal(`${importer.name}_interrupted`) : null
}

async function refuse<Facts, Given>(tx: Tx, { importer, importId }: Attempt<Facts, Given>, facts: Facts, list: ProblemList): Promise<void> {
  const isOurs = await finishImport(tx, importer, { importId, isImported: false, columns: {}, list })
  if (isOurs) await importer.onFinished?.(tx, { importId, facts, isImported: false })
}

async function removeStaged<Facts, Given>({ db, shopId }: Tx, { importer, stagingId }: Attempt<Facts, Given>): Promise<void> {
  await sql`delete from ${sql.table(importer.tables.rows)} where shop_id = ${shopId} and staging_id = ${stagingId}`.execute(db)
}
