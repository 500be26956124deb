import { createHash } from 'node:crypto'
import { chownSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { databaseName, superuser } from './create-cluster.ts'
import type { DataDir } from './data-dir.ts'
import { canEnter } from './database-user.ts'
import { EmbeddedError } from './embedded-error.ts'

/** Where PostgreSQL listens: a socket in a private directory, or a port on loopback where sockets do not exist. */
export type Endpoint = { kind: 'socket'; directory: string } | { kind: 'tcp'; port: number }

/** The kernel's limit is 108 bytes on Linux and 104 on macOS, with the closing zero. */
const maxSocketPathBytes = 100
const socketPort = 5432

/** Chooses where a new postmaster listens. */
export async function chooseEndpoint(site: DataDir, kind: Endpoint['kind']): Promise<Endpoint> {
  return kind === 'tcp' ? { kind, port: await freePort() } : { kind, directory: makeSocketDirectory(site) }
}

/**
 * Makes the place ready for a new postmaster: the socket directory again if something removed it (cleaners of /tmp do), and without the
 * socket of a killed one, whose lock file PostgreSQL would believe as long as its zombie is there.
 */
export function clearEndpoint(site: DataDir, endpoint: Endpoint): void {
  if (endpoint.kind === 'tcp') return
  makePrivate(site, endpoint.directory)
  const socket = socketPath(endpoint.directory)
  for (const file of [socket, `${socket}.lock`]) rmSync(file, { force: true })
}

/** A connection string that pg and libpq understand; `database` is the application's unless named. */
export function connectionUrl(site: DataDir, endpoint: Endpoint, database: string = databaseName): string {
  if (endpoint.kind === 'socket') return `postgres://${superuser}@localhost/${database}?host=${encodeURIComponent(endpoint.directory)}`
  const password = readFileSync(site.passwordFile, 'utf8').trim()
  return `postgres://${superuser}:${password}@127.0.0.1:${endpoint.port}/${database}`
}

/** The server options that make PostgreSQL listen there and nowhere else. */
export function endpointSettings(endpoint: Endpoint): Record<string, string> {
  if (endpoint.kind === 'tcp') return { listen_addresses: '127.0.0.1', port: String(endpoint.port), unix_socket_directories: '' }
  return {
    listen_addresses: '',
    port: String(socketPort),
    unix_socket_directories: endpoint.directory,
    unix_socket_permissions: '0700',
  }
}

/** True when somebody accepts connections there. */
export async function answers(endpoint: Endpoint): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = endpoint.kind === 'socket' ? connect(socketPath(endpoint.directory)) : connect(endpoint.port, '127.0.0.1')
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

/** False when the socket's file is gone; always true for a port. */
export function hasSocket(endpoint: Endpoint): boolean {
  return endpoint.kind === 'tcp' || existsSync(socketPath(endpoint.directory))
}

function socketPath(directory: string): string {
  return path.join(directory, `.s.PGSQL.${socketPort}`)
}

/** In the data directory when the path is short enough, otherwise under a name made from it in the system's temporary directory. */
function makeSocketDirectory(site: DataDir): string {
  const short = `aftercart-${createHash('sha256').update(site.dataDir).digest('hex').slice(0, 16)}`
  const candidates = [path.join(site.dataDir, 'socket'), path.join(tmpdir(), short), path.join('/tmp', short)]
  for (const directory of candidates) {
    if (Buffer.byteLength(socketPath(directory)) > maxSocketPathBytes || !canEnter(site.user, path.dirname(directory))) continue
    makePrivate(site, directory)
    return directory
  }
  throw new EmbeddedError('data_dir_unreachable', `No place for a socket near ${site.dataDir}: choose a DATA_DIR with a shorter path.`)
}

/** In a public /tmp the name could have been taken by somebody else: only a directory that is ours alone will do. */
function makePrivate(site: DataDir, directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const before = lstatSync(directory)
  if (site.user && before.isDirectory() && before.uid === 0) chownSync(directory, site.user.uid, site.user.gid)
  const { uid, mode } = lstatSync(directory)
  const owner = site.user?.uid ?? process.getuid?.()
  if (before.isDirectory() && uid === owner && (mode & 0o077) === 0) return
  throw new EmbeddedError(
    'data_dir_unreachable',
    `${directory} belongs to somebody else: remove it, or choose a DATA_DIR with a shorter path.`,
  )
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })
}
