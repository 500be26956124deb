import { DomainError } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { lockEndpoint, subscribe } from './lock-endpoint.ts'
import { shownUrl } from './webhook-url.ts'

export type EndpointRemoval = { endpointId: string; version: number; address: string | null }

/** Takes an endpoint away; what was sent to it stays readable, what waits is not sent. Throws `webhook_endpoint_changed`. */
export async function deleteEndpoint(tx: Tx, { endpointId, version, address }: EndpointRemoval): Promise<void> {
  const { db, shopId, now } = tx
  const old = await lockEndpoint(tx, endpointId)
  if (old.version !== version) throw new DomainError('webhook_endpoint_changed', { version: old.version })
  await db
    .updateTable('webhookEndpoints')
    .where('shopId', '=', shopId)
    .where('id', '=', endpointId)
    .set({ deletedAt: now, version: old.version + 1 })
    .execute()
  await subscribe(tx, endpointId, [])
  const before = { name: old.name, url: shownUrl(old.url) }
  await audit(tx, { action: 'webhooks.delete', subjectKind: 'webhook_endpoint', subjectId: endpointId, before, address })
}
