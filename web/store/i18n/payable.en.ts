import type { TranslationOf } from '#web/i18n/dictionary.ts'
import type { payableZhTw } from './payable.zh-tw.ts'

/** With what an order is paid at an ATM or a convenience store. */
export const payableEn = {
  'payable.title.atm': 'Pay by ATM transfer',
  'payable.title.cvs': 'Pay with a convenience-store code',
  'payable.title.barcode': 'Pay with convenience-store barcodes',
  'payable.amount': 'Amount',
  'payable.bankCode': 'Bank code',
  'payable.account': 'Account number',
  'payable.code': 'Payment code',
  'payable.due': 'Pay before',
  'payable.copyOf': 'Copy {number}',
  'payable.help.atm': 'Transfer by ATM or online banking. The account is for this order only; your payment is confirmed automatically.',
  'payable.help.cvs': 'Enter the code at the store’s machine, print the slip and pay at the till. Your payment is confirmed automatically.',
  'payable.help.barcode':
    'Show this page at the till; the three barcodes are scanned from top to bottom. Confirmation takes about two days.',
  'payable.barcode': 'Barcode {n}: {code}',
  'payment.help.ecpay_credit': 'Pay by card on ECPay’s page',
  'payment.help.ecpay_atm': 'You get an account number to pay to, by ATM or online banking',
  'payment.help.ecpay_cvs': 'You get a code to pay with at a convenience store',
  'payment.help.ecpay_barcode': 'You get barcodes to pay with at a convenience store',
  'payment.help.bank_transfer': 'Transfer the amount to our bank account',
  'payment.help.cash_on_delivery': 'Pay when you receive the parcel',
} satisfies TranslationOf<typeof payableZhTw>
