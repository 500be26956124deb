import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** A process that runs: what its program is called, and a mark that no other process with the same pid ever has. */
export type RunningProcess = { command: string; identity: string }

/**
 * The process behind a pid, or undefined when there is none. A zombie counts as gone: it answers signal 0, yet it holds nothing any more
 * (after `kill -9` in a container whose first process does not reap, zombies stay).
 */
export function readProcess(pid: number): RunningProcess | undefined {
  if (process.platform === 'linux') return readProc(pid)
  if (process.platform === 'win32') return isSignalable(pid) ? { command: '', identity: 'windows' } : undefined
  return readPs(pid)
}

function readProc(pid: number): RunningProcess | undefined {
  let stat: string
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return undefined
  }
  // "pid (command) state …": the command may hold spaces and brackets, so the fields are counted from its last bracket.
  const end = stat.lastIndexOf(')')
  const fields = stat.slice(end + 2).split(' ')
  const [state, startTicks] = [fields[0], fields[19]]
  if (state === 'Z' || state === 'X' || startTicks === undefined) return undefined
  return { command: stat.slice(stat.indexOf('(') + 1, end), identity: mark(`${bootId()} ${startTicks}`) }
}

/** Start times count from the boot, so without the boot's id a process of the next boot could look like one of this. */
function bootId(): string {
  knownBootId ??= readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  return knownBootId
}
let knownBootId: string | undefined

function readPs(pid: number): RunningProcess | undefined {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=,comm=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim()
    const match = /^(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)$/.exec(line)
    if (!match || match[1]?.startsWith('Z')) return undefined
    return { command: match[3]?.split('/').at(-1) ?? '', identity: mark(match[2] ?? '') }
  } catch {
    return undefined
  }
}

function isSignalable(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function mark(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
