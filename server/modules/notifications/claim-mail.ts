import { sql } from 'kysely'
import { announce } from '#platform/events.ts'
import { messageIdFor } from '#platform/mail/message-id.ts'
import type { Tx } from '#platform/tx.ts'
import type { MailKind, MailLanguage } from './mail-kinds.ts'
import type { MailSource, MailState } from './mail-row.ts'

/** A mail this worker may hand over now; `attempts` is the fence for settling it. */
export type ClaimedMail = MailSource & { recipient: string; attempts: number; messageId: string }

/**
 * Takes those of the mails that are due for one attempt, for as long as the lease (SX-40). Two workers never have the same mail: the row
 * lock lets one in, and then it is not due. A mail whose worker never came back is taken once more with the same Message-ID; after a
 * second silence it has failed, because nobody knows how often it arrived (SX-14).
 */
export async function claimMails(
  tx: Tx,
  mailIds: readonly string[],
  { leaseMs, domain }: { leaseMs: number; domain: string },
): Promise<ClaimedMail[]> {
  const leaseEndsAt = new Date(tx.now.getTime() + leaseMs)
  const { rows } = await sql<ClaimedRow>`
    with due as (
      select id, state = 'sending' and interruptions > 0 as is_lost, state = 'sending' as was_cut from mails
      where shop_id = ${tx.shopId} and id = any(${[...mailIds]}::uuid[]) and state in ('queued', 'sending') and next_attempt_at <= ${tx.now}
      order by id for no key update
    )
    update mails set
      state = case when is_lost then 'failed' else 'sending' end,
      error_code = case when was_cut then 'mail_outcome_unknown' end,
      error_text = null,
      next_attempt_at = case when is_lost then null else ${leaseEndsAt}::timestamptz end,
      attempts = attempts + case when is_lost then 0 else 1 end,
      interruptions = interruptions + case when was_cut then 1 else 0 end,
      message_id = coalesce(message_id, message_ids.text),
      claimed_at = ${tx.now}
    from due join unnest(${[...mailIds]}::uuid[], ${mailIds.map((id) => messageIdFor(id, domain))}::text[]) as message_ids(id, text) using (id)
    where mails.shop_id = ${tx.shopId} and mails.id = due.id
    returning mails.id, template, locale, recipient, refs, order_id, created_at, attempts, message_id, state`.execute(tx.db)
  const lost = rows.filter((row) => row.state !== 'sending')
  if (lost.length > 0) announce(tx, { type: 'mail', ids: lost.map((row) => row.id) })
  return rows.filter((row) => row.state === 'sending').map(({ template, locale, ...row }) => ({ ...row, kind: template, language: locale }))
}

type ClaimedRow = Omit<ClaimedMail, 'kind' | 'language'> & { template: MailKind; locale: MailLanguage; state: MailState }
