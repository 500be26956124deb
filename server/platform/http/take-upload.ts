import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import { DomainError } from '#kernel/errors.ts'
import { receiveUpload } from '../files/uploads.ts'
import { writeCsv } from '../spreadsheet/write-csv.ts'
import type { Tx } from '../tx.ts'

/** A file on disk that waits for its job. */
export type UploadedFile = { path: string; displayName: string }

/**
 * Streams the only file of a form to `DATA_DIR/imports` and hands it to a transaction; it stays only when that transaction has taken it.
 * Throws upload_missing, upload_empty, upload_too_large { limitBytes }.
 */
export async function takeUpload<T>(
  request: FastifyRequest,
  { limitBytes, take }: { limitBytes: number; take: (tx: Tx, file: UploadedFile) => Promise<T> },
): Promise<T> {
  const dir = path.join(request.server.deps.config.dataDir, 'imports')
  const part = request.isMultipart() ? await request.file({ limits: { fileSize: limitBytes + 1 } }) : undefined
  if (!part) throw new DomainError('upload_missing')
  return keepIfTaken(request, await receiveUpload(part, { dir, limitBytes }), take)
}

/** The same for rows that came in the body, e.g. pasted: they become a file, so that what follows is one and the same. */
export async function takeRows<T>(
  request: FastifyRequest,
  {
    displayName,
    rows,
    take,
  }: { displayName: string; rows: readonly (readonly string[])[]; take: (tx: Tx, file: UploadedFile) => Promise<T> },
): Promise<T> {
  const dir = path.join(request.server.deps.config.dataDir, 'imports')
  const file = path.join(dir, `${randomUUID()}.csv`)
  await mkdir(dir, { recursive: true, mode: 0o700 })
  await pipeline(writeCsv(rows), createWriteStream(file, { mode: 0o600 }))
  return keepIfTaken(request, { path: file, displayName }, take)
}

async function keepIfTaken<T>(request: FastifyRequest, file: UploadedFile, take: (tx: Tx, file: UploadedFile) => Promise<T>): Promise<T> {
  let isTaken = false
  try {
    return await request.transact((tx) => {
      isTaken = true // not so when the answer of an earlier request with the same key is repeated
      return take(tx, file)
    })
  } catch (error) {
    isTaken = false
    throw error
  } finally {
    if (!isTaken) await rm(file.path, { force: true })
  }
}
