import { createHash } from 'node:crypto'
import { DomainError } from '#kernel/errors.ts'
import { readShop } from '#modules/shops/index.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Tx } from '#platform/tx.ts'
import { bookNotice } from './book-notice.ts'
import { readSecrets } from './credentials.ts'
import { recordNotice } from './notice-row.ts'
import type { NoticeVerdict } from './notice-verdict.ts'
import type { NoticeMessage, NoticeReading } from './provider.ts'
import { onlineProvider } from './providers.ts'

export type IncomingNotice = { provider: string; message: NoticeMessage; keyring: Keyring; baseUrl: string }
type Refusal = Extract<NoticeReading, { isTrue: false }>

/**
 * Reads a notice that came to this shop and books it, or records why it is not believed. Throws `payment_provider_not_found`, and
 * `shop_not_found` where the shop did not turn the sandbox on (SX-70).
 */
export async function receiveNotice(tx: Tx, { provider: name, message, keyring, baseUrl }: IncomingNotice): Promise<NoticeVerdict> {
  const { gateway, isSandbox } = onlineProvider(name)
  const [shop, secrets] = await Promise.all([readShop(tx), readSecrets(tx, keyring, name)])
  if (isSandbox && !shop.sandboxPayments) throw new DomainError('shop_not_found')
  const reading = gateway.readNotice({ shopHandle: shop.handle, baseUrl, secrets, now: tx.now }, message)
  return reading.isTrue ? bookNotice(tx, { provider: name, notice: reading.notice }) : refuse(tx, name, message, reading)
}

/**
 * Anybody can send forged notices. They are one alarm per hour and payment named, so that they can fill neither the table nor a
 * mailbox; and they get a key of ours, so that a forger cannot take the key of a true notice to come and make that a repetition.
 */
async function refuse(tx: Tx, provider: string, { body }: NoticeMessage, refusal: Refusal): Promise<NoticeVerdict> {
  const { reason, noticeKey, claimedReference } = refusal
  const payment = claimedReference === null ? null : await findPayment(tx, provider, claimedReference)
  const isSigned = noticeKey !== null
  const verdict = isSigned ? 'unreadable' : 'wrong_signature'
  const ownKey = `${reason} ${tx.now.toISOString().slice(0, HOUR_LENGTH)} ${payment?.reference ?? ''}`
  await recordNotice(tx, {
    provider,
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

async function findPayment({ db, shopId }: Tx, provider: string, reference: string) {
  const row = await db
    .selectFrom('payments')
    .where('shopId', '=', shopId)
    .where('provider', '=', provider)
    .where('reference', '=', reference)
    .select(['id', 'orderId', 'reference'])
    .executeTakeFirst()
  return row ?? null
}

function sha256(content: Buffer | string): Buffer {
  return createHash('sha256').update(content).digest()
}
