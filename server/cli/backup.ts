import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { BackupError } from '#platform/backup/backup-error.ts'
import { writeBackup } from '#platform/backup/write-backup.ts'
import { readKeyFile } from '#platform/crypto/key-file.ts'
import { keyringOf } from '#platform/crypto/keyring.ts'
import { openEmbedded } from '#platform/db/embedded.ts'
import { readConfig, SettingError } from '../config.ts'
import type { Flags } from '../main.ts'
import { VERSION } from '../version.ts'

/** `aftercart backup FILE [--without-key]`: everything of the installation into one file, while it runs (SX-19). */
export async function backup(flags: Flags, [name]: readonly string[]): Promise<number> {
  if (!name) throw new SettingError('backup', 'the file to write', name)
  const { databaseUrl, dataDir, secretKeyFile } = readConfig()
  if (!existsSync(secretKeyFile)) throw new BackupError(`${secretKeyFile} does not exist: there is nothing here to back up.`)
  const keys = await readKeyFile(secretKeyFile)
  const known = { keyFingerprint: keyringOf(keys).fingerprint, keyIds: keys.map(({ id }) => id) }
  const key = flags['without-key'] ? null : await readFile(secretKeyFile, 'utf8')
  const embedded = databaseUrl === null ? await openEmbedded({ dataDir, role: 'tool', log: () => {} }) : null
  try {
    const file = path.resolve(name)
    const url = embedded?.url ?? databaseUrl ?? ''
    const { tables, rows, files, bytes } = await writeBackup({ databaseUrl: url, file, dataDir, version: VERSION, key, ...known })
    process.stdout.write(`${file}: ${tables} tables, ${rows} rows, ${files} files, ${bytes} bytes\n`)
    process.stdout.write(key === null ? withoutKey(secretKeyFile) : withKey)
    return 0
  } finally {
    await embedded?.close()
  }
}

const withKey = 'It holds the secret key: whoever has this file can read every code in it. Keep it like the key itself.\n'

function withoutKey(secretKeyFile: string): string {
  return `WITHOUT THE KEY: no code in it can ever be read without ${secretKeyFile}. Keep a copy of that file elsewhere.\n`
}
