import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'

/** Far more than anything takes that is waited for here, on a machine that others use too. */
const PATIENCE_MS = 120_000
const PAUSE_MS = 50

/** Looks again and again until it is so; for what another process does, which tells nobody here. */
export async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  const endsAt = performance.now() + PATIENCE_MS
  while (!(await isSo())) {
    assert.ok(performance.now() < endsAt, `not so after ${PATIENCE_MS} ms`)
    await setTimeout(PAUSE_MS)
  }
}
