import { createTransport, type SMTPPoolOptions } from 'nodemailer'
import { type Mailbox, parseMailbox } from './mailbox.ts'
import { type DeliveryFailure, failureOf, type OutgoingMail, toMessage } from './outgoing.ts'

export type { MailAttachment, MailError, OutgoingMail } from './outgoing.ts'

/**
 * How one hand-over ended. `sent`: the peer took responsibility. `deferred`: worth another attempt (4xx, connection trouble,
 * time-out, log-in refused). `refused`: the same mail would be refused again (5xx, or it may not be sent at all).
 */
export type Delivery = { outcome: 'sent'; response: string } | DeliveryFailure

/** Hands mails to one SMTP peer. Only jobs and routes hold it; operations write a row and emit (architecture). */
export type Mailer = {
  /** Hands over one mail. Never throws for what a peer, a network or an address can do wrong. */
  send(mail: OutgoingMail): Promise<Delivery>
  /** Connects, greets and logs in without a mail: true, or why not. */
  verify(): Promise<true | DeliveryFailure>
  /** Lets running hand-overs finish for `drainMs`, then cuts them (they count as deferred). Later mails are deferred. */
  close(drainMs?: number): Promise<void>
}

/** `timeoutMs` bounds one hand-over including the wait for a connection: the lease of a claimed mail has to be longer. */
export type MailerOptions = { smtpUrl: string; from: string; timeoutMs?: number; maxConnections?: number }

const DEFAULT_TIMEOUT_MS = 30_000
const DEFAULT_DRAIN_MS = 3_000
/** Four connections deliver well over the 400 mails/s that closing 300 orders/s asks for (SX-61), and few enough for any relay. */
const MAX_CONNECTIONS = 4
/** Below the 1,000 messages at which Exim ends a session; a peer that ends it earlier costs one reconnection, no mail. */
const MAX_MESSAGES_PER_CONNECTION = 500

/** Opens the pooled connection to `SMTP_URL`; connects on first use. Throws at once when the URL or the sender cannot be read. */
export function openMailer({ smtpUrl, from, timeoutMs = DEFAULT_TIMEOUT_MS, maxConnections = MAX_CONNECTIONS }: MailerOptions): Mailer {
  const target = parseSmtpUrl(smtpUrl)
  const sender = parseMailbox(from)
  if (target === null) throw new Error('SMTP_URL takes smtp://user:password@host:port or smtps://…')
  if (sender === null) throw new Error('MAIL_FROM takes an address or Name <address>')

  const transport = createTransport({ ...poolOptions(target, timeoutMs), maxConnections })
  const secrets = target.auth === undefined ? [] : [target.auth.pass]
  const running = new Set<Promise<Delivery>>()
  let closed = false

  async function handOver(mail: OutgoingMail, defaultFrom: Mailbox): Promise<Delivery> {
    const message = toMessage(mail, defaultFrom)
    if ('outcome' in message) return message
    if (closed) return { outcome: 'deferred', error: { code: 'smtp_closed', text: '' } }
    try {
      // A time-out of our own, because a peer that answers one byte a minute never lets a socket time-out fire.
      const info = await transport.sendMail({ ...message, signal: AbortSignal.timeout(timeoutMs) })
      return { outcome: 'sent', response: info.response }
    } catch (error) {
      return failureOf(error, secrets)
    }
  }

  return {
    send(mail) {
      const delivery = handOver(mail, sender)
      running.add(delivery)
      return delivery.finally(() => running.delete(delivery))
    },
    async verify() {
      try {
        await transport.verify()
        return true
      } catch (error) {
        return failureOf(error, secrets)
      }
    },
    async close(drainMs = DEFAULT_DRAIN_MS) {
      closed = true
      const drained = Promise.allSettled(running)
      const timer = setTimeout(() => transport.transporter.close?.({ force: true }), drainMs)
      await drained
      clearTimeout(timer)
      transport.close()
    },
  }
}

type SmtpTarget = { host: string; port: number; secure: boolean; auth?: { user: string; pass: string } }

const loopbackHosts = new Set(['localhost', '127.0.0.1', '::1'])

/** Reads `SMTP_URL`; null when it is not one. The default port is 587, with smtps 465. */
export function parseSmtpUrl(text: string): SmtpTarget | null {
  const url = URL.parse(text)
  if (url === null || url.hostname === '' || !['smtp:', 'smtps:'].includes(url.protocol)) return null
  const secure = url.protocol === 'smtps:'
  const port = url.port === '' ? (secure ? 465 : 587) : Number(url.port)
  const target = { host: url.hostname.replace(/^\[|\]$/g, ''), port, secure }
  try {
    return url.username === ''
      ? target
      : { ...target, auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
  } catch {
    return null
  }
}

function poolOptions(target: SmtpTarget, timeoutMs: number): SMTPPoolOptions & { pool: true } {
  return {
    ...target,
    pool: true,
    maxMessages: MAX_MESSAGES_PER_CONNECTION,
    // One: a pooled connection that the peer closed while it was idle. Only mails of which no byte was sent are ever queued again.
    maxRequeues: 1,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    socketCloseTimeout: 0,
    // A relay on this machine often has a self-signed certificate, and nobody in between to hide from.
    tls: { rejectUnauthorized: !loopbackHosts.has(target.host) },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
