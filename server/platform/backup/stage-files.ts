import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { BackupError } from './backup-error.ts'
import type { BackupManifest } from './manifest.ts'

const safeName = /^files(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/

/** Files of a backup, kept aside until the rows that name them are there. */
export class FileStage {
  readonly #target: string
  readonly #staged: string
  readonly #old: string
  readonly #hash = createHash('sha256')
  #count = 0
  #bytes = 0
  #isInPlace = false

  constructor(dataDir: string) {
    const mark = randomBytes(6).toString('hex')
    this.#target = path.join(dataDir, 'files')
    this.#staged = path.join(dataDir, `files.restoring-${mark}`)
    this.#old = path.join(dataDir, `files.replaced-${mark}`)
  }

  /** Writes one file aside. Throws `BackupError` for a name that leads elsewhere. */
  async add(name: string, content: AsyncIterable<Buffer>): Promise<void> {
    if (!safeName.test(name)) throw new BackupError(`The file is damaged: ${JSON.stringify(name)} is no name of a file.`)
    const file = path.join(this.#staged, ...name.split('/').slice(1))
    await mkdir(path.dirname(file), { recursive: true })
    const handle = await open(file, 'wx')
    const hash = createHash('sha256')
    try {
      for await (const piece of content) {
        hash.update(piece)
        this.#bytes += piece.length
        await handle.write(piece)
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
    this.#hash.update(`${name} ${hash.digest('hex')}\n`)
    this.#count += 1
  }

  summary(): BackupManifest['files'] {
    return { count: this.#count, bytes: this.#bytes, sha256: this.#hash.copy().digest('hex') }
  }

  /** The last step before the commit. */
  async putInPlace(): Promise<void> {
    if (existsSync(this.#target)) await rename(this.#target, this.#old)
    this.#isInPlace = true
    if (existsSync(this.#staged)) await rename(this.#staged, this.#target)
  }

  /** After a failure: as if nothing had happened. */
  async putBack(): Promise<void> {
    if (!this.#isInPlace) return
    await rm(this.#target, { recursive: true, force: true })
    if (existsSync(this.#old)) await rename(this.#old, this.#target)
  }

  /** After the commit: files of the installation that was replaced are gone. */
  async finish(): Promise<void> {
    await rm(this.#old, { recursive: true, force: true })
  }

  async discard(): Promise<void> {
    await rm(this.#staged, { recursive: true, force: true })
  }
}
