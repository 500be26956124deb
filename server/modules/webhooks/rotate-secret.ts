import { audit } from '#platform/audit.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Tx } from '#platform/tx.ts'
import { newWebhookSecret } from '#platform/webhooks/standard-webhook.ts'
import { lockEndpoint } from './lock-endpoint.ts'
import { openSecrets, ROTATION_OVERLAP_SECONDS, sealSecrets } from './secrets.ts'

/**
 * Makes a new secret; the answer is the only time it is shown. For a day every message is signed with both, so that nobody has to
 * change over in one moment (SX-34). Audited without the secret (SX-27).
 */
export async function rotateSecret(
  tx: Tx,
  { endpointId, keyring, address }: { endpointId: string; keyring: Keyring; address: string | null },
): Promise<{ secret: string; previousEndsAt: string }> {
  const row = await lockEndpoint(tx, endpointId)
  const { current } = openSecrets(tx, keyring, { endpointId, sealed: row })
  const secret = newWebhookSecret()
  const previousEndsAt = new Date(tx.now.getTime() + ROTATION_OVERLAP_SECONDS * 1_000).toISOString()
  const secrets = { current: secret, previous: { secret: current, endsAt: previousEndsAt } }
  await tx.db
    .updateTable('webhookEndpoints')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', endpointId)
    .set({ ...sealSecrets(tx, keyring, { endpointId, secrets }), version: row.version + 1 })
    .execute()
  const after = { previousEndsAt }
  await audit(tx, { action: 'webhooks.rotate_secret', subjectKind: 'webhook_endpoint', subjectId: endpointId, after, address })
  return { secret, previousEndsAt }
}
