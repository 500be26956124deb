import { parseArgs } from 'node:util'
import { BackupError } from '#platform/backup/backup-error.ts'
import { KeyFileError } from '#platform/crypto/key-file.ts'
import { EmbeddedError } from '#platform/db/embedded.ts'
import { backup } from './cli/backup.ts'
import { demo } from './cli/demo.ts'
import { drain } from './cli/drain.ts'
import { createKey } from './cli/key.ts'
import { migrateDatabase } from './cli/migrate.ts'
import { restore } from './cli/restore.ts'
import { openShop } from './cli/shop.ts'
import { manageStaff } from './cli/staff.ts'
import { start } from './cli/start.ts'
import { manageTokens } from './cli/token.ts'
import { verify } from './cli/verify.ts'
import { SettingError } from './config.ts'

/** One command of the CLI; returns the exit code, or nothing while it keeps running. */
export type Command = (values: Flags, rest: readonly string[]) => Promise<number | undefined>
export type Flags = Readonly<Record<string, string | boolean | undefined>>

const commands: Readonly<Record<string, { run: Command; says: string }>> = {
  start: { run: start, says: 'web and worker; --only=web, --only=worker, --no-demo' },
  migrate: { run: migrateDatabase, says: 'bring the database to the newest schema' },
  demo: { run: demo, says: 'make the demonstration shops, or finish them' },
  verify: { run: verify, says: 'check a live installation; exit 1 when something is wrong' },
  backup: { run: backup, says: 'FILE: everything into one file, while it runs; --without-key' },
  restore: { run: restore, says: 'FILE: an installation out of a backup, into an empty database; --replace' },
  drain: { run: drain, says: 'run everything that is due, then stop' },
  shop: { run: openShop, says: 'create --handle=… --name=… --owner=<e-mail>' },
  staff: { run: manageStaff, says: 'create --shop=<handle> --email=… --role=…; password --email=…; totp-off --email=…' },
  token: { run: manageTokens, says: 'create --shop=<handle> --name=… --permissions=…,… [--days=…]' },
  key: { run: createKey, says: 'create: make SECRET_KEY_FILE' },
}

const options = {
  only: { type: 'string' },
  'no-demo': { type: 'boolean' },
  'without-key': { type: 'boolean' },
  replace: { type: 'boolean' },
  handle: { type: 'string' },
  name: { type: 'string' },
  owner: { type: 'string' },
  shop: { type: 'string' },
  email: { type: 'string' },
  role: { type: 'string' },
  permissions: { type: 'string' },
  days: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

process.exitCode = await main()

/** Runs the command of the command line. Expected failures are one line on stderr (SX-17); a bug shows its stack. */
async function main(): Promise<number | undefined> {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [name = 'start', ...rest] = positionals
    const command = commands[name]
    if (!command || values.help) {
      process.stdout.write(usage())
      return command ? 0 : 2
    }
    return await command.run(values, rest)
  } catch (error) {
    const isExpected =
      error instanceof SettingError ||
      error instanceof BackupError ||
      error instanceof EmbeddedError ||
      error instanceof KeyFileError ||
      isUsageError(error)
    process.stderr.write(`${isExpected ? (error as Error).message : error instanceof Error ? error.stack : String(error)}\n`)
    return 1
  }
}

function isUsageError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

function usage(): string {
  return `aftercart <command>\n\n${Object.entries(commands)
    .map(([name, { says }]) => `  ${name.padEnd(10)}${says}`)
    .join('\n')}\n`
}
