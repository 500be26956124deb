import type { PaymentContext } from '../provider.ts'
import type { EcpayKeys } from './check-mac.ts'

/** Name of the account that the four ways to pay share; it stands in the address of the notices. */
export const ECPAY = 'ecpay'

/** What a merchant has from ECPay, and for how many days his buyers may pay a number. It is sealed as one secret (SX-27). */
export type EcpayAccount = EcpayKeys & Readonly<{ merchantId: string; isStage: boolean; dueDays: number }>

/** The account as a secret of the shop. */
export function secretOf({ merchantId, hashKey, hashIv, isStage, dueDays }: EcpayAccount): string {
  return JSON.stringify({ merchantId, hashKey, hashIv, isStage, dueDays })
}

/** The account of a secret that `secretOf` wrote and the cipher has authenticated. */
export function accountOfSecret(secret: string): EcpayAccount {
  return JSON.parse(secret) as EcpayAccount
}

/** The account as a payment remembers it: one of the stage is never one where money counts. */
export function nameOf({ merchantId, isStage }: Pick<EcpayAccount, 'merchantId' | 'isStage'>): string {
  return isStage ? `stage ${merchantId}` : merchantId
}

/** The account a payment was paid to, while its keys are kept; what is not known was paid to the one of now. Null when they are not. */
export function accountPaidTo(context: PaymentContext, paidTo: string | null): EcpayAccount | null {
  const current = currentAccount(context)
  if (paidTo === null) return current
  return [current, ...context.formerSecrets.map(accountOfSecret)].find((each) => nameOf(each) === paidTo) ?? null
}

/** The account new payments are made with. Throws when the shop has none: nobody could have ordered by it. */
export function currentAccount({ secrets }: PaymentContext): EcpayAccount {
  const [secret] = secrets
  if (secret === undefined) throw new Error('the shop has no ECPay account')
  return accountOfSecret(secret)
}

/** Where ECPay takes payments: the real one, its stage for tests, or the address of `ECPAY_URL`. */
export function cashierUrl({ gatewayUrl }: Pick<PaymentContext, 'gatewayUrl'>, { isStage }: Pick<EcpayAccount, 'isStage'>): string {
  return gatewayUrl ?? (isStage ? 'https://payment-stage.ecpay.com.tw' : 'https://payment.ecpay.com.tw')
}
