import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readProcess } from './process-identity.ts'

/** A held claim and its file. `release` may be called more than once. */
export type Claim = { file: string; release(): void }

/** Who holds a name: the file of the claim and the process behind it. */
export type Holder = { name: string; pid: number; file: string }

/**
 * Takes a name in a directory for this process alone, or tells who holds it after `patienceMs`.
 *
 * A claim is an empty file `<name>.<pid>.<mark of the process>.<nonce>`. Whoever wants the name places its file first and looks second: alone,
 * it has the name; otherwise it takes its file away and tries again a little later. Of two that come at once, the one that placed second
 * sees the first, so never both win. The file of a killed process names a process that no longer runs, and since its name can belong
 * to nobody else, anyone may remove it: nothing to repair by hand, no moment in which a living claim can be stolen (SX-13, SX-14).
 * It is made of files and not of PostgreSQL's advisory locks because it must also guard what happens while PostgreSQL does not run.
 */
export async function takeClaim(directory: string, name: string, patienceMs: number): Promise<Claim | Holder> {
  const deadline = performance.now() + patienceMs
  for (;;) {
    const before = readHolders(directory).find((holder) => holder.name === name)
    let rival = before
    if (!before) {
      const claim = placeClaim(directory, name)
      rival = readHolders(directory).find((holder) => holder.name === name && holder.file !== claim.file)
      if (!rival) return claim
      claim.release()
    }
    if (rival && performance.now() > deadline) return rival
    await sleep(5 + Math.random() * 25)
  }
}

/** Places a claim that others may hold as well, under the same name. */
export function placeClaim(directory: string, name: string): Claim {
  const self = readProcess(process.pid)
  const file = `${name}.${process.pid}.${self?.identity ?? 'unknown'}.${randomBytes(6).toString('hex')}`
  closeSync(openSync(path.join(directory, file), 'wx', 0o600))
  return { file, release: () => rmSync(path.join(directory, file), { force: true }) }
}

/** All claims of living processes in the directory; those of dead ones are removed. */
export function readHolders(directory: string): Holder[] {
  return readdirSync(directory).flatMap((file) => {
    const [name, pidText, identity] = file.split('.')
    const pid = Number(pidText)
    if (!name || !identity || !Number.isInteger(pid)) return []
    if (readProcess(pid)?.identity === identity) return [{ name, pid, file }]
    rmSync(path.join(directory, file), { force: true })
    return []
  })
}
