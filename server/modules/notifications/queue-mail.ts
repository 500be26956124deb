import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import { announce } from '#platform/events.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { isMailAddress } from '#platform/mail/mailbox.ts'
import type { Tx } from '#platform/tx.ts'
import type { MailKind, MailLanguage } from './mail-kinds.ts'
import type { MailRefs, MailState } from './mail-row.ts'
import { SEND_MAIL_JOB } from './send-mail-job.ts'

/** A mail there is reason for. `key` names the reason: the same key never makes a second mail. */
export type NewMail = {
  key: string
  kind: MailKind
  language: MailLanguage
  /** Null when there is nobody to send it to: the row then says so. */
  recipient: string | null
  orderId?: string | null
  refs?: MailRefs
  resendOf?: string
}

/**
 * Writes the row of a mail and the job that sends it (SX-40). Without a usable recipient, or when the shop turned the mail off, the
 * row is `skipped` and says why. Null when a mail with this key exists already.
 */
export async function queueMail(tx: Tx, mail: NewMail): Promise<{ id: string; state: MailState } | null> {
  const id = newId(tx.now.getTime())
  const { rows } = await sql<{ state: MailState }>`
    insert into mails (shop_id, id, unique_key, template, locale, recipient, refs, order_id, resend_of, state, skip_reason, attempts, interruptions,
                       next_attempt_at, created_at)
    select ${tx.shopId}::uuid, ${id}::uuid, ${mail.key}, ${mail.kind}, ${mail.language}, ${mail.recipient}, ${JSON.stringify(mail.refs ?? {})}::jsonb,
           ${mail.orderId ?? null}::uuid, ${mail.resendOf ?? null}::uuid, case when reason is null then 'queued' else 'skipped' end, reason, 0, 0,
           case when reason is null then ${tx.now}::timestamptz end, ${tx.now}::timestamptz
    from (select coalesce(${recipientProblem(mail.recipient)}::text, case when exists (
            select from mail_templates t join store_views v on v.shop_id = t.shop_id and v.id = t.store_view_id
            where t.shop_id = ${tx.shopId} and t.template = ${mail.kind} and v.locale = ${mail.language} and not t.is_enabled
          ) then 'template_disabled' end) as reason) as decision
    on conflict (shop_id, unique_key) do nothing
    returning state`.execute(tx.db)
  const state = rows[0]?.state
  if (state === undefined) return null
  if (state === 'queued') enqueue(tx, { name: SEND_MAIL_JOB }, { mailId: id })
  announce(tx, { type: 'mail', ids: [id] })
  return { id, state }
}

function recipientProblem(recipient: string | null): 'no_recipient' | 'recipient_invalid' | null {
  if (recipient === null || recipient.trim() === '') return 'no_recipient'
  return isMailAddress(recipient) ? null : 'recipient_invalid'
}
