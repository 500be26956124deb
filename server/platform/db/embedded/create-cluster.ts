import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import type { Binaries } from './binaries.ts'
import type { DataDir } from './data-dir.ts'
import { EmbeddedError } from './embedded-error.ts'
import { runProgram } from './run-program.ts'

/** The one database the application lives in. */
export const databaseName = 'aftercart'
/** The owner of everything; the application steps down from it with `set role`. */
export const superuser = 'postgres'

/** 24 random bytes in base64url; a shorter file is what a kill left. */
const passwordLength = 32
const temporaryPrefix = 'postgres.making-'

/**
 * Creates the cluster unless it is there. All work happens under a temporary name and one rename makes it real, so a kill at any moment
 * leaves either nothing or everything (SX-14); what an earlier kill left is removed here. Called behind the gate.
 */
export async function createCluster(site: DataDir, binaries: Binaries, fsync: boolean): Promise<void> {
  removeLeftovers(site)
  if (existsSync(site.clusterDir)) return checkMajorVersion(site, binaries)

  const making = path.join(site.dataDir, `${temporaryPrefix}${randomBytes(6).toString('hex')}`)
  const cluster = path.join(making, 'cluster')
  const passwordFile = path.join(making, 'password')
  mkdirSync(making, { mode: 0o700 })
  const password = readOrMakePassword(site)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (site.user) for (const file of [making, passwordFile]) chownSync(file, site.user.uid, site.user.gid)

  const place = { user: site.user, cwd: making }
  await demandSuccess(runProgram(binaries.initdb, initdbArguments(cluster, passwordFile, fsync), place))
  const single = ['--single', '-D', cluster, ...(fsync ? [] : ['-c', 'fsync=off']), superuser]
  await demandSuccess(runProgram(binaries.postgres, single, { ...place, input: `create database ${databaseName}\n` }))

  renameSync(cluster, site.clusterDir)
  if (fsync) syncDirectory(site.dataDir)
  removeLeftovers(site)
}

function removeLeftovers(site: DataDir): void {
  for (const entry of readdirSync(site.dataDir)) {
    if (!entry.startsWith(temporaryPrefix)) continue
    try {
      rmSync(path.join(site.dataDir, entry), { recursive: true, force: true })
    } catch {
      // An orphaned initdb may still be writing there; its name is never used again and the next start removes it.
    }
  }
}

function checkMajorVersion(site: DataDir, { major }: Binaries): void {
  const found = Number.parseInt(readFileSync(path.join(site.clusterDir, 'PG_VERSION'), 'utf8'), 10)
  if (found === major) return
  throw new EmbeddedError(
    'wrong_major_version',
    `DATA_DIR ${site.dataDir} was made by PostgreSQL ${found}, this release brings ${major}. The way over: \`aftercart backup FILE\` with the old release, move ${path.basename(site.clusterDir)} out of DATA_DIR, \`aftercart restore FILE\` with this one.`,
  )
}

function readOrMakePassword(site: DataDir): string {
  const known = existsSync(site.passwordFile) ? readFileSync(site.passwordFile, 'utf8').trim() : ''
  if (known.length === passwordLength) return known
  const made = randomBytes(24).toString('base64url')
  writeFileSync(site.passwordFile, made, { mode: 0o600, flush: true })
  return made
}

/**
 * - Collation: PostgreSQL's own C.UTF-8. It is the same on every machine and for ever (an operating system's locale update silently breaks
 *   indexes), the fastest, and it knows Unicode's upper and lower case. Where people read a sorted list, ask for `zh-Hant-x-icu`.
 * - Sign-in: `trust` on the socket, because its directory has mode 0700 and belongs to the user PostgreSQL runs as. Who can enter it can
 *   already read and change the data files, so a password would protect nothing there, cost every connection several
 *   milliseconds of hashing, and put a secret into a URL that ends up in logs. On TCP everybody on the machine can knock: password.
 */
function initdbArguments(cluster: string, passwordFile: string, fsync: boolean): string[] {
  const place = ['--pgdata', cluster, '--username', superuser, '--pwfile', passwordFile, '--no-instructions']
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  return [...place, ...locale, '--auth-local=trust', '--auth-host=scram-sha-256', ...(fsync ? [] : ['--no-sync'])]
}

async function demandSuccess(running: Promise<{ code: number; output: string }>): Promise<void> {
  const { code, output } = await running
  const complaint = output.split('\n').findLast((line) => /error|fatal|panic/i.test(line)) ?? output.slice(-300)
  if (code !== 0) throw new EmbeddedError('create_failed', `The embedded PostgreSQL could not create its files: ${complaint}`)
  if (/\b(ERROR|FATAL|PANIC):/.test(output)) throw new EmbeddedError('create_failed', `The embedded PostgreSQL failed: ${complaint}`)
}

function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(directory, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
