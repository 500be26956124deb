import { createKeyFile } from '#platform/crypto/key-file.ts'
import { readConfig, SettingError } from '../config.ts'
import type { Flags } from '../main.ts'

/** `aftercart key create`: makes SECRET_KEY_FILE, never over an existing one. */
export async function createKey(_flags: Flags, rest: readonly string[]): Promise<number> {
  if (rest[0] !== 'create') throw new SettingError('key', '`create`', rest[0])
  const { secretKeyFile } = readConfig()
  await createKeyFile(secretKeyFile, new Date())
  process.stdout.write(`The key file is ${secretKeyFile}. Keep a copy: without it no code can be read.\n`)
  return 0
}
