import { readShop, type Shop } from '#modules/shops/index.ts'
import type { Deps } from '#platform/deps.ts'
import type { Tx } from '#platform/tx.ts'
import { readCredentials, validSecrets } from './credentials.ts'
import type { GatewayAccount, PaymentContext } from './provider.ts'

/** `mayServe` is false where no money moves and the shop does not say so (SX-70). */
export type ShopContext = { context: PaymentContext; shop: Shop; mayServe: boolean }

/** What an adapter is told of the shop, with the secrets that are valid now; one round trip. */
export async function readContext(
  tx: Tx,
  { keyring, config }: Pick<Deps, 'keyring' | 'config'>,
  account: GatewayAccount,
): Promise<ShopContext> {
  const [shop, stored] = await Promise.all([readShop(tx), readCredentials(tx, keyring, account.name)])
  const context = {
    shopHandle: shop.handle,
    baseUrl: config.baseUrl,
    gatewayUrl: config.gatewayUrls[account.name] ?? null,
    secrets: stored ? validSecrets(stored, tx.now) : [],
    formerSecrets: stored?.former ?? [],
    now: tx.now,
  }
  return { context, shop, mayServe: shop.sandboxPayments || !(stored?.isTrial ?? account.isSandbox) }
}
