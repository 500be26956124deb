import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, lstatSync } from 'node:fs'
import { EmbeddedError } from './embedded-error.ts'

/** The unprivileged user that PostgreSQL runs as when we are root. */
export type DatabaseUser = { uid: number; gid: number }

/**
 * The user PostgreSQL runs as: undefined means "as we are". PostgreSQL refuses uid 0, so root starts it as the owner of the existing
 * cluster, or as `nobody` for a new one.
 */
export function databaseUser(clusterDir: string): DatabaseUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  return ownerOf(clusterDir) ?? nobody()
}

function ownerOf(clusterDir: string): DatabaseUser | undefined {
  try {
    const { uid, gid } = lstatSync(clusterDir)
    return uid === 0 ? undefined : { uid, gid }
  } catch {
    return undefined // there is none yet, or its path leads nowhere, which is said where the directory is made
  }
}

function nobody(): DatabaseUser {
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8', stdio: 'pipe' })))
    if (uid && gid) return { uid, gid }
  } catch {
    // said below
  }
  throw new EmbeddedError(
    'no_database_user',
    'PostgreSQL does not run as root and there is no user "nobody" to run it as: start as an ordinary user, or set DATABASE_URL.',
  )
}

/**
 * True when the user can enter the directory. Tried and not computed: access lists, capabilities and mount options count too.
 */
export function canEnter(user: DatabaseUser | undefined, directory: string): boolean {
  if (user) return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', directory], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
  try {
    accessSync(directory, constants.X_OK)
    return true
  } catch {
    return false
  }
}
