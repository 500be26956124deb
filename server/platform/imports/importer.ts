import type { Deps } from '../deps.ts'
import type { Tx } from '../tx.ts'
import type { ProblemList } from './import-problem.ts'

/**
 * One kind of file that comes in: codes, products, cards. The platform takes the file, reads it in a thread, stages its rows, and stores
 * the report; an importer says what a row must look like (its thread's `SheetRule`) and which SQL compares and loads what is staged.
 */
export type Importer<Facts, Given> = Readonly<{
  /** Queue of the job, `<module>.import-<things>`; imports of one shop and queue take turns. */
  queue: string
  /** Imports that run at once in one worker process. */
  concurrency: number
  /** Type of the live message, and the beginning of the codes `<name>_file_missing` and `<name>_interrupted`. */
  name: string
  tables: ImportTables
  /** Column of `tables.imports` that counts what is written so far. */
  doneColumn: string
  /** Problems that the report lists; beyond it they are only counted. */
  maxProblems: number
  /** Also the right rows of a wrong file are compared with what the shop has, so that one report says everything. */
  comparesWrongFiles: boolean
  /** The module of the thread: one line, `await runSheetThread(rule)`. */
  thread: URL
  /** What the import's row says beyond the file, read when it begins. */
  readFacts: (tx: Tx, importId: string) => Promise<Facts>
  /** What the thread has to know; it must survive a structured clone. */
  forThread: (facts: Facts, context: { deps: Deps; shopId: string; nowMs: number }) => Given
  /** Adds to the report what staged rows meet in the shop. Writes nothing. */
  compare: (tx: Tx, staged: Staged<Facts>, problems: ProblemList) => Promise<void>
  /** Writes the staged rows, all of them or an error; answers columns of the import's row. Nothing of it stays when it throws (S0-16). */
  load: (tx: Tx, staged: Staged<Facts>, onDone: (count: number) => void) => Promise<Record<string, number>>
  /** Consequences, in the transaction that ends the import. */
  onFinished?: (tx: Tx, ended: { importId: string; facts: Facts; isImported: boolean }) => Promise<void>
}>

/**
 * The three tables of an importer, all with `shop_id`, in its own migration: imports (`id, file_name, stored_path, status, row_count, error_count,
 * warning_count, actor_…, created_at, finished_at` and what it adds), problems (`import_id, position, is_blocking, row_number, cell, code,
 * details`) and, unlogged, rows (`staging_id, import_id, position, row_number` and the columns of its rule).
 */
export type ImportTables = { imports: string; problems: string; rows: string }

/** A file whose rows lie in the staging table at the positions 1 to `count`. */
export type Staged<Facts> = { importId: string; stagingId: string; count: number; facts: Facts }

/** Rows that one statement works on: `first` to `last`, both included. */
export type Span = { first: number; last: number }

/** Rows per statement: some tenths of a second, then whoever waits for the database has his turn. */
const SPAN_ROWS = 5_000

/** The spans of all staged rows, in order. */
export function* spansOf(count: number, size: number = SPAN_ROWS): Generator<Span> {
  for (let first = 1; first <= count; first += size) yield { first, last: Math.min(first + size - 1, count) }
}
