import type { JsonValue } from '#kernel/errors.ts'
import type { SheetFindings } from './sheet-rule.ts'
import type { StagingPlace } from './stage-rows.ts'

/** What the thread is started with. Keys travel in `given` as `KeyObject`s, which print nothing. */
export type ThreadJob<Given> = { path: string; name: string; place: StagingPlace; given: Given }

/** What the thread says: while it reads, and once at the end. Rows never come this way: they go to the staging table (SX-62). */
export type FromThread =
  | { type: 'progress'; rows: number }
  | ({ type: 'read'; stagedCount: number } & SheetFindings)
  | { type: 'refused'; code: string; details: Record<string, JsonValue> }
