import { Worker } from 'node:worker_threads'
import { DomainError } from '#kernel/errors.ts'
import type { FromThread, ThreadJob } from './thread-messages.ts'

/** What the thread found and how many rows it staged. */
export type ThreadVerdict = Omit<Extract<FromThread, { type: 'read' }>, 'type'>
export type ThreadOptions<Given> = { thread: URL; job: ThreadJob<Given>; onProgress: (rows: number) => void }

/** Bounds of the thread's heap. A file's text passes through it; what is kept (what was seen already) lies outside of it. A bomb ends the thread, not the server. */
const HEAP = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 } as const

/** Reads a file in a thread until its last row is staged. Throws the `spreadsheet_…` DomainError of a file that cannot be read at all. */
export async function readInThread<Given>({ thread, job, onProgress }: ThreadOptions<Given>): Promise<ThreadVerdict> {
  const worker = new Worker(thread, { workerData: job, resourceLimits: HEAP })
  try {
    return await new Promise<ThreadVerdict>((resolve, reject) => {
      worker.on('message', (message: FromThread) => {
        if (message.type === 'progress') return onProgress(message.rows)
        if (message.type === 'refused') return reject(new DomainError(message.code, message.details))
        const { type: _type, ...verdict } = message
        resolve(verdict)
      })
      worker.on('error', reject)
      worker.on('exit', (code) => reject(new Error(`the thread reading a file ended with ${code}`)))
    })
  } finally {
    await worker.terminate()
  }
}
