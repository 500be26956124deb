import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { isMailAddress } from '#platform/mail/mailbox.ts'
import type { Tx } from '#platform/tx.ts'
import type { MailKind, MailLanguage } from './mail-kinds.ts'
import { queueMail } from './queue-mail.ts'

/** Sends the saved text of a mail, filled with invented values, to an address the merchant names (SX-41). Throws mail_recipient_invalid. */
export async function sendTestMail(tx: Tx, { kind, language, to }: { kind: MailKind; language: MailLanguage; to: string }) {
  if (!isMailAddress(to)) throw new DomainError('mail_recipient_invalid')
  const queued = await queueMail(tx, {
    key: `test:${newId(tx.now.getTime())}`,
    kind,
    language,
    recipient: to,
    refs: { sample: true },
  })
  if (!queued) throw new Error('the key of a test mail is new every time')
  return { id: queued.id }
}
