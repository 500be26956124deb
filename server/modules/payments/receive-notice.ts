import { createHash } from 'node:crypto'
import { DomainError } from '#kernel/errors.ts'
import type { Deps } from '#platform/deps.ts'
import type { Tx } from '#platform/tx.ts'
import { bookNotice } from './book-notice.ts'
import { readContext } from './context.ts'
import { recordNotice } from './notice-row.ts'
import type { NoticeVerdict } from './notice-verdict.ts'
import type { NoticeMessage, NoticeReading } from './provider.ts'
import { accountOf, providersUnder } from './providers.ts'

export type IncomingNotice = { account: string; message: NoticeMessage }
type Refusal = Extract<NoticeReading, { isTrue: false }>

/**
 * Reads a notice that came to this shop and books it, or records why it is not believed. Throws what `readMessage` throws.
 */
export async function receiveNotice(tx: Tx, deps: Pick<Deps, 'keyring' | 'config'>, incoming: IncomingNotice): Promise<NoticeVerdict> {
  const reading = await readMessage(tx, deps, incoming)
  const { account: source, message } = incoming
  return reading.isTrue ? bookNotice(tx, { source, notice: reading.notice }) : refuse(tx, source, message, reading)
}

/**
 * What a message to this shop says, if it is true; nothing follows from it. Throws `payment_provider_not_found`, and `shop_not_found`
 * where the shop did not turn the sandbox on (SX-70: the keys of ECPay's stage are public) or has no account at the gateway.
 */
export async function readMessage(
  tx: Tx,
  deps: Pick<Deps, 'keyring' | 'config'>,
  { account: name, message }: IncomingNotice,
): Promise<NoticeReading> {
  const account = accountOf(name)
  const { context, mayServe } = await readContext(tx, deps, account)
  if (!mayServe) throw new DomainError('shop_not_found')
  if (context.secrets.length === 0 && account.newSecret === null) throw new DomainError('shop_not_found')
  return account.readNotice(context, message)
}

/**
 * Anybody can send forged notices. They are one alarm per hour and payment named, so that they can fill neither the table nor a
 * mailbox; and they get a key of ours, so that a forger cannot take the key of a true notice to come and make that a repetition.
 */
async function refuse(tx: Tx, source: string, { body }: NoticeMessage, refusal: Refusal): Promise<NoticeVerdict> {
  const { reason, noticeKey, claimedReference } = refusal
  const payment = claimedReference === null ? null : await findPayment(tx, source, claimedReference)
  const isSigned = noticeKey !== null
  const verdict = isSigned ? 'unreadable' : 'wrong_signature'
  const ownKey = `${reason} ${tx.now.toISOString().slice(0, HOUR_LENGTH)} ${payment?.reference ?? ''}`
  await recordNotice(tx, {
    provider: payment?.provider ?? source,
    noticeKey: noticeKey ?? ownKey,
    contentHash: sha256(isSigned ? body : ownKey),
    paymentId: payment?.id ?? null,
    orderId: payment?.orderId ?? null,
    verdict,
    amount: null,
    currency: null,
    details: { reason, reference: payment?.reference ?? null },
  })
  return verdict
}

/** `2026-11-21T06` */
const HOUR_LENGTH = 13

async function findPayment({ db, shopId }: Tx, source: string, reference: string) {
  const row = await db
    .selectFrom('payments')
    .where('shopId', '=', shopId)
    .where('provider', 'in', providersUnder(source))
    .where('reference', '=', reference)
    .select(['id', 'orderId', 'provider', 'reference'])
    .executeTakeFirst()
  return row ?? null
}

function sha256(content: Buffer | string): Buffer {
  return createHash('sha256').update(content).digest()
}
