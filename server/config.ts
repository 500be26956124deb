import type { BlockList } from 'node:net'
import path from 'node:path'
import { defaultDataDir } from '#platform/db/embedded.ts'
import { parseMailbox } from '#platform/mail/mailbox.ts'
import { parseSmtpUrl } from '#platform/mail/smtp.ts'
import { parseNetworks } from '#platform/webhooks/public-address.ts'

/** Everything the process takes from its environment, validated once (SX-17). The only reader of `process.env`. */
export type Config = Readonly<{
  port: number
  host: string
  /** Origin that people and callbacks use, without a trailing slash. */
  baseUrl: string
  isSecure: boolean
  dataDir: string
  /** External PostgreSQL; null means the embedded one in `dataDir`. */
  databaseUrl: string | null
  poolSize: number
  /** How long a request waits for a connection, in seconds; for a row twice as long (SX-18). */
  databaseWaitSeconds: number
  smtpUrl: string | null
  mailFrom: string
  trustProxy: boolean | string
  secretKeyFile: string
  logLevel: LogLevel
  metricsPublic: boolean
  /** Waits between attempts to hand a mail over, in seconds (SX-40). */
  mailRetrySeconds: readonly number[]
  /** Longest hand-over of one mail, in seconds; the lease of a mail being sent is a little longer. */
  mailTimeoutSeconds: number
  /** Waits between attempts at one webhook, in seconds (SX-34). */
  webhookRetrySeconds: readonly number[]
  webhookTimeoutSeconds: number
  /** Private networks that webhooks may reach; null, the default, opens none (SX-34). */
  webhookPrivateNetworks: BlockList | null
  jobHeartbeatSeconds: number
  jobPollSeconds: number
  /** From the signal to stop to the end of the process, at most, in seconds (SX-15). */
  stopSeconds: number
  /** How long an unpaid sandbox or gateway payment may stay open, in seconds. */
  paymentTimeoutSeconds: number
  /** Addresses by which gateways are reached instead of their own, by account; null for their own. */
  gatewayUrls: Readonly<Record<string, string | null>>
  /** How often gateways are asked about payments whose notice did not come, in seconds. */
  paymentQueryEverySeconds: number
  /** How old a payment is when its gateway is asked first, and how long it is left alone between two questions, at least. */
  paymentQueryAfterSeconds: number
  paymentQueriesPerRun: number
  /** Between two questions to the same gateway, in seconds: who asks too fast is shut out. */
  paymentQueryPauseSeconds: number
  /** An order to be paid before delivery is given up when nobody paid it for this long. */
  unpaidOrderSeconds: number
  /** How often orders whose time is over are closed, in seconds. */
  orderAutoCloseEverySeconds: number
  /** Replaces the days of every shop that closes orders by itself, in seconds; null leaves them. */
  orderAutoCloseAfterSeconds: number | null
  idempotencyKeepSeconds: number
  adminIdleSeconds: number
  adminAbsoluteSeconds: number
  /** Sign-in attempts per account and minute before they slow down (SX-24). */
  signInAttemptsPerMinute: number
  requestsPerMinute: number
  /** Requests per API token and minute, in each web process (SX-24, SX-25). */
  tokenRequestsPerMinute: number
}>

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
export type Environment = Readonly<Record<string, string | undefined>>

/** A setting that stops the start: one line that names the variable and what it takes (SX-17). */
export class SettingError extends Error {
  constructor(variable: string, takes: string, got: string | undefined) {
    super(`${variable} ${got === undefined ? 'is missing' : `is ${JSON.stringify(got)}`}: it takes ${takes}`)
    this.name = 'SettingError'
  }
}

const logLevels: readonly LogLevel[] = ['fatal', 'error', 'warn', 'info', 'debug', 'silent']
const defaultMailRetries = [60, 5 * 60, 30 * 60, 2 * 3600, 12 * 3600]

/** Ten attempts over three days and three hours. */
const defaultWebhookRetries = [5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600, 24 * 3600]

/** Reads and checks the environment. Throws `SettingError` for the first setting that is wrong. */
export function readConfig(environment: Environment = process.env): Config {
  const port = integer(environment, 'PORT', 8480, { minimum: 0, maximum: 65_535 })
  const baseUrl = url(environment, 'BASE_URL', ['http:', 'https:']) ?? `http://localhost:${port}`
  const dataDir = environment.DATA_DIR ? path.resolve(environment.DATA_DIR) : defaultDataDir(path.resolve(import.meta.dirname, '..'))
  return Object.freeze({
    port,
    host: environment.HOST || '127.0.0.1',
    baseUrl: baseUrl.replace(/\/+$/, ''),
    isSecure: baseUrl.startsWith('https:'),
    dataDir,
    databaseUrl: url(environment, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    poolSize: integer(environment, 'DATABASE_POOL_SIZE', 12, { minimum: 6, maximum: 200 }),
    databaseWaitSeconds: integer(environment, 'DATABASE_WAIT_SECONDS', 5, { minimum: 1, maximum: 300 }),
    smtpUrl: checked(environment, 'SMTP_URL', 'an address such as `smtp://user:password@mail.example.com:587`', parseSmtpUrl),
    mailFrom:
      checked(environment, 'MAIL_FROM', 'an address such as `Shop <shop@example.com>`', parseMailbox) ?? 'Aftercart <no-reply@localhost>',
    trustProxy: proxies(environment.TRUST_PROXY),
    secretKeyFile: path.resolve(environment.SECRET_KEY_FILE || path.join(dataDir, 'secret-key.json')),
    logLevel: oneOf(environment, 'LOG_LEVEL', logLevels, 'info'),
    metricsPublic: flag(environment, 'METRICS_PUBLIC', false),
    mailRetrySeconds: integers(environment, 'MAIL_RETRY_SECONDS', defaultMailRetries),
    mailTimeoutSeconds: integer(environment, 'MAIL_TIMEOUT_SECONDS', 30, { minimum: 1, maximum: 600 }),
    webhookRetrySeconds: integers(environment, 'WEBHOOK_RETRY_SECONDS', defaultWebhookRetries),
    webhookTimeoutSeconds: integer(environment, 'WEBHOOK_TIMEOUT_SECONDS', 15, { minimum: 1, maximum: 60 }),
    webhookPrivateNetworks: networks(environment, 'WEBHOOK_PRIVATE_NETWORKS'),
    jobHeartbeatSeconds: integer(environment, 'JOB_HEARTBEAT_SECONDS', 10, { minimum: 10, maximum: 600 }),
    jobPollSeconds: decimal(environment, 'JOB_POLL_SECONDS', 2, { minimum: 0.5, maximum: 60 }),
    stopSeconds: integer(environment, 'STOP_SECONDS', 5, { minimum: 5, maximum: 300 }),
    paymentTimeoutSeconds: integer(environment, 'PAYMENT_TIMEOUT_SECONDS', 30 * 60, { minimum: 1, maximum: 7 * 86_400 }),
    gatewayUrls: { ecpay: url(environment, 'ECPAY_URL', ['http:', 'https:'])?.replace(/\/+$/, '') ?? null },
    paymentQueryEverySeconds: integer(environment, 'PAYMENT_QUERY_EVERY_SECONDS', 60, { minimum: 1, maximum: 86_400 }),
    paymentQueryAfterSeconds: integer(environment, 'PAYMENT_QUERY_AFTER_SECONDS', 600, { minimum: 1, maximum: 86_400 }),
    paymentQueriesPerRun: integer(environment, 'PAYMENT_QUERIES_PER_RUN', 20, { minimum: 1, maximum: 1_000 }),
    paymentQueryPauseSeconds: decimal(environment, 'PAYMENT_QUERY_PAUSE_SECONDS', 1, { minimum: 0, maximum: 60 }),
    unpaidOrderSeconds: integer(environment, 'UNPAID_ORDER_SECONDS', 86_400, { minimum: 1, maximum: 60 * 86_400 }),
    orderAutoCloseEverySeconds: integer(environment, 'ORDER_AUTO_CLOSE_EVERY_SECONDS', 300, { minimum: 1, maximum: 86_400 }),
    orderAutoCloseAfterSeconds: environment.ORDER_AUTO_CLOSE_AFTER_SECONDS
      ? integer(environment, 'ORDER_AUTO_CLOSE_AFTER_SECONDS', 0, { minimum: 1, maximum: 365 * 86_400 })
      : null,
    idempotencyKeepSeconds: integer(environment, 'IDEMPOTENCY_KEEP_SECONDS', 86_400, { minimum: 1, maximum: 30 * 86_400 }),
    adminIdleSeconds: integer(environment, 'ADMIN_IDLE_SECONDS', 30 * 60, { minimum: 1, maximum: 86_400 }),
    adminAbsoluteSeconds: integer(environment, 'ADMIN_ABSOLUTE_SECONDS', 12 * 3600, { minimum: 1, maximum: 7 * 86_400 }),
    signInAttemptsPerMinute: integer(environment, 'SIGN_IN_ATTEMPTS_PER_MINUTE', 10, { minimum: 1, maximum: 100_000 }),
    tokenRequestsPerMinute: integer(environment, 'TOKEN_REQUESTS_PER_MINUTE', 600, { minimum: 1, maximum: 100_000_000 }),
    requestsPerMinute: integer(environment, 'REQUESTS_PER_MINUTE', 6_000, { minimum: 1, maximum: 100_000_000 }),
  })
}

type Range = { minimum: number; maximum: number }

function decimal(environment: Environment, name: string, fallback: number, { minimum, maximum }: Range): number {
  const text = environment[name]
  if (text === undefined || text === '') return fallback
  const value = Number(text)
  if (!Number.isFinite(value) || value < minimum || value > maximum)
    throw new SettingError(name, `a number from ${minimum} to ${maximum}`, text)
  return value
}

function integer(environment: Environment, name: string, fallback: number, range: Range): number {
  const value = decimal(environment, name, fallback, range)
  if (!Number.isInteger(value)) throw new SettingError(name, `a whole number from ${range.minimum} to ${range.maximum}`, environment[name])
  return value
}

function integers(environment: Environment, name: string, fallback: readonly number[]): readonly number[] {
  const text = environment[name]
  if (text === undefined || text === '') return fallback
  const values = text.split(',').map((part) => Number(part.trim()))
  if (values.some((value) => !Number.isInteger(value) || value < 0)) throw new SettingError(name, 'whole numbers separated by commas', text)
  return values
}

function url(environment: Environment, name: string, protocols: readonly string[]): string | null {
  const text = environment[name]
  if (text === undefined || text === '') return null
  const takes = `an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`
  const parsed = URL.parse(text)
  // A Unix-socket address of PostgreSQL has an empty host, which the URL standard refuses.
  if (!parsed && !protocols.some((protocol) => text.startsWith(`${protocol}//`))) throw new SettingError(name, takes, redacted(text))
  if (parsed && !protocols.includes(parsed.protocol)) throw new SettingError(name, takes, redacted(text))
  return text
}

/** A refused address may hold a password; only its beginning is shown. */
function redacted(text: string): string {
  return text.replace(/\/\/[^@/]*@/, '//…@')
}

function networks(environment: Environment, name: string): BlockList | null {
  const text = checked(environment, name, 'addresses or networks separated by commas, such as `10.0.0.0/8`', parseNetworks)
  return text === null ? null : parseNetworks(text)
}

/** A setting whose own parser decides; shown without its password when it is refused. */
function checked(environment: Environment, name: string, takes: string, parse: (text: string) => unknown): string | null {
  const text = environment[name]
  if (text === undefined || text === '') return null
  if (parse(text) === null) throw new SettingError(name, takes, redacted(text))
  return text
}

function oneOf<T extends string>(environment: Environment, name: string, values: readonly T[], fallback: T): T {
  const text = environment[name]
  if (text === undefined || text === '') return fallback
  const value = values.find((candidate) => candidate === text)
  if (value === undefined) throw new SettingError(name, `one of ${values.join(', ')}`, text)
  return value
}

function flag(environment: Environment, name: string, fallback: boolean): boolean {
  const text = environment[name]
  if (text === undefined || text === '') return fallback
  if (text !== 'true' && text !== 'false') throw new SettingError(name, '`true` or `false`', text)
  return text === 'true'
}

/** `true`, `false`, or a comma-separated list of proxy addresses; off by default, so that `X-Forwarded-*` counts for nothing (SX-24). */
function proxies(text: string | undefined): boolean | string {
  if (text === undefined || text === '' || text === 'false') return false
  if (text === 'true') return true
  if (!/^[0-9a-fA-F.:/, ]+$/.test(text)) throw new SettingError('TRUST_PROXY', '`true`, `false` or addresses separated by commas', text)
  return text
}
