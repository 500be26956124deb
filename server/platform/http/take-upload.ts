import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { FastifyRequest } from 'fastify'
import { DomainError } from '#kernel/errors.ts'
import { receiveUpload } from '../files/uploads.ts'
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
  const { path: file, displayName } = await receiveUpload(part, { dir, limitBytes })
  let isTaken = false
  try {
    return await request.transact((tx) => {
      isTaken = true // not so when the answer of an earlier request with the same key is repeated
      return take(tx, { path: file, displayName })
    })
  } catch (error) {
    isTaken = false
    throw error
  } finally {
    if (!isTaken) await rm(file, { force: true })
  }
}
