import type { Deps } from '#platform/deps.ts'
import type { Tx } from '#platform/tx.ts'
import { readCredentials, validSecrets } from './credentials.ts'
import type { GatewayAccount, PaymentContext } from './provider.ts'

/** What an adapter is told of the shop, with the secrets that are valid now. */
export async function readContext(
  tx: Tx,
  { keyring, config }: Pick<Deps, 'keyring' | 'config'>,
  { shop, account }: { shop: { handle: string }; account: GatewayAccount },
): Promise<PaymentContext> {
  const stored = await readCredentials(tx, keyring, account.name)
  return {
    shopHandle: shop.handle,
    baseUrl: config.baseUrl,
    gatewayUrl: config.gatewayUrls[account.name] ?? null,
    secrets: stored ? validSecrets(stored, tx.now) : [],
    isTrial: stored?.isTrial ?? account.isSandbox,
    now: tx.now,
  }
}
