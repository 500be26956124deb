import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { availableParallelism, loadavg } from 'node:os'

/** What the sample takes on the machine that the limits of the rules are meant for, when it has nothing else to do. */
const SAMPLE_MS = 40
const SAMPLE = Buffer.alloc(1024 * 1024)
const SAMPLE_ROUNDS = 40

/**
 * Does the work and demands that it took no longer than the limit of its rule. The limit is that of a machine of two cores with nothing
 * else to do: on one that is slower or busy it is stretched, by more than what is missing, so that no other work decides the test.
 */
export async function within<T>(limitMs: number, work: () => Promise<T> | T): Promise<T> {
  const startedAt = performance.now()
  const result = await work()
  const tookMs = performance.now() - startedAt
  if (tookMs >= limitMs) {
    const allowedMs = limitMs * slowness() ** 3
    assert.ok(tookMs < allowedMs, `${Math.round(tookMs)} ms instead of ${limitMs} ms; ${Math.round(allowedMs)} ms are allowed just now`)
  }
  return result
}

/** How many times slower than that machine this one is: what a sample takes, and how many want each core. */
function slowness(): number {
  const startedAt = performance.now()
  for (let round = 0; round < SAMPLE_ROUNDS; round++) hash('sha256', SAMPLE)
  const sample = (performance.now() - startedAt) / SAMPLE_MS
  // The mean of a minute: what was in the way may be over by now.
  const [load = 0] = loadavg()
  return Math.max(1, sample, load / Math.min(2, availableParallelism()))
}
