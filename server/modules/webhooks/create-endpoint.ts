import type { BlockList } from 'node:net'
import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { audit } from '#platform/audit.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Tx } from '#platform/tx.ts'
import { newWebhookSecret } from '#platform/webhooks/standard-webhook.ts'
import { subscribe } from './lock-endpoint.ts'
import { sealSecrets } from './secrets.ts'
import { sourcesOf, type WebhookType } from './webhook-types.ts'
import { checkedUrl, shownUrl } from './webhook-url.ts'

/** More addresses than one shop needs: each event goes to each of them. */
const MAX_ENDPOINTS = 20

export type NewEndpoint = { name: string; url: string; types: readonly WebhookType[] }
/** What creating and changing take from the outside. */
export type EndpointTools = { keyring: Keyring; openNetworks: BlockList | null; address: string | null }

/** A new endpoint; its secret is answered here and never again (SX-34). Throws `webhook_endpoints_full` and what its address deserves. */
export async function createEndpoint(
  tx: Tx,
  { name, url: wanted, types }: NewEndpoint,
  { keyring, openNetworks, address }: EndpointTools,
): Promise<{ endpointId: string; secret: string }> {
  const { db, shopId, now } = tx
  const url = checkedUrl(wanted, openNetworks)
  await db.selectFrom('shops').where('shopId', '=', shopId).select('shopId').forUpdate().execute() // one at a time, so that the limit holds
  const { count } = await db
    .selectFrom('webhookEndpoints')
    .where('shopId', '=', shopId)
    .where('deletedAt', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (count >= MAX_ENDPOINTS) throw new DomainError('webhook_endpoints_full', { limit: MAX_ENDPOINTS })
  const [endpointId, secret, sources] = [newId(now.getTime()), newWebhookSecret(), sourcesOf(types)]
  const sealed = sealSecrets(tx, keyring, { endpointId, secrets: { current: secret, previous: null } })
  const state = { disabledAt: null, disabledReason: null, deletedAt: null, version: 0, createdAt: now }
  await db
    .insertInto('webhookEndpoints')
    .values({ shopId, id: endpointId, name, url, sources, ...sealed, ...state })
    .execute()
  await subscribe(tx, endpointId, sources)
  const after = { name, url: shownUrl(url), types: [...types] }
  await audit(tx, { action: 'webhooks.create', subjectKind: 'webhook_endpoint', subjectId: endpointId, after, address })
  return { endpointId, secret }
}
