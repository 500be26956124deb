import { announce } from '#platform/events.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { nextAttemptAt } from '#platform/mail/retry.ts'
import type { Tx } from '#platform/tx.ts'
import type { ClaimedMail } from './claim-mail.ts'
import { SEND_MAIL_JOB } from './send-mail-job.ts'

/** How an attempt ended. `logged`: there is no SMTP peer. */
export type MailResult = { outcome: 'sent' | 'logged' } | { outcome: 'deferred' | 'refused'; error: { code: string; text: string } }

/**
 * Writes down how an attempt ended (SX-40): sent, failed for good, or waiting for the next of the configured delays. An attempt that
 * outlived its lease changes nothing: the mail belongs to another by then.
 */
export async function settleMail(
  tx: Tx,
  { id, attempts }: Pick<ClaimedMail, 'id' | 'attempts'>,
  result: MailResult,
  retrySeconds: readonly number[],
): Promise<boolean> {
  const dueAt = result.outcome === 'deferred' ? nextAttemptAt(attempts, tx.now, retrySeconds) : null
  const { numUpdatedRows } = await tx.db
    .updateTable('mails')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('attempts', '=', attempts)
    .set({
      state: stateAfter(result, dueAt),
      nextAttemptAt: dueAt,
      errorCode: 'error' in result ? result.error.code : null,
      errorText: 'error' in result && result.error.text !== '' ? result.error.text : null,
      sentAt: result.outcome === 'sent' ? tx.now : null,
    })
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  if (dueAt) enqueue(tx, { name: SEND_MAIL_JOB }, { mailId: id }, { startAfter: dueAt })
  announce(tx, { type: 'mail', ids: [id] })
  return true
}

function stateAfter({ outcome }: MailResult, dueAt: Date | null): 'sent' | 'logged' | 'queued' | 'failed' {
  if (outcome === 'sent' || outcome === 'logged') return outcome
  return dueAt ? 'queued' : 'failed'
}
