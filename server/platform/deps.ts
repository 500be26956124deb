import type { Logger } from 'pino'
import type { Config } from '#server/config.ts'
import type { Keyring } from './crypto/keyring.ts'
import type { Mailer } from './mail/smtp.ts'

/** The outside world, handed to jobs and routes, never to operations. Tests replace the clock and point the rest at real peers. */
export type Deps = Readonly<{
  config: Config
  log: Logger
  clock: Clock
  keyring: Keyring
  /** Null without SMTP_URL: mails then stay readable in the log (SX-40). */
  mailer: Mailer | null
}>

/** Null reads the database's clock in the opening round trip of each transaction; tests give a movable one. */
export type Clock = { now: () => Date } | null
