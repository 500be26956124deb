import { DomainError } from '#kernel/errors.ts'
import type { Buyer } from '#modules/orders/index.ts'
import type { Deps } from '#platform/deps.ts'
import type { Tx } from '#platform/tx.ts'
import { readContext } from './context.ts'
import { ensureSecrets } from './credentials.ts'
import { formPagePath } from './form-page/form-link.ts'
import { requestOf } from './payment.ts'
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
  await ensureSecrets(tx, keyring, account.name)
  const context = await readContext(tx, deps, { shop, account })
  if (context.isTrial && !shop.sandboxPayments) throw new DomainError('sandbox_payments_off')
  const way = start(context, requestOf(payment, order))
  const { reference, amount, currency, expiresAt } = payment
  const paymentUrl = 'url' in way ? way.url : config.baseUrl + formPagePath(keyring, { shopHandle: shop.handle, reference })
  return { paymentUrl, reference, amount, currency, expiresAt: expiresAt?.toISOString() ?? null }
}
