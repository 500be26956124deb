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

/** A mail that was written now. */
export type QueuedMail = { id: string; state: MailState }

/** Writes the row of one mail, see `queueMails`. Null when a mail with this key exists already. */
export async function queueMail(tx: Tx, mail: NewMail): Promise<QueuedMail | null> {
  const [queued] = await queueMails(tx, [mail])
  return queued ?? null
}

/**
 * Writes the rows of mails and the jobs that send them (SX-40). Without a usable recipient, or when the shop turned the mail off, the
 * row is `skipped` and says why. Mails whose key exists already are missing in the answer.
 */
export async function queueMails(tx: Tx, mails: readonly NewMail[]): Promise<QueuedMail[]> {
  if (mails.length === 0) return []
  const { db, shopId, now } = tx
  const column = <T>(read: (mail: NewMail) => T) => mails.map(read)
  const { rows } = await sql<QueuedMail>`
    insert into mails (shop_id, id, unique_key, template, locale, recipient, refs, order_id, resend_of, state, skip_reason, attempts, interruptions,
                       next_attempt_at, created_at)
    select ${shopId}::uuid, id, unique_key, template, locale, recipient, refs, order_id, resend_of,
           case when reason is null then 'queued' else 'skipped' end, reason, 0, 0, case when reason is null then ${now}::timestamptz end, ${now}::timestamptz
    from unnest(${column(() => newId(now.getTime()))}::uuid[], ${column((mail) => mail.key)}::text[], ${column((mail) => mail.kind)}::text[],
                ${column((mail) => mail.language)}::text[], ${column((mail) => mail.recipient)}::text[],
                ${column((mail) => JSON.stringify(mail.refs ?? {}))}::jsonb[], ${column((mail) => mail.orderId ?? null)}::uuid[],
                ${column((mail) => mail.resendOf ?? null)}::uuid[], ${column((mail) => recipientProblem(mail.recipient))}::text[])
         as m(id, unique_key, template, locale, recipient, refs, order_id, resend_of, problem)
    cross join lateral (select coalesce(m.problem, case when exists (
        select from mail_templates t join store_views v on v.shop_id = t.shop_id and v.id = t.store_view_id
        where t.shop_id = ${shopId} and t.template = m.template and v.locale = m.locale and not t.is_enabled
      ) then 'template_disabled' end) as reason) as decision
    on conflict (shop_id, unique_key) do nothing
    returning id, state`.execute(db)
  for (const { id, state } of rows) if (state === 'queued') enqueue(tx, { name: SEND_MAIL_JOB }, { mailId: id })
  if (rows.length > 0) announce(tx, { type: 'mail', ids: rows.map((row) => row.id) })
  return rows
}

function recipientProblem(recipient: string | null): 'no_recipient' | 'recipient_invalid' | null {
  if (recipient === null || recipient.trim() === '') return 'no_recipient'
  return isMailAddress(recipient) ? null : 'recipient_invalid'
}
