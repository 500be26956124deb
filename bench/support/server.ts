import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { BenchCluster } from './cluster.ts'

export type BenchServer = { url: string; pid: number; stop: () => Promise<void> }

const project = path.resolve(import.meta.dirname, '../..')

/** The server as `npm start` starts it, in a process of its own; limits that stop one address are off, because the load comes from one. */
export async function startServer(cluster: BenchCluster, environment: Record<string, string> = {}): Promise<BenchServer> {
  const { PATH = '', HOME = '' } = process.env
  const child: ChildProcess = spawn(process.execPath, [path.join(project, 'scripts/start.mjs'), '--no-demo'], {
    env: {
      PATH,
      HOME,
      PORT: '0',
      LOG_LEVEL: 'error',
      DATABASE_URL: cluster.databaseUrl,
      SECRET_KEY_FILE: cluster.keyFile,
      DATA_DIR: cluster.dataDir,
      REQUESTS_PER_MINUTE: '100000000',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  for await (const chunk of child.stdout ?? []) {
    out += chunk
    const match = /Aftercart is ready: .*?(http:\/\/\S+)/.exec(out)
    if (match?.[1]) {
      child.stdout?.resume()
      return { url: match[1], pid: child.pid ?? 0, stop: () => stop(child) }
    }
  }
  throw new Error('the server ended before it was ready')
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** Processor time of a process and all its threads so far, in seconds. Linux only. */
export function processorSeconds(pid: number): number {
  const fields = read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** Proportional set size of processes and all their children, in megabytes (SX-65). Linux only. */
export function pssMegabytes(roots: readonly number[]): number {
  const parents = new Map<number, number>()
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const parent = read(`/proc/${entry}/stat`).split(') ')[1]?.split(' ')[1]
    parents.set(Number(entry), Number(parent))
  }
  const wanted = [...parents.keys()].filter((pid) => roots.some((root) => descends(pid, root, parents)))
  const kilobytes = wanted.map((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0))
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
}

function descends(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let current: number | undefined = pid; current !== undefined && current > 1; current = parents.get(current))
    if (current === root) return true
  return false
}

/** A process may end while it is being read. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
