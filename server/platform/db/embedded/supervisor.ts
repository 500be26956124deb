import { setTimeout as sleep } from 'node:timers/promises'
import type { Postmaster } from './postmaster.ts'
import { readProcess } from './process-identity.ts'

/** Watches over the postmaster: it looks often, brings it back when it is gone, and slows down when that fails. */
export type Supervisor = {
  current(): Postmaster
  isRunning(): boolean
  restarts(): number
  /** Stops watching; waits for a restart under way, for at most `patienceMs`. */
  stop(patienceMs: number): Promise<void>
}

const lookMs = 200
const firstBackOffMs = 100
const maxBackOffMs = 5_000

/** `bringBack` adopts what another process started meanwhile or starts anew; when it throws it is tried again later (SX-14, SX-18). */
export function supervise(
  first: Postmaster,
  options: { bringBack: () => Promise<Postmaster>; log: (message: string) => void },
): Supervisor {
  let current = first
  let identity = readProcess(first.pid)?.identity
  let restarts = 0
  let underWay: Promise<void> | undefined
  let isStopped = false

  const isAlive = () => identity !== undefined && readProcess(current.pid)?.identity === identity
  const timer = setInterval(() => {
    if (underWay || isAlive()) return
    underWay = restart().finally(() => (underWay = undefined))
  }, lookMs)
  timer.unref()

  async function restart(): Promise<void> {
    options.log(`PostgreSQL (process ${current.pid}) is gone, bringing it back`)
    for (let backOffMs = firstBackOffMs; !isStopped; backOffMs = Math.min(backOffMs * 2, maxBackOffMs)) {
      try {
        current = await options.bringBack()
        identity = readProcess(current.pid)?.identity
        restarts += 1
        options.log(`PostgreSQL is back (process ${current.pid})`)
        return
      } catch (error) {
        options.log(error instanceof Error ? error.message : String(error))
        await sleep(backOffMs, undefined, { ref: false })
      }
    }
  }

  return {
    current: () => current,
    isRunning: () => underWay === undefined && isAlive(),
    restarts: () => restarts,
    async stop(patienceMs) {
      isStopped = true
      clearInterval(timer)
      if (underWay) await Promise.race([underWay, sleep(patienceMs, undefined, { ref: false })])
    },
  }
}
