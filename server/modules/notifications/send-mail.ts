import { DomainError } from '#kernel/errors.ts'
import type { Deps } from '#platform/deps.ts'
import { type JobContext, outboundJob } from '#platform/jobs/job.ts'
import { parseMailbox } from '#platform/mail/mailbox.ts'
import { mailDomain } from '#platform/mail/message-id.ts'
import type { Mailer } from '#platform/mail/smtp.ts'
import type { Tx } from '#platform/tx.ts'
import { type ClaimedMail, claimMail } from './claim-mail.ts'
import { SEND_MAIL_JOB } from './send-mail-job.ts'
import { type MailResult, settleMail } from './settle-mail.ts'
import { type WrittenMail, writeMail } from './write-mail.ts'

/** Two workers of sixteen: while a slow peer holds one batch, the other goes on (SX-40), and 300 closings a second are passed on (SX-61). */
const CONCURRENCY = 32
/** Beyond the SMTP time-out, for writing the mail and settling it: only then may another worker take it. */
const LEASE_MARGIN_MS = 15_000

/** Sends one mail: claim (commit) → hand over → settle (commit). The job carries the mail's id only (SX-27). */
export const sendMail = outboundJob<{ mailId: string }>({ name: SEND_MAIL_JOB, concurrency: CONCURRENCY, run: handOver })

async function handOver({ deps, transactor, actor, shopId }: JobContext, { mailId }: { mailId: string }): Promise<void> {
  if (shopId === null) throw new Error(`${SEND_MAIL_JOB} has no shop`)
  const { mailer, config, log } = deps
  const scope = { shopId, actor }
  const claimed = await transactor.transact(scope, (tx) => takeMail(tx, deps, mailId))
  if (!claimed || !mailer) return
  const result = await deliver(mailer, config.mailFrom, claimed)
  const isSettled = await transactor.transact(scope, (tx) => settleMail(tx, claimed.mail, result, config.mailRetrySeconds))
  if (!isSettled) log.warn({ mailId, outcome: result.outcome }, 'a mail outlived its lease')
}

type Taken = { mail: ClaimedMail; written: WrittenMail }

/** Claims the mail and writes it in the same transaction. One that cannot be written has failed; without a peer it stays in the log. */
async function takeMail(tx: Tx, deps: Deps, mailId: string): Promise<Taken | null> {
  const { config, mailer, log } = deps
  const leaseMs = config.mailTimeoutSeconds * 1_000 + LEASE_MARGIN_MS
  const mail = await claimMail(tx, mailId, { leaseMs, domain: mailDomain(config) })
  if (!mail) return null
  if (!mailer) {
    await settleMail(tx, mail, { outcome: 'logged' }, [])
    return null
  }
  try {
    return { mail, written: await writeMail(tx, deps, mail, { isMasked: false }) }
  } catch (error) {
    if (isPassing(error)) throw error
    log.error({ err: error, mailId, template: mail.kind }, 'a mail cannot be written')
    const code = error instanceof DomainError ? error.code : 'mail_not_writable'
    await settleMail(tx, mail, { outcome: 'refused', error: { code, text: '' } }, [])
    return null
  }
}

/** Trouble of the database or the machine, which has a code of its own: the claim is rolled back and the job tried again. */
function isPassing(error: unknown): boolean {
  return !(error instanceof DomainError) && error instanceof Error && 'code' in error
}

async function deliver(mailer: Mailer, mailFrom: string, { mail, written }: Taken): Promise<MailResult> {
  const { shopName, ...content } = written
  const address = parseMailbox(mailFrom)?.address
  return mailer.send({
    ...content,
    messageId: mail.messageId,
    to: { address: mail.recipient },
    ...(address === undefined ? {} : { from: { name: shopName, address } }),
  })
}
