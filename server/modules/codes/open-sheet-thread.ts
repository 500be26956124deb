import { Worker } from 'node:worker_threads'
import { DomainError } from '#kernel/errors.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { CodeSheetError } from './code-sheet.ts'
import type { CodeBatch, FromSheet, SheetJob, ToSheet } from './sheet-messages.ts'

/** What a file turned out to hold. */
export type SheetVerdict = { codeCount: number; errors: CodeSheetError[]; errorCount: number }

/** A file being read in a thread of its own, so that parsing, hashing and encrypting never hold up requests (SX-62). */
export type SheetThread = Readonly<{
  /** Reads and checks the whole file. Throws the `spreadsheet_…` DomainError of a file that cannot be read at all. */
  check: (onProgress: (rows: number) => void) => Promise<SheetVerdict>
  /** The sealed codes from the first on, as often as asked (a transaction may have to be repeated). */
  batches: () => AsyncGenerator<CodeBatch>
  close: () => Promise<void>
}>

/** Rows per statement: large enough that round trips vanish, small enough that the event loop does not notice one. */
const BATCH_SIZE = 2_000
/** Heap of the thread: file parts, not the codes themselves, which lie outside of it; a bomb ends the thread, not the server. */
const MAX_THREAD_HEAP_MB = 256

/** Starts the thread. */
export function openSheetThread(file: { path: string; name: string; shopId: string; nowMs: number }, keyring: Keyring): SheetThread {
  const keys = { activeKeyId: keyring.activeKeyId, codesKey: keyring.keyFor('codes'), lookupKey: keyring.lookupKey }
  const workerData: SheetJob = { ...file, batchSize: BATCH_SIZE, keys }
  const worker = new Worker(new URL('./sheet-thread.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MAX_THREAD_HEAP_MB },
  })
  const inbox = inboxOf(worker)
  let lastRun = 0

  return {
    async check(onProgress) {
      for (;;) {
        const message = await inbox.next()
        if (message.type === 'progress') onProgress(message.rows)
        else if (message.type === 'checked') return { codeCount: message.codeCount, errors: [], errorCount: 0 }
        else if (message.type === 'wrong') return { codeCount: message.codeCount, errors: message.errors, errorCount: message.errorCount }
        else if (message.type === 'refused') throw new DomainError(message.code, message.details)
      }
    },
    async *batches() {
      const run = ++lastRun
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      const ask = () => worker.postMessage({ run } satisfies ToSheet)
      ask()
      for (;;) {
        const message = await inbox.next()
        if (!('run' in message) || message.run !== run) continue // of a run that was given up
        if (message.type === 'end') return
        ask()
        yield message.batch
      }
    },
    async close() {
      await worker.terminate()
    },
  }
}

/** The thread's messages one after the other; its death is an error for whoever waits. */
function inboxOf(worker: Worker): { next: () => Promise<FromSheet> } {
  const arrived: FromSheet[] = []
  let waiting: PromiseWithResolvers<FromSheet> | null = null
  let death: Error | null = null
  worker.on('message', (message: FromSheet) => {
    if (!waiting) return void arrived.push(message)
    waiting.resolve(message)
    waiting = null
  })
  const die = (error: Error) => {
    death ??= error
    waiting?.reject(death)
    waiting = null
  }
  worker.on('error', die)
  worker.on('exit', (code) => die(new Error(`the thread reading a file of codes ended with ${code}`)))
  return {
    next() {
      const message = arrived.shift()
      if (message) return Promise.resolve(message)
      if (death) return Promise.reject(death)
      waiting = Promise.withResolvers<FromSheet>()
      return waiting.promise
    },
  }
}
