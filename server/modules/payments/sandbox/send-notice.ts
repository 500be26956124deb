import { readShop } from '#modules/shops/index.ts'
import { type JobContext, outboundJob } from '#platform/jobs/job.ts'
import { signMessage } from '#platform/webhooks/standard-webhook.ts'
import { readSecrets } from '../credentials.ts'
import type { SandboxNotice } from './notice-body.ts'
import { sandbox } from './provider.ts'

/** What the gateway tells the shop; the job holds it, so that the buyer's browser need not come back. */
export type NoticeJob = { reference: string; amount: number; currency: string; outcome: 'paid' | 'failed' }

/** A shop that answers later than this is asked again. */
const ANSWER_TIMEOUT_MS = 10_000

/**
 * Sends a notice to the shop's address for callbacks until it is taken with 2xx: about ten attempts over a quarter of an hour. The
 * webhook-id is the same at every attempt and at every press of the same button; timestamp and signature are new.
 */
export const sendSandboxNotice = outboundJob<NoticeJob>({
  name: 'payments.send-sandbox-notice',
  retryLimit: 10,
  retryDelaySeconds: 1,
  retryDelayMaxSeconds: 300,
  run: sendNotice,
})

async function sendNotice({ deps, transactor, actor, shopId, signal }: JobContext, job: NoticeJob): Promise<void> {
  if (shopId === null) throw new Error('a notice belongs to a shop')
  const shop = await transactor.transact({ shopId, actor }, async (tx) => {
    const { handle, sandboxPayments } = await readShop(tx)
    return { handle, isOn: sandboxPayments, secrets: await readSecrets(tx, deps.keyring, sandbox.name), now: tx.now }
  })
  if (!shop.isOn) return
  const id = `sandbox_${job.reference}_${job.outcome}`
  const timestamp = Math.floor(shop.now.getTime() / 1000)
  const body = Buffer.from(JSON.stringify(noticeBody(shop.handle, shop.now, job)))
  const answer = await fetch(`${deps.config.baseUrl}/api/hooks/payments/${sandbox.name}/${shop.handle}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signMessage(shop.secrets, { id, timestamp, body }),
    },
    body,
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]),
  })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`the shop answered ${answer.status}`)
}

function noticeBody(shop: string, now: Date, { reference, amount, currency, outcome }: NoticeJob): SandboxNotice {
  const type = outcome === 'paid' ? 'payment.succeeded' : 'payment.failed'
  return { type, timestamp: now.toISOString(), data: { shop, reference, amount, currency, transactionId: `sandbox_${reference}` } }
}
