import type { Buyer } from '#modules/orders/index.ts'
import type { Deps } from '#platform/deps.ts'
import type { Tx } from '#platform/tx.ts'
import { ensureSecrets } from './credentials.ts'
import { onlineProvider } from './providers.ts'
import { startPayment } from './start-payment.ts'

/** Starts a payment and asks the gateway's adapter where the browser has to go. Throws what `startPayment` throws. */
export async function openPaymentSession(
  tx: Tx,
  { keyring, config }: Pick<Deps, 'keyring' | 'config'>,
  { orderId, buyer }: { orderId: string; buyer?: Buyer },
) {
  const { shop, ...payment } = await startPayment(tx, { orderId, buyer, timeoutSeconds: config.paymentTimeoutSeconds })
  const secrets = await ensureSecrets(tx, keyring, payment.provider)
  const context = { shopHandle: shop.handle, baseUrl: config.baseUrl, secrets, now: tx.now }
  const { url } = onlineProvider(payment.provider).gateway.startPayment(context, payment)
  const { reference, amount, currency, expiresAt } = payment
  return { paymentUrl: url, reference, amount, currency, expiresAt: expiresAt?.toISOString() ?? null }
}
