import { outboundJob } from '#platform/jobs/job.ts'
import { postWebhook } from '#platform/webhooks/post-webhook.ts'
import { signMessage } from '#platform/webhooks/standard-webhook.ts'
import { claimDelivery } from './claim-delivery.ts'
import { DELIVER_JOB } from './deliver-job.ts'
import { openSecrets, signingSecrets } from './secrets.ts'
import { settleDelivery } from './settle-delivery.ts'

const CONCURRENCY = 32
/** Beyond the time-out of the call, for settling it: only then may another worker take it. */
const LEASE_MARGIN_MS = 15_000

/** Delivers one webhook: claim (commit) → call → settle (commit). The job carries the delivery's id only (SX-27, SX-34). */
export const deliverWebhook = outboundJob<{ deliveryId: string }>({
  name: DELIVER_JOB,
  concurrency: CONCURRENCY,
  run: async ({ deps, transactor, actor, shopId }, { deliveryId }) => {
    if (shopId === null) throw new Error(`${DELIVER_JOB} has no shop`)
    const { config, keyring, log } = deps
    const timeoutMs = config.webhookTimeoutSeconds * 1_000
    const scope = { shopId, actor }
    const claimed = await transactor.transact(scope, async (tx) => {
      const delivery = await claimDelivery(tx, deliveryId, timeoutMs + LEASE_MARGIN_MS)
      if (!delivery) return null
      const secrets = openSecrets(tx, keyring, { endpointId: delivery.endpointId, sealed: delivery })
      return { delivery, secrets: signingSecrets(secrets, tx.now), signedAt: tx.now }
    })
    if (!claimed) return
    const { delivery, secrets, signedAt } = claimed
    const startedMs = performance.now()
    const headers = headersOf(delivery, secrets, signedAt)
    const answer = await postWebhook({ ...delivery, headers, timeoutMs, openNetworks: config.webhookPrivateNetworks })
    const durationMs = Math.round(performance.now() - startedMs)
    const settlement = { answer, durationMs, retrySeconds: config.webhookRetrySeconds }
    const isSettled = await transactor.transact(scope, (tx) => settleDelivery(tx, delivery, settlement))
    if (!isSettled) log.warn({ deliveryId }, 'a webhook outlived its lease')
  },
})

/** Standard Webhooks 1.0: id, seconds, one signature per valid secret. Signed anew at each attempt, because the time is part of it. */
function headersOf({ webhookId, body }: { webhookId: string; body: string }, secrets: readonly string[], signedAt: Date) {
  const timestamp = Math.floor(signedAt.getTime() / 1_000)
  return {
    'content-type': 'application/json',
    'user-agent': 'Aftercart-Webhooks',
    'webhook-id': webhookId,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signMessage(secrets, { id: webhookId, timestamp, body: Buffer.from(body) }),
  }
}
