/**
 * Repeats what a busy machine has refused: no connection or no lock in time. The server would answer 503, or repeat the job; it has
 * written nothing (SX-14).
 */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error)) throw error
    }
  }
}

function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const isLockTimeout = 'code' in error && error.code === '55P03'
  return isLockTimeout || error.message === 'timeout exceeded when trying to connect'
}
