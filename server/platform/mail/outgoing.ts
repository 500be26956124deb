import type { SendMailOptions } from 'nodemailer'
import { headerText, isMailAddress, type Mailbox } from './mailbox.ts'
import { isMessageId } from './message-id.ts'

/** A file that travels with a mail. Content only, never a path or a URL. */
export type MailAttachment = { filename: string; content: string | Uint8Array; contentType: string }

/** A mail ready to leave. `messageId` is made by the caller from the mail row and is the same at every attempt (SX-40). */
export type OutgoingMail = {
  messageId: string
  from?: Mailbox
  replyTo?: Mailbox
  to: Mailbox
  subject: string
  html: string
  text: string
  attachments?: readonly MailAttachment[]
  /** Extra headers; only `X-…`, `In-Reply-To` and `References`. */
  headers?: Readonly<Record<string, string>>
}

/** Why a mail did not leave: a stable code, and what the peer or the network said, without secrets, one line of at most 500 characters. */
export type MailError = {
  code:
    | 'mail_recipient_invalid'
    | 'mail_sender_invalid'
    | 'mail_header_invalid'
    | 'smtp_refused'
    | 'smtp_deferred'
    | 'smtp_login_refused'
    | 'smtp_unreachable'
    | 'smtp_timeout'
    | 'smtp_closed'
  text: string
}

export type DeliveryFailure = { outcome: 'deferred' | 'refused'; error: MailError }

/** Builds what nodemailer sends: addresses refused when they are not one plain mailbox, all header text on one line (SX-41). */
export function toMessage(mail: OutgoingMail, defaultFrom: Mailbox): SendMailOptions | DeliveryFailure {
  const from = mail.from ?? defaultFrom
  if (!isMailAddress(mail.to.address)) return refused('mail_recipient_invalid')
  if (![from, mail.replyTo ?? from].every(({ address }) => isMailAddress(address))) return refused('mail_sender_invalid')
  const headers = Object.entries(mail.headers ?? {})
  if (!isMessageId(mail.messageId) || !headers.every(([name]) => /^(?:X-[A-Za-z0-9-]+|In-Reply-To|References)$/i.test(name))) {
    return refused('mail_header_invalid')
  }
  return {
    from: named(from),
    to: named(mail.to),
    replyTo: mail.replyTo && named(mail.replyTo),
    subject: headerText(mail.subject),
    html: mail.html,
    text: mail.text,
    messageId: mail.messageId,
    attachments: mail.attachments?.map(({ filename, content, contentType }) => ({
      filename: headerText(filename),
      content: typeof content === 'string' ? content : Buffer.from(content),
      contentType: headerText(contentType),
    })),
    headers: {
      ...Object.fromEntries(headers.map(([name, value]) => [name, headerText(value)])),
      // RFC 3834: no out-of-office answer comes back.
      'Auto-Submitted': 'auto-generated',
    },
  }
}

function refused(code: MailError['code']): DeliveryFailure {
  return { outcome: 'refused', error: { code, text: '' } }
}

function named({ name, address }: Mailbox): { name: string; address: string } {
  return { name: headerText(name ?? ''), address }
}

/** Replies that speak about our right to use the server, not about this mail: repairing the settings sends it (RFC 4954). */
const loginReplies = new Set([530, 534, 535, 538])
const timeoutCodes = new Set(['ETIMEDOUT', 'EABORT'])
const mailCodes = new Set(['EENVELOPE', 'EMESSAGE'])

/** Sorts what nodemailer threw into "again later" and "never" (SX-40); takes the given secrets out of what the peer said (SX-27). */
export function failureOf(error: unknown, secrets: readonly string[]): DeliveryFailure {
  const { code = '', responseCode, response, message } = failureFields(error)
  const text = withoutSecrets(response ?? message, secrets)
  if (code === 'EAUTH' || code === 'ENOAUTH' || loginReplies.has(responseCode ?? 0)) {
    return { outcome: 'deferred', error: { code: 'smtp_login_refused', text } }
  }
  if (mailCodes.has(code)) {
    // 503 says that the session was out of step, not that the mail is bad. No reply at all: nodemailer itself found it unsendable.
    const isPermanent = responseCode === undefined || (responseCode >= 500 && responseCode !== 503)
    return isPermanent
      ? { outcome: 'refused', error: { code: 'smtp_refused', text } }
      : { outcome: 'deferred', error: { code: 'smtp_deferred', text } }
  }
  return { outcome: 'deferred', error: { code: timeoutCodes.has(code) ? 'smtp_timeout' : 'smtp_unreachable', text } }
}

type FailureFields = { code?: string; responseCode?: number; response?: string; message: string }

function failureFields(error: unknown): FailureFields {
  if (!(error instanceof Error)) return { message: String(error) }
  const field = (name: string): unknown => Object.getOwnPropertyDescriptor(error, name)?.value
  const [code, responseCode, response] = [field('code'), field('responseCode'), field('response')]
  return {
    code: typeof code === 'string' ? code : undefined,
    responseCode: typeof responseCode === 'number' ? responseCode : undefined,
    response: typeof response === 'string' ? response : undefined,
    message: error.message,
  }
}

/** SX-40 shows it in a table row; a peer may send pages. */
const MAX_ERROR_LENGTH = 500

function withoutSecrets(text: string, secrets: readonly string[]): string {
  const forms = secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
  return headerText(forms.reduce((rest, form) => rest.replaceAll(form, '***'), text)).slice(0, MAX_ERROR_LENGTH)
}
