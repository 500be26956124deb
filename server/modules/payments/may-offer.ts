import type { Reason } from '#kernel/errors.ts'
import { readShop } from '#modules/shops/index.ts'
import type { Tx } from '#platform/tx.ts'
import { findProvider } from './providers.ts'
import { bankTransfer } from './transfers/bank-transfer.ts'
import { mayOfferTransfer } from './transfers/expect-transfer.ts'

/** Answers `mayOfferPayment`: a way to pay is offered when somebody can take the money, in the currency of the shop. */
export async function mayOffer(tx: Tx, { provider }: { provider: string }): Promise<true | Reason> {
  if (provider === bankTransfer.name) return mayOfferTransfer(tx)
  const account = findProvider(provider)?.gateway?.account
  if (!account) return true
  const [{ currency, sandboxPayments }, credentials] = await Promise.all([readShop(tx), findCredentials(tx, account.name)])
  if (account.currencies !== null && !account.currencies.includes(currency))
    return { code: 'payment_currency_not_taken', details: { currency } }
  if (!credentials && account.newSecret === null) return { code: 'gateway_credentials_missing' }
  return sandboxPayments || !(credentials?.isTrial ?? account.isSandbox) || { code: 'sandbox_payments_off' }
}

async function findCredentials({ db, shopId }: Tx, account: string): Promise<{ isTrial: boolean } | undefined> {
  return db
    .selectFrom('paymentCredentials')
    .where('shopId', '=', shopId)
    .where('account', '=', account)
    .select('isTrial')
    .executeTakeFirst()
}
