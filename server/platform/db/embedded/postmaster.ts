import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import type { DataDir } from './data-dir.ts'
import { EmbeddedError } from './embedded-error.ts'
import { answers, chooseEndpoint, clearEndpoint, type Endpoint, endpointSettings, hasSocket } from './endpoint.ts'
import { type PostmasterEntry, readEntry, readPostmaster, retireStaleFile } from './postmaster-file.ts'
import { readProcess } from './process-identity.ts'
import { programEnvironment, runProgram } from './run-program.ts'
import { serverSettings } from './settings.ts'

/** A postmaster that accepts connections. */
export type Postmaster = { pid: number; endpoint: Endpoint; isAdopted: boolean }

export type PostmasterOptions = {
  fsync: boolean
  settings: Record<string, string>
  transport: Endpoint['kind']
  /** Where the postmaster before this one listened: clients know that address. */
  endpoint?: Endpoint
  log: (message: string) => void
}

const pollMs = 10
/** Recovery of a large log may take minutes; only a postmaster that hangs is given up. */
const readyTimeoutMs = 10 * 60_000
/** Orphans of a killed postmaster end by themselves within moments. */
const orphansTimeoutMs = 10_000
/** SX-15 allows 5 s for the whole exit: after this the server is stopped without its closing checkpoint, which loses nothing. */
const fastStopMs = 3_000

/** Adopts the cluster's running postmaster, or starts one. Called behind the gate. */
export async function ensurePostmaster(site: DataDir, binaries: Binaries, options: PostmasterOptions): Promise<Postmaster> {
  const deadline = performance.now() + orphansTimeoutMs
  for (;;) {
    // Looked for before every attempt: a process killed while it started PostgreSQL may have left one that shows up only now.
    const adopted = await adopt(site)
    if (adopted) return { pid: adopted.pid, endpoint: adopted.endpoint, isAdopted: true }
    await refuseForeign(site)
    const endpoint = options.endpoint ?? (await chooseEndpoint(site, options.transport))
    clearEndpoint(site, endpoint)
    retireStaleFile(site)
    const pid = await launch(site, binaries, endpoint, options)
    if (pid !== undefined) return { pid, endpoint, isAdopted: false }
    const complaint = lastComplaint(site)
    const isTemporary = /shared memory block|lock file/.test(complaint)
    if (!isTemporary || performance.now() > deadline) throw new EmbeddedError('start_failed', `PostgreSQL did not start: ${complaint}`)
    await sleep(100)
  }
}

/** Alive to the socket but not to our eyes: its process is in another container that shares the directory. Two would destroy the data. */
async function refuseForeign(site: DataDir): Promise<void> {
  const stale = readEntry(site)
  if (!stale || !(await answers(stale.endpoint))) return
  await sleep(500)
  if (readPostmaster(site) || !(await answers(stale.endpoint))) return
  throw new EmbeddedError('in_use_elsewhere', `DATA_DIR ${site.dataDir} is used by a PostgreSQL in another container or machine.`)
}

/** Stops the server: open transactions are rolled back, everything committed is written. */
export async function stopPostmaster(site: DataDir, binaries: Binaries): Promise<void> {
  const running = readPostmaster(site)
  if (!running) return
  if (process.platform === 'win32') {
    await runProgram(binaries.pgCtl, ['stop', '-m', 'fast', '-D', site.clusterDir], { user: undefined, cwd: site.dataDir })
    return
  }
  signal(running.pid, 'SIGINT')
  if (await ended(running.pid, fastStopMs)) return
  signal(running.pid, 'SIGQUIT')
  await ended(running.pid, fastStopMs)
}

/** The running postmaster once it is ready; undefined when there is none or it was on its way out. */
async function adopt(site: DataDir): Promise<PostmasterEntry | undefined> {
  const deadline = performance.now() + readyTimeoutMs
  for (;;) {
    const running = readPostmaster(site)
    if (!running) return undefined
    if (running.isReady && (await answers(running.endpoint))) return running
    // Its socket was removed under it (cleaners of /tmp do): nobody can reach it any more, a new one has to take its place.
    if (running.isReady && !hasSocket(running.endpoint)) signal(running.pid, 'SIGINT')
    if (performance.now() > deadline) throw new EmbeddedError('start_failed', `PostgreSQL (process ${running.pid}) hangs.`)
    await sleep(pollMs)
  }
}

/** Starts a postmaster and waits for it; undefined when it ended instead. It outlives us: the other role, or the next start, adopts it. */
async function launch(site: DataDir, binaries: Binaries, endpoint: Endpoint, options: PostmasterOptions): Promise<number | undefined> {
  const settings = { ...serverSettings(options), ...options.settings, ...endpointSettings(endpoint) }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const output = openSync(site.startLog, 'w', 0o600)
  const child = spawnServer(site, binaries, args, output)
  closeSync(output)
  // A group of its own: Ctrl-C at the terminal is for us, and we stop it when our requests are done (SX-15).
  child.unref()
  let failure: Error | undefined
  child.on('error', (error) => (failure = error))
  const deadline = performance.now() + readyTimeoutMs
  let saidAt = performance.now()
  while (performance.now() < deadline) {
    await sleep(pollMs)
    if (failure) throw new EmbeddedError('start_failed', `PostgreSQL did not start: ${failure.message}`)
    const running = readPostmaster(site)
    if (running?.isReady && (running.pid === child.pid || process.platform === 'win32')) return running.pid
    if (process.platform !== 'win32' && (child.exitCode !== null || child.signalCode !== null)) return undefined
    if (child.exitCode) return undefined
    if (performance.now() - saidAt < 5_000) continue
    options.log('PostgreSQL is recovering from an interruption')
    saidAt = performance.now()
  }
  return undefined
}

/** On Windows pg_ctl starts it, because it gives up the administrator's rights first; PostgreSQL refuses them as it refuses root. */
function spawnServer(site: DataDir, binaries: Binaries, args: string[], output: number): ChildProcess {
  const options = {
    cwd: site.clusterDir,
    env: programEnvironment(),
    detached: true,
    stdio: ['ignore' as const, output, output],
    ...site.user,
  }
  if (process.platform !== 'win32') return spawn(binaries.postgres, ['-D', site.clusterDir, ...args], options)
  const quoted = args.map((arg) => (arg === '-c' ? arg : `"${arg}"`)).join(' ')
  return spawn(binaries.pgCtl, ['start', '-W', '-D', site.clusterDir, '-o', quoted], { ...options, windowsHide: true })
}

/** Why it ended: on its error output, or in its own log once it had opened that. */
function lastComplaint(site: DataDir): string {
  const output = readFileSync(site.startLog, 'utf8').trim().split('\n')
  return lastFatal(output) ?? lastFatal(ownLog(site)) ?? output.at(-1) ?? ''
}

function lastFatal(lines: string[]): string | undefined {
  return lines.findLast((line) => /FATAL|PANIC/.test(line))
}

function ownLog(site: DataDir): string[] {
  try {
    const name = readFileSync(path.join(site.clusterDir, 'current_logfiles'), 'utf8')
      .trim()
      .replace(/^stderr /, '')
    return readFileSync(path.resolve(site.clusterDir, name), 'utf8').split('\n')
  } catch {
    return []
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // it ended by itself
  }
}

async function ended(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs
  while (readProcess(pid)) {
    if (performance.now() > deadline) return false
    await sleep(pollMs)
  }
  return true
}
