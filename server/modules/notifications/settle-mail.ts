import { sql } from 'kysely'
import { announce } from '#platform/events.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { nextAttemptAt } from '#platform/mail/retry.ts'
import type { Tx } from '#platform/tx.ts'
import type { ClaimedMail } from './claim-mail.ts'
import { SEND_MAIL_JOB } from './send-mail-job.ts'

/** How an attempt ended. `logged`: there is no SMTP peer. */
export type MailResult = { outcome: 'sent' | 'logged' } | { outcome: 'deferred' | 'refused'; error: { code: string; text: string } }

/** An attempt that came to its end. */
export type Attempt = { mail: Pick<ClaimedMail, 'id' | 'attempts'>; result: MailResult }

/**
 * Writes down how attempts ended (SX-40): sent, failed for good, or waiting for the next of the configured delays. An attempt that
 * outlived its lease changes nothing, because the mail belongs to another by then; the ids of those are answered.
 */
export async function settleMails(tx: Tx, attempts: readonly Attempt[], retrySeconds: readonly number[]): Promise<{ outlived: string[] }> {
  if (attempts.length === 0) return { outlived: [] }
  const ends = attempts.map((attempt) => endOf(attempt, tx.now, retrySeconds))
  const { rows } = await sql<{ id: string }>`
    update mails set state = e.state, next_attempt_at = e.due_at, error_code = e.error_code, error_text = e.error_text,
                     sent_at = case when e.state = 'sent' then ${tx.now}::timestamptz end
    from unnest(${ends.map((end) => end.id)}::uuid[], ${ends.map((end) => end.attempts)}::int[], ${ends.map((end) => end.state)}::text[],
                ${ends.map((end) => end.dueAt)}::timestamptz[], ${ends.map((end) => end.errorCode)}::text[],
                ${ends.map((end) => end.errorText)}::text[]) as e(id, attempts, state, due_at, error_code, error_text)
    where mails.shop_id = ${tx.shopId} and mails.id = e.id and mails.state = 'sending' and mails.attempts = e.attempts
    returning mails.id`.execute(tx.db)
  const settled = new Set(rows.map((row) => row.id))
  for (const { id, dueAt } of ends)
    if (dueAt && settled.has(id)) enqueue(tx, { name: SEND_MAIL_JOB }, { mailId: id }, { startAfter: dueAt })
  if (settled.size > 0) announce(tx, { type: 'mail', ids: [...settled] })
  return { outlived: ends.map((end) => end.id).filter((id) => !settled.has(id)) }
}

function endOf({ mail, result }: Attempt, now: Date, retrySeconds: readonly number[]) {
  const dueAt = result.outcome === 'deferred' ? nextAttemptAt(mail.attempts, now, retrySeconds) : null
  const error = 'error' in result ? result.error : null
  return {
    id: mail.id,
    attempts: mail.attempts,
    state: stateAfter(result, dueAt),
    dueAt,
    errorCode: error?.code ?? null,
    errorText: error?.text || null,
  }
}

function stateAfter({ outcome }: MailResult, dueAt: Date | null): 'sent' | 'logged' | 'queued' | 'failed' {
  if (outcome === 'sent' || outcome === 'logged') return outcome
  return dueAt ? 'queued' : 'failed'
}
