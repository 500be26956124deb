import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { type MasterKey, readKeyFile } from '../crypto/key-file.ts'
import { keyringOf } from '../crypto/keyring.ts'
import { BackupError } from './backup-error.ts'
import { type BackupHeader, entryNames } from './manifest.ts'
import type { TarEntry } from './tar.ts'

export type PlacedKey = { isPlaced: boolean; sha256: string | null; remove: () => Promise<void> }
type Source = { entries: AsyncGenerator<TarEntry>; header: BackupHeader; keyFile: string }

/**
 * Makes sure that the key file opens what the backup holds: the file's own key is put where there is none; one that is there is never
 * replaced and has to be the right one, else no code could be read (SX-3). Throws `BackupError`.
 */
export async function placeKey({ entries, header, keyFile }: Source): Promise<PlacedKey> {
  const content = header.hasKey ? await readKeyEntry(entries) : null
  const found = existsSync(keyFile)
  if (!found && content === null)
    throw new BackupError(`The backup was written without its key: put the key file of that installation at ${keyFile} first.`)
  if (!found && content !== null) await writeFile(keyFile, content, { mode: 0o600, flag: 'wx', flush: true })
  const remove = async () => {
    if (!found) await rm(keyFile, { force: true })
  }
  try {
    demandOpens(await readKeyFile(keyFile), header, keyFile)
  } catch (error) {
    await remove()
    throw error
  }
  const sha256 = content === null ? null : createHash('sha256').update(content).digest('hex')
  return { isPlaced: !found, sha256, remove }
}

async function readKeyEntry(entries: AsyncGenerator<TarEntry>): Promise<Buffer> {
  const { value: entry } = await entries.next()
  if (!entry || entry.name !== entryNames.key) throw new BackupError('The file is damaged: its key is missing.')
  const pieces: Buffer[] = []
  for await (const piece of entry.content) pieces.push(piece)
  return Buffer.concat(pieces)
}

function demandOpens(keys: readonly [MasterKey, ...MasterKey[]], { keyFingerprint, keyIds }: BackupHeader, keyFile: string): void {
  const known = new Set(keys.map((key) => key.id))
  const isSame = keyringOf(keys).fingerprint === keyFingerprint
  if (isSame && keyIds.every((id) => known.has(id))) return
  throw new BackupError(`${keyFile} is not the key this backup was made with: move it away, or put the right one there.`)
}
