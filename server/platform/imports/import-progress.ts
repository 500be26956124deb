/** Open screens hear of progress this often. */
const PROGRESS_EVERY_MS = 500

/** How an import says how far it is. */
export type ImportProgress<Progress> = {
  tell: (progress: Progress) => Promise<void>
  /** No progress is written after this. */
  settled: () => Promise<void>
}

/**
 * Writes an import's progress by `write`, which opens a transaction of its own, one at a time and not too often; it must neither hold up
 * the import nor end it.
 */
export function importProgress<Progress>(write: (progress: Progress) => Promise<void>): ImportProgress<Progress> {
  let lastMs = 0
  let isStopped = false
  let isWriting = false
  let running: Promise<void> = Promise.resolve()
  const attempt = async (progress: Progress) => {
    isWriting = true
    try {
      await write(progress)
    } catch {
      // The next one may come through; the import goes on.
    }
    isWriting = false
  }
  return {
    tell(progress) {
      if (isStopped || isWriting || performance.now() - lastMs < PROGRESS_EVERY_MS) return running
      lastMs = performance.now()
      running = attempt(progress)
      return running
    },
    settled() {
      isStopped = true
      return running
    },
  }
}
