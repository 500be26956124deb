import type { PaymentContext, PaymentForm, PaymentRequest } from '../provider.ts'
import { cashierUrl, currentAccount, ECPAY, type EcpayAccount } from './account.ts'
import { type Fields, signed } from './check-mac.ts'
import { itemNameOf } from './item-name.ts'
import { taipeiTime } from './taipei-time.ts'

/** ECPay's name of a way to pay. */
export type ChoosePayment = 'Credit' | 'ATM' | 'CVS' | 'BARCODE'

const MINUTES_PER_DAY = 24 * 60
/** ECPay cuts longer addresses, and then nothing comes back. */
const MAX_URL_LENGTH = 200

/** The form that brings a buyer to ECPay's page. The amount is the payment's for ever: another total is another payment (S2-58). Pure. */
export function checkoutForm(context: PaymentContext, payment: PaymentRequest, choosePayment: ChoosePayment): PaymentForm {
  const account = currentAccount(context)
  const order = payment.locale === 'en' ? `Order ${payment.orderNumber}` : `訂單 ${payment.orderNumber}`
  const fields = {
    MerchantID: account.merchantId,
    MerchantTradeNo: payment.reference,
    MerchantTradeDate: taipeiTime(payment.startedAt),
    PaymentType: 'aio',
    TotalAmount: String(payment.amount),
    TradeDesc: order,
    ItemName: itemNameOf(payment.itemNames, order),
    ReturnURL: address(context, `/api/hooks/payments/${ECPAY}/${context.shopHandle}`),
    ClientBackURL: address(context, `/s/${context.shopHandle}/orders/${payment.orderId}`),
    ChoosePayment: choosePayment,
    EncryptType: '1',
    ...(payment.locale === 'en' ? { Language: 'ENG' } : {}),
    ...(choosePayment === 'Credit' ? cardFields(context) : numberFields(context, account, choosePayment)),
  }
  return { action: `${cashierUrl(context, account)}/Cashier/AioCheckOut/V5`, fields: signed(fields, account) }
}

function cardFields(context: PaymentContext): Fields {
  return { OrderResultURL: address(context, `/payment-returns/${ECPAY}/${context.shopHandle}`) }
}

/** An ATM counts days, the machine of a store minutes, its till days again. */
function numberFields(context: PaymentContext, { dueDays }: EcpayAccount, choosePayment: ChoosePayment): Fields {
  const PaymentInfoURL = address(context, `/api/hooks/payments/${ECPAY}/${context.shopHandle}`)
  if (choosePayment === 'ATM') return { PaymentInfoURL, ExpireDate: String(dueDays) }
  return { PaymentInfoURL, StoreExpireDate: String(choosePayment === 'CVS' ? dueDays * MINUTES_PER_DAY : dueDays) }
}

function address({ baseUrl }: PaymentContext, path: string): string {
  const url = baseUrl + path
  if (url.length > MAX_URL_LENGTH)
    throw new RangeError(`ECPay takes addresses of ${MAX_URL_LENGTH} characters, and this one is longer: ${url}`)
  return url
}
