import { setTimeout } from 'node:timers/promises'
import { DomainError } from '#kernel/errors.ts'
import type { Deps } from '#platform/deps.ts'
import { type JobContext, outboundJob } from '#platform/jobs/job.ts'
import { parseMailbox } from '#platform/mail/mailbox.ts'
import { mailDomain } from '#platform/mail/message-id.ts'
import type { Mailer } from '#platform/mail/smtp.ts'
import type { Tx } from '#platform/tx.ts'
import { type ClaimedMail, claimMails } from './claim-mail.ts'
import { SEND_MAIL_JOB } from './send-mail-job.ts'
import { type Attempt, type MailResult, settleMails } from './settle-mail.ts'
import { mailWriter, type WrittenMail } from './write-mail.ts'

/** Two workers of sixteen: while a slow peer holds one batch, the other goes on (SX-40), and 300 closings a second are passed on (SX-61). */
const CONCURRENCY = 32
/** Beyond the SMTP time-out, for writing the mail and settling it: only then may another worker take it. */
const LEASE_MARGIN_MS = 15_000

/** Sends mails: claim (commit) → hand over → settle (commit). The job carries the mail's id only (SX-27). */
export const sendMail = outboundJob<{ mailId: string }>({
  name: SEND_MAIL_JOB,
  concurrency: CONCURRENCY,
  run: (context, payload) => handOver(context, [payload]),
  runMany: sendTogether,
})

/** Several mails in two commits instead of two each. When they cannot be taken together, each is tried by itself. */
async function sendTogether(context: JobContext, payloads: { mailId: string }[]): Promise<PromiseSettledResult<void>[]> {
  try {
    await handOver(context, payloads)
    return payloads.map(() => ({ status: 'fulfilled', value: undefined }))
  } catch {
    return Promise.allSettled(payloads.map((payload) => handOver(context, [payload])))
  }
}

async function handOver({ deps, transactor, actor, shopId }: JobContext, payloads: readonly { mailId: string }[]): Promise<void> {
  if (shopId === null) throw new Error(`${SEND_MAIL_JOB} has no shop`)
  const { mailer, config, log } = deps
  const scope = { shopId, actor }
  const taken = await transactor.transact(scope, (tx) => takeMails(tx, deps, payloads))
  if (!mailer) return
  const settle = async (results: readonly Delivered[]) => {
    if (results.length === 0) return
    const { outlived } = await transactor.transact(scope, (tx) => settleMails(tx, results, config.mailRetrySeconds))
    for (const mailId of outlived) log.warn({ mailId }, 'a mail outlived its lease')
  }
  const deliveries = taken.map(async (each) => ({ mail: each.mail, result: await deliver(mailer, config.mailFrom, each) }))
  const { quick, slow } = await split(deliveries)
  await Promise.all([settle(quick), ...slow.map(async (delivery) => settle([await delivery]))])
}

type Delivered = { mail: ClaimedMail; result: MailResult }

/** A peer that takes longer than this for one mail does not keep the others waiting to be settled. */
const TOGETHER_MS = 500

async function split(deliveries: readonly Promise<Delivered>[]): Promise<{ quick: Delivered[]; slow: Promise<Delivered>[] }> {
  const quick = new Map<Promise<Delivered>, Delivered>()
  const all = Promise.all(deliveries.map(async (delivery) => void quick.set(delivery, await delivery)))
  const timer = new AbortController()
  await Promise.race([all, setTimeout(TOGETHER_MS, undefined, { signal: timer.signal }).catch(() => {})])
  timer.abort()
  return { quick: [...quick.values()], slow: deliveries.filter((delivery) => !quick.has(delivery)) }
}

type Taken = { mail: ClaimedMail; written: WrittenMail }

/** Claims the mails and writes them in the same transaction. Those that cannot be written have failed; without a peer all stay in the log. */
async function takeMails(tx: Tx, deps: Deps, payloads: readonly { mailId: string }[]): Promise<Taken[]> {
  const { config, mailer, log } = deps
  const leaseMs = config.mailTimeoutSeconds * 1_000 + LEASE_MARGIN_MS
  const ids = [...new Set(payloads.map((payload) => payload.mailId))]
  const claimed = await claimMails(tx, ids, { leaseMs, domain: mailDomain(config) })
  if (!mailer) {
    await settleMails(
      tx,
      claimed.map((mail) => ({ mail, result: { outcome: 'logged' } })),
      [],
    )
    return []
  }
  const write = mailWriter(tx, deps, { isMasked: false })
  const results = await Promise.allSettled(claimed.map(async (mail): Promise<Taken> => ({ mail, written: await write(mail) })))
  const refused = results.flatMap((result, index): Attempt[] => {
    const mail = claimed[index]
    if (result.status === 'fulfilled' || !mail) return []
    const error: unknown = result.reason
    if (isPassing(error)) throw error
    log.error({ err: error, mailId: mail.id, template: mail.kind }, 'a mail cannot be written')
    const code = error instanceof DomainError ? error.code : 'mail_not_writable'
    return [{ mail, result: { outcome: 'refused', error: { code, text: '' } } }]
  })
  await settleMails(tx, refused, [])
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
}

/** Trouble of the database or the machine, which has a code of its own: the claim is rolled back and the job tried again. */
function isPassing(error: unknown): boolean {
  return !(error instanceof DomainError) && error instanceof Error && 'code' in error
}

async function deliver(mailer: Mailer, mailFrom: string, { mail, written }: Taken): Promise<MailResult> {
  const { senderName, replyTo, ...content } = written
  const address = parseMailbox(mailFrom)?.address
  return mailer.send({
    ...content,
    messageId: mail.messageId,
    to: { address: mail.recipient },
    ...(address === undefined ? {} : { from: { name: senderName, address } }),
    ...(replyTo === null ? {} : { replyTo: { address: replyTo } }),
  })
}
