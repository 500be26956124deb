import { DomainError } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import type { EndpointTools, NewEndpoint } from './create-endpoint.ts'
import { lockEndpoint, subscribe } from './lock-endpoint.ts'
import { sourcesOf, typesOf } from './webhook-types.ts'
import { checkedUrl, shownUrl } from './webhook-url.ts'

export type EndpointChange = { endpointId: string; version: number; isEnabled?: boolean } & Partial<NewEndpoint>

/** Changes an endpoint or turns it off or on. Throws `webhook_endpoint_changed` for an older version. */
export async function changeEndpoint(
  tx: Tx,
  change: EndpointChange,
  { openNetworks, address }: Omit<EndpointTools, 'keyring'>,
): Promise<void> {
  const { db, shopId, now } = tx
  const old = await lockEndpoint(tx, change.endpointId)
  if (old.version !== change.version) throw new DomainError('webhook_endpoint_changed', { version: old.version })
  const { name = old.name, isEnabled = old.disabledAt === null } = change
  const url = change.url === undefined ? old.url : checkedUrl(change.url, openNetworks)
  const sources = change.types === undefined ? old.sources : sourcesOf(change.types)
  const state = isEnabled
    ? { disabledAt: null, disabledReason: null }
    : { disabledAt: old.disabledAt ?? now, disabledReason: old.disabledReason ?? 'staff' }
  await db
    .updateTable('webhookEndpoints')
    .where('shopId', '=', shopId)
    .where('id', '=', old.id)
    .set({ name, url, sources: [...sources], ...state, version: old.version + 1 })
    .execute()
  await subscribe(tx, old.id, isEnabled ? sources : [])
  await audit(tx, {
    action: 'webhooks.change',
    subjectKind: 'webhook_endpoint',
    subjectId: old.id,
    before: { name: old.name, url: shownUrl(old.url), types: typesOf(old.sources), isEnabled: old.disabledAt === null },
    after: { name, url: shownUrl(url), types: typesOf(sources), isEnabled },
    address,
  })
}
