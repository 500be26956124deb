import type { KeyObject } from 'node:crypto'
import type { JsonValue } from '#kernel/errors.ts'
import type { CodeSheetError } from './code-sheet.ts'

/** What the thread is started with. Keys travel as `KeyObject`s, which print nothing. */
export type SheetJob = {
  path: string
  name: string
  shopId: string
  nowMs: number
  batchSize: number
  keys: { activeKeyId: string; codesKey: KeyObject; lookupKey: KeyObject }
}

/**
 * A run of sealed codes as PostgreSQL array texts: made in the thread, handed to the driver as they are, so that the event loop neither
 * encrypts nor formats them (SX-62).
 */
export type CodeBatch = { count: number; rows: string; ids: string; hashes: string; ciphertexts: string; tails: string; keyId: string }

/** What the thread says: while it reads, once at the end of reading, then a batch for each it is asked for, then the end.
 * Also the right codes of a wrong file come in batches: they are compared with what the shop has (S0-17). */
export type FromSheet =
  | { type: 'progress'; rows: number }
  | { type: 'checked'; codeCount: number }
  | { type: 'wrong'; codeCount: number; errors: CodeSheetError[]; errorCount: number }
  | { type: 'refused'; code: string; details: Record<string, JsonValue> }
  | { type: 'batch'; run: number; batch: CodeBatch }
  | { type: 'end'; run: number }

/** Asks for the next batch of a run through the codes; a new number begins again with the first code. */
export type ToSheet = { run: number }
