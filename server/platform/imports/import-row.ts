import { type RawBuilder, sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import { announce } from '../events.ts'
import type { UploadedFile } from '../http/take-upload.ts'
import type { Tx } from '../tx.ts'
import type { ImportProblem, ProblemList } from './import-problem.ts'
import type { Importer } from './importer.ts'

type Names = Pick<Importer<never, never>, 'name' | 'tables' | 'doneColumn'>
type Columns = Readonly<Record<string, number | string>>

/** The columns that every import begins with; its module adds its own and enqueues the job. */
export function newImportRow({ shopId, now, actor }: Tx, { path, displayName }: UploadedFile) {
  return {
    shopId,
    id: newId(now.getTime()),
    fileName: displayName,
    storedPath: path,
    status: 'waiting',
    rowCount: 0,
    errorCount: 0,
    warningCount: 0,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    createdAt: now,
    finishedAt: null,
  }
}

/** Takes up a waiting import; null when an earlier attempt has finished it. What a dead attempt has staged is removed. */
export async function beginImport(tx: Tx, importer: Names, importId: string): Promise<UploadedFile | null> {
  const { db, shopId } = tx
  const { imports, rows } = importer.tables
  const found = await sql<{ storedPath: string | null; fileName: string }>`
    update ${sql.table(imports)} set status = 'checking', row_count = 0, ${sql.id(importer.doneColumn)} = 0
    where shop_id = ${shopId} and id = ${importId} and finished_at is null returning stored_path, file_name`.execute(db)
  const [row] = found.rows
  if (!row || row.storedPath === null) return null
  await sql`delete from ${sql.table(rows)} where shop_id = ${shopId} and import_id = ${importId}`.execute(db)
  announce(tx, { type: importer.name, ids: [importId] })
  return { path: row.storedPath, displayName: row.fileName }
}

/** Says how far a running import is. */
export async function writeProgress(tx: Tx, importer: Names, { importId, columns }: { importId: string; columns: Columns }): Promise<void> {
  await updateRunning(tx, importer, { importId, columns })
  announce(tx, { type: importer.name, ids: [importId] })
}

export type ImportEnd = { importId: string; isImported: boolean; columns: Columns; list: ProblemList }

/**
 * Writes the end of an import and its report. False when another worker took this one for dead and has finished it: the caller throws,
 * and what it wrote is rolled back.
 */
export async function finishImport(tx: Tx, importer: Names, { importId, isImported, columns, list }: ImportEnd): Promise<boolean> {
  const status = isImported ? 'imported' : 'failed'
  const counts = { error_count: list.errorCount, warning_count: list.warningCount }
  const isOurs = await updateRunning(tx, importer, {
    importId,
    columns: { ...(isImported ? {} : { [importer.doneColumn]: 0 }), ...columns, ...counts, status },
    more: sql`, finished_at = ${tx.now}, stored_path = null`,
  })
  if (!isOurs) return false
  await writeProblems(tx, importer, { importId, problems: list.problems })
  announce(tx, { type: importer.name, ids: [importId] })
  return true
}

type Update = { importId: string; columns: Columns; more?: RawBuilder<unknown> }

async function updateRunning({ db, shopId }: Tx, { tables }: Names, { importId, columns, more = sql`` }: Update): Promise<boolean> {
  const set = sql.join(Object.entries(columns).map(([name, value]) => sql`${sql.id(name)} = ${value}`))
  const { numAffectedRows } = await sql`
    update ${sql.table(tables.imports)} set ${set}${more} where shop_id = ${shopId} and id = ${importId} and finished_at is null`.execute(
    db,
  )
  return numAffectedRows === 1n
}

type Report = { importId: string; problems: readonly ImportProblem[] }

/** One statement for up to 100,000 problems: as JSON they cost a parameter each, not eight. */
async function writeProblems({ db, shopId }: Tx, { tables }: Names, { importId, problems }: Report): Promise<void> {
  if (problems.length === 0) return
  const rows = problems.map(({ isBlocking, row, ...problem }) => ({ ...problem, is_blocking: isBlocking, row_number: row }))
  await sql`
    insert into ${sql.table(tables.problems)} (shop_id, import_id, position, is_blocking, row_number, cell, code, details)
    select ${shopId}::uuid, ${importId}::uuid, p.nth, p.is_blocking, p.row_number, p.cell, p.code, p.details
    from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
                    as (is_blocking boolean, row_number int, cell text, code text, details jsonb)) with ordinality
         as p(is_blocking, row_number, cell, code, details, nth)`.execute(db)
}
