import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { DomainError } from '#kernel/errors.ts'
import { type ContentKind, contentKind, KIND_HEAD_BYTES } from './content-kind.ts'

/** A received file, private to us until someone moves it or the sweep removes it. */
export type StoredUpload = {
  /** A random name; nothing of it came from the client. */
  path: string
  /** The client's name, cleaned, for display only. */
  displayName: string
  sizeBytes: number
  kind: ContentKind
  /** Lower-case hexadecimal. */
  sha256: string
}

/** The file part of a multipart request, as @fastify/multipart hands it over. */
export type UploadPart = { file: Readable & { truncated?: boolean }; filename: string }

/** An upload nobody has taken after this long belongs to a request or job that is gone. */
export const UPLOAD_LIFETIME_MS = 60 * 60 * 1000

/** Display names are cut here: longer ones are only ever an attack on a layout. */
export const MAX_DISPLAY_NAME_LENGTH = 200

/**
 * Streams an upload into `dir`, counting as it goes: nothing is written beyond the limit and nothing is left behind (SX-28).
 * Memory does not grow with the file. Throws `upload_too_large { limitBytes }`, `upload_empty`.
 */
export async function receiveUpload(part: UploadPart, { dir, limitBytes }: { dir: string; limitBytes: number }): Promise<StoredUpload> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const path = join(dir, `${randomBytes(16).toString('hex')}.upload`)
  try {
    const { sizeBytes, head, sha256 } = await writeCounted(part.file, { path, limitBytes })
    if (part.file.truncated === true) throw new DomainError('upload_too_large', { limitBytes })
    if (sizeBytes === 0) throw new DomainError('upload_empty')
    return { path, displayName: displayName(part.filename), sizeBytes, kind: contentKind(head), sha256 }
  } catch (error) {
    drain(part.file)
    await rm(path, { force: true })
    throw error
  }
}

async function writeCounted(source: Readable, { path, limitBytes }: { path: string; limitBytes: number }) {
  await using file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let head = Buffer.alloc(0)
  let sizeBytes = 0
  for await (const chunk of source.iterator({ destroyOnReturn: false })) {
    sizeBytes += chunk.length
    if (sizeBytes > limitBytes) throw new DomainError('upload_too_large', { limitBytes })
    if (head.length < KIND_HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, KIND_HEAD_BYTES - head.length)])
    hash.update(chunk)
    await file.writeFile(chunk)
  }
  await file.sync() // a job in another process reads it after the request was acknowledged
  return { sizeBytes, head, sha256: hash.digest('hex') }
}

/**
 * Lets a refused client finish what it is sending, unread, so that it sees our answer and the connection is free again: a file part
 * that is destroyed instead stalls the multipart parser and with it the connection. Who goes on beyond the bound is cut off and left
 * to the server's request time-out.
 */
function drain(source: Readable): void {
  let bytes = 0
  source.on('error', () => undefined)
  source.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > MAX_DRAINED_BYTES) source.destroy()
  })
}

const MAX_DRAINED_BYTES = 64 * 1024 * 1024

/** The last part of a path, without control and invisible direction characters, at most 200 characters. */
export function displayName(filename: string): string {
  const base = filename.slice(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1)
  const clean = base
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim()
  const short = Array.from(clean.slice(0, MAX_DISPLAY_NAME_LENGTH * 2))
    .slice(0, MAX_DISPLAY_NAME_LENGTH)
    .join('')
  return short === '' || short === '.' || short === '..' ? 'upload' : short
}

/** Removes uploads older than an hour and returns how many; other files in `dir` stay. */
export async function sweepUploads(dir: string, now: Date): Promise<number> {
  const names = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  let removed = 0
  for (const name of names) {
    if (!/^[0-9a-f]{32}\.upload$/.test(name)) continue
    const path = join(dir, name)
    const modified = await stat(path).catch(() => null) // taken away meanwhile
    if (modified === null || now.getTime() - modified.mtimeMs <= UPLOAD_LIFETIME_MS) continue
    await rm(path, { force: true })
    removed++
  }
  return removed
}
