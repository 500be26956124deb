import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { ensureSecrets } from '#modules/payments/credentials.ts'
import { startPayment } from '#modules/payments/index.ts'
import { systemActor } from '#platform/tx.ts'
import type { TestSystem } from '#test/support/system.ts'

/** What a test lets the sandbox gateway say; everything has the value of a true notice unless told otherwise. */
export type NoticeOverrides = {
  outcome?: 'paid' | 'failed'
  reference?: string
  amount?: number
  currency?: string
  /** The shop the notice says it is for. */
  claimedShop?: string
  /** The webhook-id. */
  key?: string
  secret?: string
  /** When the gateway says it signed; the system's clock unless told. */
  signedAt?: Date
  /** Sent instead of the body that was signed. */
  bodyAfterSigning?: string
  /** Headers that replace or, as undefined, take away what was signed. */
  headers?: Record<string, string | undefined>
}

export type NoticeAnswer = { statusCode: number; verdict: string | null; code: string | null }
type Shop = { id: string; handle: string }
type Payment = { reference: string; amount: number; currency: string }

/** Opens a payment as the customer would, and pays it: the notice is signed by the `standardwebhooks` package, not by our own code. */
export async function payOrder(system: TestSystem, shop: Shop, orderId: string, overrides: NoticeOverrides = {}): Promise<NoticeAnswer> {
  return sendNotice(system, shop, await aPayment(system, shop, orderId), overrides)
}

/** An open payment of the order. */
export async function aPayment(system: TestSystem, shop: Shop, orderId: string): Promise<Payment> {
  const { config } = system.deps
  return system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, (tx) =>
    startPayment(tx, { orderId, timeoutSeconds: config.paymentTimeoutSeconds }),
  )
}

/** Sends a notice about a payment to the shop's hook. */
export async function sendNotice(system: TestSystem, shop: Shop, payment: Payment, overrides: NoticeOverrides = {}): Promise<NoticeAnswer> {
  const { key = `msg_${randomUUID()}`, signedAt = system.clock.now(), outcome = 'paid' } = overrides
  const secret = overrides.secret ?? (await sandboxSecret(system, shop))
  const body = JSON.stringify({
    type: outcome === 'paid' ? 'payment.succeeded' : 'payment.failed',
    timestamp: signedAt.toISOString(),
    data: {
      shop: overrides.claimedShop ?? shop.handle,
      reference: overrides.reference ?? payment.reference,
      amount: overrides.amount ?? payment.amount,
      currency: overrides.currency ?? payment.currency,
      transactionId: `T${payment.reference}`,
    },
  })
  const headers = {
    'content-type': 'application/json',
    'webhook-id': key,
    'webhook-timestamp': String(Math.floor(signedAt.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(key, signedAt, body),
    ...overrides.headers,
  }
  const answer = await system.app.inject({
    method: 'POST',
    url: `/api/hooks/payments/sandbox/${shop.handle}`,
    headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)),
    payload: overrides.bodyAfterSigning ?? body,
  })
  const { verdict = null, code = null } = answer.json()
  return { statusCode: answer.statusCode, verdict, code }
}

/** The secret by which the shop's sandbox notices are signed. */
export async function sandboxSecret(system: TestSystem, shop: Shop): Promise<string> {
  const scope = { shopId: shop.id, actor: systemActor('test') }
  const [secret] = await system.transactor.transact(scope, (tx) => ensureSecrets(tx, system.deps.keyring, 'sandbox'))
  if (!secret) throw new Error('the shop has no secret')
  return secret
}
