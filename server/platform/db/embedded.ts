import { type Binaries, findBinaries } from './embedded/binaries.ts'
import { type Claim, type Holder, placeClaim, readHolders, takeClaim } from './embedded/claim.ts'
import { createCluster } from './embedded/create-cluster.ts'
import { type DataDir, prepareDataDir } from './embedded/data-dir.ts'
import { EmbeddedError } from './embedded/embedded-error.ts'
import { connectionUrl, type Endpoint } from './embedded/endpoint.ts'
import { ensurePostmaster, type Postmaster, stopPostmaster } from './embedded/postmaster.ts'
import { supervise } from './embedded/supervisor.ts'

export { defaultDataDir } from './embedded/data-dir.ts'
export { EmbeddedError } from './embedded/embedded-error.ts'

/**
 * What a process does with the data directory. `web` and `worker` exist once each, `all` is both; any number of `tool` processes (verify,
 * staff create, backup …) may use the database beside them.
 */
export type EmbeddedRole = 'web' | 'worker' | 'all' | 'tool'

export type EmbeddedOptions = {
  /** Created when missing. See `defaultDataDir` for where it is when nobody says. */
  dataDir: string
  role: EmbeddedRole
  /** One line for the server's log. */
  log: (message: string) => void
  /** Off only for throwaway clusters of tests; default on. */
  fsync?: boolean
  /** PostgreSQL settings that go before ours, such as `{ shared_buffers: '1GB' }`. */
  settings?: Record<string, string>
  /** `tcp` is loopback with a random password; the default where sockets do not exist (Windows). */
  transport?: Endpoint['kind']
}

export type EmbeddedDatabase = {
  /** Superuser URL of the application's database, for pg 8 and libpq. It stays the same when PostgreSQL has to be brought back. */
  readonly url: string
  /** The data directory, absolute. */
  readonly dataDir: string
  /** The postmaster's pid; another one after a restart. */
  readonly pid: number
  /** True when the postmaster outlived the process that started it and was adopted. */
  readonly isSurvivor: boolean
  /** False while a killed PostgreSQL is being brought back. */
  readonly isRunning: boolean
  /** How often PostgreSQL had to be brought back since `openEmbedded`. */
  readonly restarts: number
  /** Superuser URL of another database of the cluster, such as `postgres`. */
  urlOf(database: string): string
  /** Gives up the role; the last one out stops PostgreSQL. May be called more than once. */
  close(): Promise<void>
}

/** SX-13 wants the refusal within 2 s, the start of node included. */
const rolePatienceMs = 300
/** Behind the gate another process may be creating the cluster or waiting for a recovery. */
const openGatePatienceMs = 10 * 60_000
/** SX-15: who cannot get the gate this fast leaves PostgreSQL to the process that holds it. */
const closeGatePatienceMs = 1_000

/**
 * Opens the embedded PostgreSQL of a data directory: takes the role, creates the cluster on the first start, adopts a running postmaster or
 * starts one, and brings it back whenever it dies. Throws `EmbeddedError`, whose message is one line for the terminal
 * (SX-10, SX-13, SX-14, SX-17).
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const site = prepareDataDir(options.dataDir)
  const claims = await takeRole(site, options.role)
  try {
    const { binaries, postmaster, isSurvivor } = await behindGate(site, openGatePatienceMs, () => bringUp(site, options, claims))
    const bringBack = () =>
      behindGate(site, openGatePatienceMs, () => ensurePostmaster(site, binaries, postmasterOptions(options, postmaster.endpoint)))
    const supervisor = supervise(postmaster, { bringBack, log: options.log })
    let closing: Promise<void> | undefined
    return {
      url: connectionUrl(site, postmaster.endpoint),
      dataDir: site.dataDir,
      isSurvivor,
      get pid() {
        return supervisor.current().pid
      },
      get isRunning() {
        return supervisor.isRunning()
      },
      get restarts() {
        return supervisor.restarts()
      },
      urlOf: (database) => connectionUrl(site, postmaster.endpoint, database),
      close() {
        closing ??= supervisor.stop(closeGatePatienceMs).then(() => leave(site, binaries, claims))
        return closing
      },
    }
  } catch (error) {
    release(claims)
    throw error
  }
}

type HeldClaim = Claim & { name: string }

async function takeRole(site: DataDir, role: EmbeddedRole): Promise<HeldClaim[]> {
  if (role === 'tool') return [{ name: role, ...placeClaim(site.locksDir, role) }]
  const claims: HeldClaim[] = []
  for (const name of role === 'all' ? ['web', 'worker'] : [role]) {
    const taken = await takeClaim(site.locksDir, name, rolePatienceMs)
    if (!isHolder(taken)) {
      claims.push({ name, ...taken })
      continue
    }
    release(claims)
    throw new EmbeddedError(
      'role_taken',
      `Aftercart (${name}) already runs as process ${taken.pid} on DATA_DIR ${site.dataDir}: stop it first, or choose another DATA_DIR.`,
      { pid: taken.pid },
    )
  }
  return claims
}

/** One process at a time creates, starts or stops; two that start at once on an empty directory share one cluster (SX-14). */
async function behindGate<T>(site: DataDir, patienceMs: number, work: () => Promise<T>): Promise<T> {
  const gate = await takeClaim(site.locksDir, 'gate', patienceMs)
  if (isHolder(gate)) {
    throw new EmbeddedError('start_failed', `Process ${gate.pid} has been busy with DATA_DIR ${site.dataDir} for too long.`, {
      pid: gate.pid,
    })
  }
  try {
    return await work()
  } finally {
    gate.release()
  }
}

async function bringUp(
  site: DataDir,
  options: EmbeddedOptions,
  own: readonly HeldClaim[],
): Promise<{ binaries: Binaries; postmaster: Postmaster; isSurvivor: boolean }> {
  const binaries = await findBinaries(site)
  await createCluster(site, binaries, options.fsync ?? true)
  const postmaster = await ensurePostmaster(site, binaries, postmasterOptions(options))
  const isSurvivor = postmaster.isAdopted && othersHere(site, own).length === 0
  if (isSurvivor) options.log(`PostgreSQL (process ${postmaster.pid}) was still running and has been taken over`)
  return { binaries, postmaster, isSurvivor }
}

function postmasterOptions(options: EmbeddedOptions, endpoint?: Endpoint) {
  const transport = options.transport ?? (process.platform === 'win32' ? 'tcp' : 'socket')
  return { fsync: options.fsync ?? true, settings: options.settings ?? {}, transport, endpoint, log: options.log }
}

/** Whoever is last, stops PostgreSQL; asked behind the gate, so that nobody comes in between. */
async function leave(site: DataDir, binaries: Binaries, claims: readonly HeldClaim[]): Promise<void> {
  try {
    await behindGate(site, closeGatePatienceMs, async () => {
      if (othersHere(site, claims).length === 0) await stopPostmaster(site, binaries)
      release(claims) // before the gate opens: of two that leave at once the second must find itself alone
    })
  } catch (error) {
    if (!(error instanceof EmbeddedError)) throw error
  } finally {
    release(claims)
  }
}

function othersHere(site: DataDir, own: readonly HeldClaim[]): Holder[] {
  const files = new Set(own.map((claim) => claim.file))
  return readHolders(site.locksDir).filter((holder) => holder.name !== 'gate' && !files.has(holder.file))
}

function isHolder(taken: Claim | Holder): taken is Holder {
  return 'pid' in taken
}

function release(claims: readonly Claim[]): void {
  for (const claim of claims) claim.release()
}
