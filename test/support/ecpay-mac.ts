import { createHash } from 'node:crypto'

// The gateway's side of ECPay's signature, written byte by byte and apart from the shop's (`server/modules/payments/ecpay/check-mac.ts`):
// both are held to the published vectors, and the property tests to each other.

const asTheyAre = new Set(Buffer.from('abcdefghijklmnopqrstuvwxyz0123456789-_.!*()'))

/** What each byte becomes: the lower case of itself, a plus sign for a blank, or its number. */
const written: readonly string[] = Array.from({ length: 256 }, (_, byte) => {
  const small = byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte
  if (asTheyAre.has(small)) return String.fromCharCode(small)
  return byte === 0x20 ? '+' : `%${byte.toString(16).padStart(2, '0')}`
})

/** The signature of a form; a field called CheckMacValue does not count. */
export function ecpayMac(fields: Readonly<Record<string, string>>, keys: { hashKey: string; hashIv: string }): string {
  const names = Object.keys(fields).filter((name) => name !== 'CheckMacValue')
  names.sort((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1))
  let text = `HashKey=${keys.hashKey}`
  for (const name of names) text += `&${name}=${fields[name]}`
  text += `&HashIV=${keys.hashIv}`
  let encoded = ''
  for (const byte of new TextEncoder().encode(text)) encoded += written[byte]
  return createHash('sha256').update(encoded).digest('hex').toUpperCase()
}

/** Samples of ECPay's own documents (V1 older, V2 current) and of its SDK (V3, a notice). Public keys of its stage. */
export const ecpayVectors = [
  {
    name: 'V1',
    keys: { hashKey: '5294y06JbISpM5x9', hashIv: 'v77hoKGq4kWxNNIS' },
    fields: {
      ChoosePayment: 'ALL',
      EncryptType: '1',
      ItemName: 'Apple iphone 7 手機殼',
      MerchantID: '2000132',
      MerchantTradeDate: '2013/03/12 15:30:23',
      MerchantTradeNo: 'ecpay20130312153023',
      PaymentType: 'aio',
      ReturnURL: 'https://www.ecpay.com.tw/receive.php',
      TotalAmount: '1000',
      TradeDesc: '促銷方案',
    },
    mac: 'CFA9BDE377361FBDD8F160274930E815D1A8A2E3E80CE7D404C45FC9A0A1E407',
  },
  {
    name: 'V2',
    keys: { hashKey: 'pwFHCqoQZGmho4w6', hashIv: 'EkRm7iFT261dpevs' },
    fields: {
      ChoosePayment: 'ALL',
      EncryptType: '1',
      ItemName: 'Apple iphone 15',
      MerchantID: '3002607',
      MerchantTradeDate: '2023/03/12 15:30:23',
      MerchantTradeNo: 'ecpay20230312153023',
      PaymentType: 'aio',
      ReturnURL: 'https://www.ecpay.com.tw/receive.php',
      TotalAmount: '30000',
      TradeDesc: '促銷方案',
    },
    mac: '6C51C9E6888DE861FD62FB1DD17029FC742634498FD813DC43D4243B5685B840',
  },
  {
    name: 'V3',
    keys: { hashKey: 'pwFHCqoQZGmho4w6', hashIv: 'EkRm7iFT261dpevs' },
    fields: {
      MerchantID: '3002607',
      MerchantTradeNo: 'WPLL4E341E122DB44D62',
      PaymentDate: '2019/05/09 00:01:21',
      PaymentType: 'Credit_CreditCard',
      PaymentTypeChargeFee: '1',
      RtnCode: '1',
      RtnMsg: '交易成功',
      SimulatePaid: '0',
      TradeAmt: '500',
      TradeDate: '2019/05/09 00:00:18',
      TradeNo: '1905090000188278',
    },
    mac: '6E7F053EF215FC851A050A2FF01D72CBE440EA138DC3E905647985DDF236FD25',
  },
] as const
