import { DomainError } from '#kernel/errors.ts'

/** Runs work when there is a turn for it. */
export type Turnstile = <Result>(work: () => Promise<Result>) => Promise<Result>

/**
 * Lets `running` works run at once and `waiting` more wait in line; the next one gets `too_busy` at once, because a queue that only
 * grows answers nobody. For work that is heavy in memory or on the thread pool.
 */
export function turnstileOf(limits: { running: number; waiting: number }): Turnstile {
  let running = 0
  const line: (() => void)[] = []

  async function takeTurn(): Promise<void> {
    if (running < limits.running) {
      running += 1
      return
    }
    if (line.length >= limits.waiting) throw new DomainError('too_busy')
    await new Promise<void>((resolve) => {
      line.push(resolve)
    })
  }

  /** The turn goes to the one who waited longest; the number of those running then stays the same. */
  function passTurn(): void {
    const next = line.shift()
    if (next === undefined) running -= 1
    else next()
  }

  return async (work) => {
    await takeTurn()
    try {
      return await work()
    } finally {
      passTurn()
    }
  }
}
