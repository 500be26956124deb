import type { JsonValue } from '#kernel/errors.ts'
import type { MailKind, MailLanguage } from './mail-kinds.ts'

/** `logged`: there was no SMTP_URL when it was due, it stays readable in the mail log (SX-40). */
export type MailState = 'queued' | 'sending' | 'sent' | 'failed' | 'skipped' | 'logged'
/** Why a mail was never tried. */
export type SkipReason = 'no_recipient' | 'recipient_invalid' | 'template_disabled'

/** From what a mail is written: ids and counts, never a code or token (S0-36). `sample` marks a test send of invented values. */
export type MailRefs = { readonly [name: string]: JsonValue }

/** What is needed to write a mail. */
export type MailSource = Readonly<{
  id: string
  kind: MailKind
  language: MailLanguage
  orderId: string | null
  refs: MailRefs
  createdAt: Date
}>
