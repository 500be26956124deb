import type { PayableNumber } from '../numbers/payable-number.ts'
import type { NoticeMessage, NoticeReading, ParsedNotice, PaymentContext } from '../provider.ts'
import { accountOfSecret, type EcpayAccount, nameOf } from './account.ts'
import { type Fields, hasTrueMac, MAC_FIELD } from './check-mac.ts'
import { readForm } from './form.ts'
import { readTaipeiTime } from './taipei-time.ts'

/** ECPay has no other currency. */
export const ECPAY_CURRENCY = 'TWD'
const PAID = '1'
const ATM_NUMBER_ISSUED = '2'
const STORE_NUMBER_ISSUED = '10100073'

/**
 * Reads what ECPay posts to ReturnURL, PaymentInfoURL or, through the buyer's browser, OrderResultURL. Every field that came is signed.
 * Anything but a payment or a number is the buyer's failed attempt.
 */
export function readEcpayNotice({ secrets }: PaymentContext, { body }: NoticeMessage): NoticeReading {
  const fields = readForm(body)
  const claimedReference = fields && referenceOf(fields)
  const account = fields && secrets.map(accountOfSecret).find((each) => hasTrueMac(fields, each))
  if (!account) {
    const reason = fields?.[MAC_FIELD] === undefined ? 'signature_missing' : 'signature_wrong'
    return { isTrue: false, reason, noticeKey: null, claimedReference }
  }
  const notice = noticeOf(fields, account)
  return notice ? { isTrue: true, notice } : { isTrue: false, reason: 'body_unreadable', noticeKey: 'unreadable', claimedReference }
}

/** What the fields say, once their signature is known to be true; null when they make no sense. Pure. */
export function noticeOf(fields: Fields, account: Pick<EcpayAccount, 'merchantId' | 'isStage'>): ParsedNotice | null {
  const reference = referenceOf(fields)
  const { RtnCode: code = '', TradeAmt: amount = '', TradeNo: tradeNo = '' } = fields
  if (reference === null || !/^-?\d{1,10}$/.test(code) || !/^\d{1,10}$/.test(amount) || !/^\w{0,20}$/.test(tradeNo)) return null
  const isSimulated = fields.SimulatePaid === '1'
  const said = {
    noticeKey: `${reference} ${code}${isSimulated ? ' simulated' : ''}`,
    reference,
    amount: Number(amount),
    currency: ECPAY_CURRENCY,
    providerReference: tradeNo === '' ? null : tradeNo,
    paidTo: nameOf(account),
    isForThisShop: fields.MerchantID === account.merchantId,
  }
  if (code === ATM_NUMBER_ISSUED || code === STORE_NUMBER_ISSUED) {
    const number = numberOf(fields)
    return number && { ...said, outcome: 'number_issued', number }
  }
  if (code !== PAID) return { ...said, outcome: 'failed' }
  return { ...said, outcome: isSimulated ? 'simulated' : 'paid' }
}

function referenceOf({ MerchantTradeNo: reference = '' }: Fields): string | null {
  return /^[A-Za-z0-9]{1,20}$/.test(reference) ? reference : null
}

function numberOf(fields: Fields): PayableNumber | null {
  const expiresAt = readTaipeiTime(fields.ExpireDate ?? '')
  const { BankCode: bankCode = '', vAccount: account = '', PaymentNo: code = '' } = fields
  const barcodes = [fields.Barcode1, fields.Barcode2, fields.Barcode3].filter((barcode) => barcode !== undefined && barcode !== '')
  if (!expiresAt || ![bankCode, account, code, ...barcodes].every((text) => /^[0-9A-Z]{0,24}$/.test(text ?? ''))) return null
  const nothing = { bankCode: '', number: '', barcodes: [], expiresAt }
  if (fields.RtnCode === ATM_NUMBER_ISSUED) return account && bankCode ? { ...nothing, kind: 'atm', bankCode, number: account } : null
  if (code) return { ...nothing, kind: 'cvs', number: code }
  return barcodes.length === 3 ? { ...nothing, kind: 'barcode', barcodes: barcodes.map(String) } : null
}
