import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { randomFromAlphabet } from '#kernel/random.ts'

/** Length of a master key. */
export const MASTER_KEY_BYTES = 32

/** Keys a file may hold: a rotation a month for eight years. */
const MAX_KEYS = 100

/** One master key of the file. `id` stands beside every ciphertext it made. */
export type MasterKey = { id: string; key: Buffer; createdAt: Date }

/** A key file that cannot be used stops the start: one line that names the setting and says what it takes (SX-17, SX-3). */
export class KeyFileError extends Error {
  constructor(file: string, problem: string) {
    super(`SECRET_KEY_FILE is ${JSON.stringify(file)}: ${problem}`)
    this.name = 'KeyFileError'
  }
}

/**
 * Creates a key file with one fresh key, mode 600. The whole file appears at once or not at all, also through a power cut, and an
 * existing one is never touched: losing it would make every stored code unreadable. Throws `KeyFileError`.
 */
export async function createKeyFile(file: string, now: Date): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const temporary = await writeBeside(file, [newKey(now)])
  try {
    await link(temporary, file) // unlike rename, link refuses to replace
  } catch (error) {
    throw errorCode(error) === 'EEXIST' ? new KeyFileError(file, 'it exists already and is never overwritten') : error
  } finally {
    await unlink(temporary)
  }
  await syncDirectory(file)
}

/**
 * Adds a fresh key that encrypts from the next start on; the older ones stay and keep decrypting. Returns its id. For the operator's
 * command line, one at a time. Throws `KeyFileError`.
 */
export async function rotateKeyFile(file: string, now: Date): Promise<string> {
  const keys = await readKeyFile(file)
  if (keys.length >= MAX_KEYS) throw new KeyFileError(file, `it holds ${MAX_KEYS} keys already`)
  // A clock set back must not put the new key before the old ones: the order of creation decides what each key is for.
  const newestMs = Math.max(...keys.map((key) => key.createdAt.getTime()))
  const added = newKey(new Date(Math.max(now.getTime(), newestMs + 1)))
  await rename(await writeBeside(file, [...keys, added]), file)
  await syncDirectory(file)
  return added.id
}

/** The keys of the file, oldest first. Throws `KeyFileError` when it is missing, readable by others, damaged or out of order. */
export async function readKeyFile(file: string): Promise<[MasterKey, ...MasterKey[]]> {
  const text = await readPrivately(file)
  const [first, ...others] = parseEntries(file, text).map((entry, index) => toMasterKey(file, entry, index))
  if (first === undefined) throw new KeyFileError(file, 'it holds no key')
  const keys: [MasterKey, ...MasterKey[]] = [first, ...others]
  if (keys.length > MAX_KEYS) throw new KeyFileError(file, `it holds more than ${MAX_KEYS} keys`)
  if (new Set(keys.map((key) => key.id)).size < keys.length) throw new KeyFileError(file, 'two of its keys have the same id')
  for (const [index, key] of others.entries()) {
    const before = keys[index] ?? first
    if (key.createdAt <= before.createdAt) throw new KeyFileError(file, `key ${key.id} is not younger than the one before it`)
  }
  return keys
}

function newKey(createdAt: Date): MasterKey {
  return { id: `k${randomFromAlphabet(7, 'abcdefghjkmnpqrstuvwxyz23456789')}`, key: randomBytes(MASTER_KEY_BYTES), createdAt }
}

async function writeBeside(file: string, keys: readonly MasterKey[]): Promise<string> {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.new`
  const entries = keys.map(({ id, key, createdAt }) => ({ id, key: key.toString('base64'), createdAt: createdAt.toISOString() }))
  const handle = await open(temporary, 'wx', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify({ keys: entries }, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await chmod(temporary, 0o600) // whatever the umask took away
  return temporary
}

/** Without this a power cut could lose the name of a file whose content is safe. */
async function syncDirectory(file: string): Promise<void> {
  if (process.platform === 'win32') return // directories cannot be opened there
  const handle = await open(path.dirname(file), 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function readPrivately(file: string): Promise<string> {
  try {
    const { mode } = await stat(file)
    const othersBits = mode & 0o077
    if (othersBits !== 0 && process.platform !== 'win32') {
      throw new KeyFileError(file, `its mode is ${(mode & 0o777).toString(8)}, it takes 600 (chmod 600)`)
    }
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof KeyFileError) throw error
    const problem =
      errorCode(error) === 'ENOENT'
        ? 'it does not exist; without it stored codes cannot be read'
        : `it cannot be read (${errorCode(error)})`
    throw new KeyFileError(file, problem)
  }
}

function parseEntries(file: string, text: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(text)
    if (isRecord(parsed) && Array.isArray(parsed.keys)) return parsed.keys
  } catch {
    // The parser's message would quote the file, and the file is secret.
  }
  throw new KeyFileError(
    file,
    'it takes JSON like {"keys":[{"id":"k1","key":"<base64 of 32 bytes>","createdAt":"2026-01-01T00:00:00.000Z"}]}',
  )
}

function toMasterKey(file: string, entry: unknown, index: number): MasterKey {
  const { id, key, createdAt } = isRecord(entry) ? entry : {}
  const problem = (what: string) => new KeyFileError(file, `key number ${index + 1} ${what}`)
  if (typeof id !== 'string' || !/^[\w-]{1,32}$/.test(id)) throw problem('needs an id of 1 to 32 letters, digits, _ or -')
  const bytes = Buffer.from(typeof key === 'string' ? key : '', 'base64')
  if (bytes.length !== MASTER_KEY_BYTES || bytes.toString('base64') !== key) throw problem(`needs the base64 of ${MASTER_KEY_BYTES} bytes`)
  const created = new Date(typeof createdAt === 'string' ? createdAt : Number.NaN)
  if (Number.isNaN(created.getTime())) throw problem('needs createdAt, an ISO date')
  return { id, key: bytes, createdAt: created }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function errorCode(error: unknown): string {
  return isRecord(error) && typeof error.code === 'string' ? error.code : 'unknown error'
}
