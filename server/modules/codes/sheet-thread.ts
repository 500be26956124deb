import { parentPort, workerData } from 'node:worker_threads'
import { DomainError } from '#kernel/errors.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import { openSheet } from '#platform/spreadsheet/open-sheet.ts'
import { type CheckedCodes, CODE_SHEET_HEADER, createCodeSheetChecker } from './code-sheet.ts'
import { sealCode } from './seal-code.ts'
import type { CodeBatch, FromSheet, SheetJob, ToSheet } from './sheet-messages.ts'

// The worker thread of one import: reads and checks the file, then seals its codes batch by batch. Opens no database.

const PROGRESS_EVERY_ROWS = 20_000
const job = workerData as SheetJob
const keyring: Keyring = {
  activeKeyId: job.keys.activeKeyId,
  keyFor: () => job.keys.codesKey,
  lookupKey: job.keys.lookupKey,
  fingerprint: '',
}

const codes = await check()
if (codes !== null) sendOnDemand(codes)

function say(message: FromSheet): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(message)
}

async function check(): Promise<CheckedCodes | null> {
  try {
    const sheet = await openSheet({ path: job.path, name: job.name }, { expectedWords: [CODE_SHEET_HEADER] })
    const checker = createCodeSheetChecker({ header: sheet.format === 'txt' ? 'optional' : 'required' })
    let rows = 0
    let told = 0
    for await (const batch of sheet.batches) {
      for (const row of batch) checker.row(row)
      rows += batch.length
      if (rows - told >= PROGRESS_EVERY_ROWS) {
        told = rows
        say({ type: 'progress', rows })
      }
    }
    const { codes, errors, errorCount } = checker.finish()
    if (errorCount > 0) say({ type: 'wrong', codeCount: codes.length, errors, errorCount })
    else say({ type: 'checked', codeCount: codes.length })
    return codes
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    say({ type: 'refused', code: error.code, details: error.details })
    return null
  }
}

/** The asker asks one batch ahead, so that one is made while the database writes the one before. */
function sendOnDemand(codes: CheckedCodes): void {
  let current = { run: 0, batches: codes.batches(job.batchSize) }
  parentPort?.on('message', ({ run }: ToSheet) => {
    if (run !== current.run) current = { run, batches: codes.batches(job.batchSize) }
    const next = current.batches.next()
    if (next.done) say({ type: 'end', run })
    else say({ type: 'batch', run, batch: sealed(next.value) })
  })
}

function sealed(listed: { row: number; code: string }[]): CodeBatch {
  const made = listed.map(({ code }) => sealCode(keyring, { shopId: job.shopId, code, nowMs: job.nowMs }))
  return {
    count: listed.length,
    rows: `{${listed.map(({ row }) => row).join()}}`,
    ids: `{${made.map((code) => code.id).join()}}`,
    hashes: byteaArray(made.map((code) => code.lookupHash)),
    ciphertexts: byteaArray(made.map((code) => code.ciphertext)),
    tails: `{${made.map((code) => `"${code.tail.replace(/["\\]/g, '\\$&')}"`).join()}}`,
    keyId: keyring.activeKeyId,
  }
}

function byteaArray(values: Buffer[]): string {
  return `{${values.map((value) => `"\\\\x${value.toString('hex')}"`).join()}}`
}
