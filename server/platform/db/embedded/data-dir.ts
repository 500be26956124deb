import { createHash } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { canEnter, type DatabaseUser, databaseUser } from './database-user.ts'
import { EmbeddedError } from './embedded-error.ts'

/** The places inside a data directory, absolute, and the user PostgreSQL runs as there. */
export type DataDir = {
  dataDir: string
  /** PGDATA; it exists only when complete. */
  clusterDir: string
  locksDir: string
  /** Superuser password, mode 600; used where PostgreSQL listens on TCP. */
  passwordFile: string
  /** What the last start said before PostgreSQL opened its own log in `postgres/log`. */
  startLog: string
  user: DatabaseUser | undefined
}

/**
 * The default data directory of a project: `<project>/data`. As root, where the database user cannot reach the project (a mode-700
 * home), it is `/var/lib/aftercart/<name>`; an existing `<project>/data` is never silently left behind (SX-10).
 */
export function defaultDataDir(projectDir: string): string {
  const inProject = path.join(projectDir, 'data')
  if (existsSync(path.join(inProject, 'postgres')) || canEnter(databaseUser(path.join(inProject, 'postgres')), projectDir)) return inProject
  const distinct = createHash('sha256').update(projectDir).digest('hex').slice(0, 8)
  return path.join('/var/lib/aftercart', `${path.basename(projectDir)}-${distinct}`)
}

/** Creates what is missing of a data directory; throws `data_dir_unreachable` in one line when it cannot be used (SX-17). */
export function prepareDataDir(wanted: string): DataDir {
  const absolute = path.resolve(wanted)
  const user = databaseUser(path.join(absolute, 'postgres'))
  const ancestor = nearestExisting(absolute)
  if (!statSync(ancestor).isDirectory()) throw refused(wanted, `${ancestor} is not a directory`)
  if (ancestor !== absolute && !canEnter(user, ancestor)) throw unreachable(wanted, user)
  makeDirectories(wanted, absolute, user)
  if (!canEnter(user, absolute)) throw unreachable(wanted, user)

  const dataDir = realpathSync(absolute)
  const locksDir = path.join(dataDir, 'locks')
  mkdirSync(locksDir, { recursive: true, mode: 0o700 })
  return {
    dataDir,
    clusterDir: path.join(dataDir, 'postgres'),
    locksDir,
    passwordFile: path.join(dataDir, 'postgres-password'),
    startLog: path.join(dataDir, 'postgres-start.log'),
    user,
  }
}

function nearestExisting(directory: string): string {
  return existsSync(directory) ? directory : nearestExisting(path.dirname(directory))
}

/**
 * Root's directories may be entered by the database user but not listed (711), whatever the umask says; also a directory that came from
 * `mktemp -d` with mode 700. An ordinary user's are private (700).
 */
function makeDirectories(wanted: string, absolute: string, user: DatabaseUser | undefined): void {
  try {
    const first = mkdirSync(absolute, { recursive: true, mode: user ? 0o711 : 0o700 })
    accessSync(absolute, constants.W_OK)
    if (!user) return
    for (let made = absolute; ; made = path.dirname(made)) {
      const { uid, mode } = lstatSync(made)
      if (uid === 0 && (mode & 0o001) === 0) chmodSync(made, (mode & 0o777) | 0o011)
      if (first === undefined || made === first) return
    }
  } catch (error) {
    throw refused(wanted, error instanceof Error ? error.message : String(error))
  }
}

function unreachable(dataDir: string, user: DatabaseUser | undefined): EmbeddedError {
  const who = user ? `the unprivileged user that PostgreSQL runs as (uid ${user.uid})` : 'this user'
  return refused(dataDir, `${who} cannot enter it`)
}

function refused(dataDir: string, why: string): EmbeddedError {
  return new EmbeddedError(
    'data_dir_unreachable',
    `DATA_DIR ${dataDir} cannot be used: ${why}. It takes a directory that can be entered and written, such as /var/lib/aftercart/shop.`,
  )
}
