import { DomainError } from '#kernel/errors.ts'
import type { Buyer } from '#modules/orders/index.ts'
import type { Deps } from '#platform/deps.ts'
import type { Tx } from '#platform/tx.ts'
import { readContext, type ShopContext } from './context.ts'
import { ensureSecrets } from './credentials.ts'
import { formPagePath } from './form-page/form-link.ts'
import { requestOf } from './payment.ts'
import type { GatewayAccount } from './provider.ts'
import { gatewayOf } from './providers.ts'
import { startPayment } from './start-payment.ts'

/** Starts a payment and asks the gateway's adapter where the browser has to go. Throws what `startPayment` and `ensureSecrets` throw. */
export async function openPaymentSession(
  tx: Tx,
  deps: Pick<Deps, 'keyring' | 'config'>,
  { orderId, buyer }: { orderId: string; buyer?: Buyer },
) {
  const { keyring, config } = deps
  const { shop, order, ...payment } = await startPayment(tx, { orderId, buyer, timeoutSeconds: config.paymentTimeoutSeconds })
  const { account, startPayment: start } = gatewayOf(payment.provider)
  const { context, mayServe } = await readUsableContext(tx, deps, account)
  if (!mayServe) throw new DomainError('sandbox_payments_off')
  const way = start(context, requestOf(payment, order))
  const { reference, amount, currency, expiresAt } = payment
  const paymentUrl = 'url' in way ? way.url : config.baseUrl + formPagePath(keyring, { shopHandle: shop.handle, reference })
  return { paymentUrl, reference, amount, currency, expiresAt: expiresAt?.toISOString() ?? null }
}

/** A shop that never used the gateway gets its first secret, where one can be made. */
async function readUsableContext(tx: Tx, deps: Pick<Deps, 'keyring' | 'config'>, account: GatewayAccount): Promise<ShopContext> {
  const found = await readContext(tx, deps, account)
  if (found.context.secrets.length > 0) return found
  await ensureSecrets(tx, deps.keyring, account.name)
  return readContext(tx, deps, account)
}
