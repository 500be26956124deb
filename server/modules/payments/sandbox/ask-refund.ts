import { signMessage } from '#platform/webhooks/standard-webhook.ts'
import type { PaymentContext, RefundOutcome, RefundRequest } from '../provider.ts'
import type { SandboxRefund } from './refund-body.ts'

/** A gateway that answers later than this is asked again. */
const ANSWER_TIMEOUT_MS = 10_000
/** The gateway has not looked at it: asking again may help. */
const UNDECIDED = new Set([408, 425, 429])

/** Asks the sandbox gateway over HTTP, as a shop asks any gateway. Throws when nobody knows what it did. */
export async function askRefund(
  { shopHandle, baseUrl, secrets, now }: PaymentContext,
  { key, reference, amount, currency }: RefundRequest,
  signal: AbortSignal,
): Promise<RefundOutcome> {
  const asked: SandboxRefund = { key, reference, amount, currency }
  const body = Buffer.from(JSON.stringify(asked))
  const timestamp = Math.floor(now.getTime() / 1000)
  const answer = await fetch(`${baseUrl}/api/hooks/sandbox-refunds/${shopHandle}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': key,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signMessage(secrets, { id: key, timestamp, body }),
    },
    body,
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]),
  })
  const said = (await answer.json()) as { transactionId?: unknown; code?: unknown }
  if (answer.ok) return { isDone: true, providerReference: typeof said.transactionId === 'string' ? said.transactionId : null }
  if (answer.status >= 500 || UNDECIDED.has(answer.status)) throw new Error(`the gateway answered ${answer.status}`)
  return { isDone: false, reason: typeof said.code === 'string' ? said.code : `http_${answer.status}` }
}
