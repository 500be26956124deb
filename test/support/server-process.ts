import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'

const project = path.resolve(import.meta.dirname, '../..')
const READY = /^Aftercart is ready: .*?(http:\/\/\S+)?$/m

/** Limits of the rules, for a machine that others use too; that the rules hold on a free one is asserted where they are named. */
const patient = { DATABASE_WAIT_SECONDS: '60', STOP_SECONDS: '120' }

/** A server as a person starts it: a process of its own, with its output. */
export type ServerProcess = {
  child: ChildProcess
  pid: number
  /** Origin it listens on; empty for a worker. */
  url: string
  readyMs: number
  stdout: () => string
  stderr: () => string
  /** Sends the signal and resolves with the exit code once the process is gone; where a signal ended it, with that signal's name. */
  stop: (signal?: NodeJS.Signals) => Promise<number | NodeJS.Signals | null>
}

type StartOptions = { environment?: Record<string, string>; args?: readonly string[]; uid?: number; gid?: number }

/** Starts `aftercart start` and waits for its ready line. Rejects with its stderr when it exits before. Ended after the test file. */
export async function startServer(options: StartOptions = {}): Promise<ServerProcess> {
  const startedAt = performance.now()
  const server = spawnServer(options)
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  server.child.stdout?.on('data', () => {
    const match = READY.exec(server.stdout())
    if (match) resolve(match[1] ?? '')
  })
  server.child.once('exit', (code) => reject(new Error(`exit ${code} before it was ready: ${server.stderr()}`)))
  const url = await promise
  return { ...server, url, readyMs: performance.now() - startedAt }
}

/** Runs a command to its end, e.g. a second start that is refused. */
export async function runCommand(
  options: StartOptions & { command?: string } = {},
): Promise<{ code: number | null; ms: number; stdout: string; stderr: string }> {
  const startedAt = performance.now()
  const server = spawnServer(options)
  await once(server.child, 'close')
  return { code: server.child.exitCode, ms: performance.now() - startedAt, stdout: server.stdout(), stderr: server.stderr() }
}

/** A data directory that an unprivileged database user can reach, removed after the test file. */
export function temporaryDataDir(): string {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'aftercart-test-'))
  after(() => rmSync(dataDir, { recursive: true, force: true }))
  return dataDir
}

function spawnServer({ environment = {}, args = [], uid, gid, command = 'start' }: StartOptions & { command?: string }) {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(project, 'server/main.ts'), command, ...args], {
    env: { PATH, HOME, PORT: '0', LOG_LEVEL: 'warn', REQUESTS_PER_MINUTE: '100000000', ...patient, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid }),
  })
  let out = ''
  let err = ''
  child.stdout?.on('data', (chunk) => {
    out += chunk
  })
  child.stderr?.on('data', (chunk) => {
    err += chunk
  })
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal)
      await once(child, 'exit')
    }
    return child.exitCode ?? child.signalCode
  }
  after(() => stop('SIGTERM'))
  return { child, pid: child.pid ?? 0, stdout: () => out, stderr: () => err, stop }
}
