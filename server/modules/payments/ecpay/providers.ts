import type { NoticeVerdict } from '../notice-verdict.ts'
import type { Gateway, GatewayAccount, PaymentProvider } from '../provider.ts'
import { ECPAY } from './account.ts'
import { askCardRefund, askTrade } from './ask-ecpay.ts'
import { type ChoosePayment, checkoutForm } from './checkout-form.ts'
import { ECPAY_CURRENCY, readEcpayNotice } from './read-notice.ts'

/** A shop's account at ECPay (綠界): what the merchant types in, one address for all notices, one signature. */
export const ecpayAccount: GatewayAccount = {
  name: ECPAY,
  isSandbox: false,
  currencies: [ECPAY_CURRENCY],
  newSecret: null,
  readNotice: readEcpayNotice,
  acknowledge,
  askPayment: askTrade,
}

/** The ways to pay of that account; only cards can be refunded by ECPay's interface. */
export const ecpayProviders: readonly PaymentProvider[] = [
  ecpayProvider('ecpay_credit', 'Credit', { isRepeatable: false, ask: askCardRefund }),
  ecpayProvider('ecpay_atm', 'ATM', null),
  ecpayProvider('ecpay_cvs', 'CVS', null),
  ecpayProvider('ecpay_barcode', 'BARCODE', null),
]

function ecpayProvider(name: string, choosePayment: ChoosePayment, refund: Gateway['refund']): PaymentProvider {
  const gateway: Gateway = {
    account: ecpayAccount,
    startPayment: (context, payment) => checkoutForm(context, payment, choosePayment),
    startsOnce: true,
    issuesNumbers: choosePayment !== 'Credit',
    refund,
  }
  return { name, timing: 'before_delivery', isSandbox: false, gateway }
}

/** Anything but `1|OK` makes ECPay send again: only what may heal by itself, a key being changed, is worth that. */
function acknowledge(verdict: NoticeVerdict): { contentType: string; body: string } {
  const body = verdict === 'wrong_signature' ? '0|CheckMacValue' : verdict === 'unreadable' ? '0|Unreadable' : '1|OK'
  return { contentType: 'text/plain; charset=utf-8', body }
}
