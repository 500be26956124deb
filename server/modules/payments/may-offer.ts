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
  const { currency } = await readShop(tx)
  if (account.currencies !== null && !account.currencies.includes(currency))
    return { code: 'payment_currency_not_taken', details: { currency } }
  return account.newSecret !== null || (await hasCredentials(tx, account.name)) || { code: 'gateway_credentials_missing' }
}

async function hasCredentials({ db, shopId }: Tx, account: string): Promise<boolean> {
  const row = await db
    .selectFrom('paymentCredentials')
    .where('shopId', '=', shopId)
    .where('account', '=', account)
    .select('account')
    .executeTakeFirst()
  return row !== undefined
}
