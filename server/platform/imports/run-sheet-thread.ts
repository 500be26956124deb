import { getPriority, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { DomainError } from '#kernel/errors.ts'
import { openSheet } from '../spreadsheet/open-sheet.ts'
import type { SheetRule } from './sheet-rule.ts'
import { openStage, type Stage } from './stage-rows.ts'
import type { FromThread, ThreadJob } from './thread-messages.ts'

const PROGRESS_EVERY_ROWS = 10_000

/**
 * The whole life of a thread that reads one file: each row is checked by the rule and, when it is right, written to the staging table
 * over a connection of the thread's own, so that the process that answers requests is hardly touched (SX-62).
 */
export async function runSheetThread<Given>(rule: SheetRule<Given>): Promise<void> {
  const job = workerData as ThreadJob<Given>
  givePrecedenceToRequests()
  const stage = await openStage(job.place, rule.columns)
  try {
    say(await readFile(rule, job, stage))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    say({ type: 'refused', code: error.code, details: error.details })
  } finally {
    await stage.end()
  }
}

async function readFile<Given>(rule: SheetRule<Given>, { path, name, given }: ThreadJob<Given>, stage: Stage): Promise<FromThread> {
  const { expectedWords, limits = {} } = rule
  const sheet = await openSheet({ path, name }, { expectedWords: expectedWords(given), limits })
  const reader = rule.open({ format: sheet.format, given, stage: stage.add })
  let rows = 0
  let told = 0
  for await (const batch of sheet.batches) {
    for (const row of batch) reader.row(row)
    rows += batch.length
    await stage.flush()
    if (rows - told < PROGRESS_EVERY_ROWS) continue
    told = rows
    say({ type: 'progress', rows })
  }
  const findings = reader.finish()
  await stage.flush('all')
  return { type: 'read', stagedCount: stage.count(), ...findings }
}

function say(message: FromThread): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(message)
}

/** Enough that whoever waits for an answer goes first; with more, a busy machine would hardly ever come to reading (10 was tried). */
const NICER_BY = 4
const NICEST = 19

/** Where threads have priorities of their own (Linux), requests go before imports; elsewhere this would slow the whole server. */
function givePrecedenceToRequests(): void {
  if (process.platform === 'linux') setPriority(Math.min(getPriority() + NICER_BY, NICEST))
}
