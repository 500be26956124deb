import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { isMailKind, isMailLanguage, mailRules } from './mail-kinds.ts'
import type { MailRefs } from './mail-row.ts'
import { orderRecipient } from './order-recipient.ts'
import { queueMail } from './queue-mail.ts'

/**
 * Sends a mail again: a row of its own with a Message-ID of its own, written from the same facts; nothing else comes of it, no code is
 * issued (S0-34). A mail to a customer goes to the address that is on the order now. Throws mail_not_found, mail_still_waiting,
 * mail_recipient_missing.
 */
export async function resendMail(tx: Tx, mailId: string): Promise<{ id: string }> {
  const mail = await tx.db
    .selectFrom('mails')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', mailId)
    .select(['id', 'template', 'locale', 'recipient', 'refs', 'orderId', 'state'])
    .forUpdate()
    .executeTakeFirst()
  if (!mail || !isMailKind(mail.template) || !isMailLanguage(mail.locale)) throw new DomainError('mail_not_found')
  if (mail.state === 'queued' || mail.state === 'sending') throw new DomainError('mail_still_waiting', { state: mail.state })
  const isForCustomer = mailRules[mail.template].audience === 'customer' && mail.orderId !== null
  const recipient = isForCustomer && mail.orderId ? (await orderRecipient(tx, mail.orderId)).recipient : mail.recipient
  if (recipient === null) throw new DomainError('mail_recipient_missing')
  const queued = await queueMail(tx, {
    key: `resend:${newId(tx.now.getTime())}`,
    kind: mail.template,
    language: mail.locale,
    recipient,
    orderId: mail.orderId,
    refs: mail.refs as MailRefs,
    resendOf: mail.id,
  })
  if (!queued) throw new DomainError('mail_not_found')
  await audit(tx, {
    action: 'mails.resend',
    subjectKind: 'mail',
    subjectId: mail.id,
    after: { mailId: queued.id, template: mail.template },
  })
  return { id: queued.id }
}
