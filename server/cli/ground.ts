import { existsSync } from 'node:fs'
import { pino } from 'pino'
import { createKeyFile } from '#platform/crypto/key-file.ts'
import { type Keyring, loadKeyring } from '#platform/crypto/keyring.ts'
import { type EmbeddedDatabase, type EmbeddedRole, openEmbedded } from '#platform/db/embedded.ts'
import { migrate } from '#platform/db/migrate.ts'
import type { Deps } from '#platform/deps.ts'
import { queuesOf } from '#platform/jobs/runner.ts'
import { openMailer } from '#platform/mail/smtp.ts'
import type { Transactor } from '#platform/transactor.ts'
import { type Config, readConfig, SettingError } from '../config.ts'
import { modules } from '../modules.ts'
import { openSystem, type System } from '../system.ts'
import { errorForLog } from './error-for-log.ts'

/** What every command stands on: settings, a migrated database, keys, the composed system. */
export type Ground = Readonly<{ system: System; config: Config; close: () => Promise<void> }>

/** Parts of log lines that could hold secrets or people, wherever they appear (SX-27). */
const redacted = [
  'password',
  'token',
  'code',
  'secret',
  'cookie',
  'authorization',
  'email',
  '*.password',
  '*.token',
  '*.code',
  '*.secret',
  '*.email',
]

/** Opens the database (embedded unless DATABASE_URL), migrates it, loads the keys and composes the system. */
export async function openGround({ role, isWeb, isWorker }: { role: EmbeddedRole; isWeb: boolean; isWorker: boolean }): Promise<Ground> {
  const config = readConfig()
  // To stderr, so that stdout stays the page a person reads: where to go, how to sign in.
  const log = pino({ level: config.logLevel, redact: redacted, serializers: { err: errorForLog } }, pino.destination(2))
  const embedded =
    config.databaseUrl === null ? await openEmbedded({ dataDir: config.dataDir, role, log: (message) => log.info(message) }) : null
  const databaseUrl = embedded?.url ?? config.databaseUrl ?? ''
  try {
    const keyring = await loadKeys(config, embedded)
    await migrate(databaseUrl, queuesOf(modules, config.jobHeartbeatSeconds))
    const timeoutMs = config.mailTimeoutSeconds * 1_000
    const mailer = config.smtpUrl === null ? null : openMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom, timeoutMs })
    const deps: Deps = { config, log, clock: null, keyring, mailer }
    const system = await openSystem({ databaseUrl, deps, isWeb, isWorker })
    await demandSameKeys(system.transactor, keyring)
    const close = async () => {
      await system.close()
      await mailer?.close()
      await embedded?.close()
    }
    return { system, config, close }
  } catch (error) {
    await embedded?.close()
    throw error
  }
}

/** With the embedded database the key file is made at the first start; beside an external one a person makes and keeps it. */
async function loadKeys(config: Config, embedded: EmbeddedDatabase | null): Promise<Keyring> {
  if (!existsSync(config.secretKeyFile)) {
    if (!embedded)
      throw new SettingError(
        'SECRET_KEY_FILE',
        'a key file that all processes share; `aftercart key create` makes one',
        config.secretKeyFile,
      )
    await createKeyFile(config.secretKeyFile, new Date())
  }
  return loadKeyring(config.secretKeyFile)
}

/** Another key file would find no code and open none: refused at the start instead of at the first customer (SX-3). */
async function demandSameKeys(transactor: Transactor, { fingerprint }: Keyring): Promise<void> {
  const stored = await transactor.platform('installation', async ({ db, now }) => {
    await db
      .insertInto('installation')
      .values({ keyFingerprint: fingerprint, createdAt: now })
      .onConflict((conflict) => conflict.column('isOnly').doNothing())
      .execute()
    return db.selectFrom('installation').select('keyFingerprint').executeTakeFirstOrThrow()
  })
  if (stored.keyFingerprint !== fingerprint)
    throw new SettingError('SECRET_KEY_FILE', 'the key file this database was made with', 'another one')
}
