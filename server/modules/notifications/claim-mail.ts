import { sql } from 'kysely'
import { announce } from '#platform/events.ts'
import { messageIdFor } from '#platform/mail/message-id.ts'
import type { Tx } from '#platform/tx.ts'
import type { MailKind, MailLanguage } from './mail-kinds.ts'
import type { MailSource, MailState } from './mail-row.ts'

/** A mail this worker may hand over now; `attempts` is the fence for settling it. */
export type ClaimedMail = MailSource & { recipient: string; attempts: number; messageId: string }

/**
 * Takes a due mail for one attempt, for as long as the lease (SX-40). Two workers never have the same mail: the row lock lets one
 * in, and then it is not due. A mail whose worker never came back is taken once more with the same Message-ID; after a second
 * silence it has failed, because nobody knows how often it arrived (SX-14). Null when there is nothing to do.
 */
export async function claimMail(
  tx: Tx,
  mailId: string,
  { leaseMs, domain }: { leaseMs: number; domain: string },
): Promise<ClaimedMail | null> {
  const leaseEndsAt = new Date(tx.now.getTime() + leaseMs)
  const { rows } = await sql<ClaimedRow>`
    update mails set
      state = case when state = 'sending' and interruptions > 0 then 'failed' else 'sending' end,
      error_code = case when state = 'sending' then 'mail_outcome_unknown' end,
      error_text = null,
      next_attempt_at = case when state = 'sending' and interruptions > 0 then null else ${leaseEndsAt}::timestamptz end,
      attempts = attempts + case when state = 'sending' and interruptions > 0 then 0 else 1 end,
      interruptions = interruptions + case when state = 'sending' then 1 else 0 end,
      message_id = coalesce(message_id, ${messageIdFor(mailId, domain)}),
      claimed_at = ${tx.now}
    where shop_id = ${tx.shopId} and id = ${mailId} and state in ('queued', 'sending') and next_attempt_at <= ${tx.now}
    returning id, template, locale, recipient, refs, order_id, created_at, attempts, message_id, state`.execute(tx.db)
  const [row] = rows
  if (!row) return null
  if (row.state !== 'sending') {
    announce(tx, { type: 'mail', ids: [mailId] })
    return null
  }
  const { template, locale, state: _, ...rest } = row
  return { ...rest, kind: template, language: locale }
}

type ClaimedRow = Omit<ClaimedMail, 'kind' | 'language'> & { template: MailKind; locale: MailLanguage; state: MailState }
