import { chownSync, existsSync, lstatSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { DataDir } from './data-dir.ts'
import type { Endpoint } from './endpoint.ts'
import { readProcess } from './process-identity.ts'

/** What `postmaster.pid` says of a postmaster that runs. */
export type PostmasterEntry = { pid: number; endpoint: Endpoint; isReady: boolean }

/** PostgreSQL creates and fills its file in one go. */
const writtenWithinMs = 2_000

/** The running postmaster of the cluster, or undefined: no file, a dead process, or a pid that now belongs to something else. */
export function readPostmaster(site: DataDir): PostmasterEntry | undefined {
  const entry = readEntry(site)
  return entry && isPostmaster(site, entry.pid) ? entry : undefined
}

/** What the file says, whether or not its process runs. */
export function readEntry(site: DataDir): PostmasterEntry | undefined {
  const file = pidFile(site)
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const [pid, port, directory] = [Number(lines[0]), Number(lines[3]), lines[4]]
  if (!pid) return undefined
  return { pid, endpoint: directory ? { kind: 'socket', directory } : { kind: 'tcp', port }, isReady: lines[7]?.trim() === 'ready' }
}

/**
 * Makes a stale file harmless for the next start. PostgreSQL takes any process behind the old pid for its own, a zombie or a stranger too,
 * and refuses to start; it makes an exception for its parent's pid. So the pid becomes ours, and the rest stays: PostgreSQL
 * uses it to find out whether orphans of the killed postmaster still hold the shared memory, which must not be skipped.
 */
export function retireStaleFile(site: DataDir): void {
  const file = pidFile(site)
  if (!existsSync(file) || readPostmaster(site)) return
  const [pid, ...rest] = readFileSync(file, 'utf8').split('\n')
  const { mtimeMs } = lstatSync(file)
  if (!Number(pid)) {
    // A postmaster is writing it right now, or was killed while it did.
    if (Date.now() - mtimeMs > writtenWithinMs) rmSync(file)
    return
  }
  const next = `${file}.retired`
  rmSync(next, { force: true })
  writeFileSync(next, [process.pid, ...rest].join('\n'), { mode: 0o600, flag: 'wx' })
  if (site.user) chownSync(next, site.user.uid, site.user.gid)
  renameSync(next, file)
}

function pidFile(site: DataDir): string {
  return path.join(site.clusterDir, 'postmaster.pid')
}

/** A postmaster's program is called postgres and works in the cluster's directory. */
function isPostmaster(site: DataDir, pid: number): boolean {
  const running = readProcess(pid)
  if (!running) return false
  if (process.platform !== 'linux') return running.command === '' || running.command === 'postgres'
  if (running.command !== 'postgres') return false
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(site.clusterDir)
  } catch {
    return readProcess(pid) !== undefined // it just ended, or we may not look (root without ptrace): then trust the name
  }
}
