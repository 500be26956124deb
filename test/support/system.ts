import { after } from 'node:test'
import { pino } from 'pino'
import { keyringOf } from '#platform/crypto/keyring.ts'
import { openMailer } from '#platform/mail/smtp.ts'
import type { Module } from '#platform/module.ts'
import { type Environment, readConfig } from '#server/config.ts'
import { openSystem, type System } from '#server/system.ts'
import { type TestClock, testClock } from './clock.ts'
import { testDatabase } from './database.ts'

export type TestSystem = System & { clock: TestClock; databaseUrl: string; logs: string[] }

/** Loopback address without a listener: nothing of a test ever goes out by accident. */
const testEnvironment: Environment = {
  PORT: '0',
  BASE_URL: 'http://shop.test',
  MAIL_FROM: 'Aftercart <no-reply@shop.test>',
  DATABASE_POOL_SIZE: '36',
  // A race on a busy machine waits; that a request gets 503 in the end is another test's.
  DATABASE_WAIT_SECONDS: '60',
  REQUESTS_PER_MINUTE: '100000000',
  SIGN_IN_ATTEMPTS_PER_MINUTE: '1000',
  LOG_LEVEL: 'info',
}

/** Test keys; the real ones come from SECRET_KEY_FILE. */
const testKey = { id: 'test-key', key: Buffer.alloc(32, 7), createdAt: new Date('2026-01-01T00:00:00Z') }

/**
 * The whole server over a database of its own: real PostgreSQL, real jobs, the clock in hand. Jobs run when a test calls
 * `system.runner.drain()`; `smtpUrl` points at a mailbox of `openMailbox()`. Log lines are kept in `logs`.
 */
export async function testSystem(
  options: { environment?: Environment; smtpUrl?: string; clock?: TestClock | null; modules?: readonly Module[] } = {},
): Promise<TestSystem> {
  const database = await testDatabase()
  const config = readConfig({ ...testEnvironment, ...options.environment, DATABASE_URL: database.url })
  const clock = options.clock ?? testClock()
  const logs: string[] = []
  const log = pino({ level: config.logLevel }, { write: (line: string) => void logs.push(line) })
  const mailer = options.smtpUrl ? openMailer({ smtpUrl: options.smtpUrl, from: config.mailFrom }) : null
  const deps = { config, log, clock: options.clock === null ? null : clock, keyring: keyringOf([testKey]), mailer }
  const system = await openSystem({
    databaseUrl: database.url,
    deps,
    isWorker: true,
    isWeb: true,
    ...(options.modules ? { modules: options.modules } : {}),
  })
  after(async () => {
    await system.close()
    await mailer?.close()
  })
  return { ...system, clock, databaseUrl: database.url, logs }
}
