import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { amount } from '#kernel/money.ts'
import { ecpayMac } from '#test/support/ecpay-mac.ts'
import type { PaymentContext, PaymentRequest } from '../provider.ts'
import { type EcpayAccount, secretOf } from './account.ts'
import { type ChoosePayment, checkoutForm } from './checkout-form.ts'
import { itemNameOf, MAX_ITEM_NAME_LENGTH } from './item-name.ts'
import { readTaipeiTime, taipeiTime } from './taipei-time.ts'

const account: EcpayAccount = { merchantId: '3002607', hashKey: 'pwFHCqoQZGmho4w6', hashIv: 'EkRm7iFT261dpevs', isStage: true, dueDays: 3 }
const context: PaymentContext = {
  shopHandle: 'tea',
  baseUrl: 'https://shop.test',
  gatewayUrl: null,
  secrets: [secretOf(account)],
  formerSecrets: [],
  now: new Date('2026-11-21T16:00:09Z'),
}
const payment: PaymentRequest = {
  reference: '100001A1KQPX',
  amount: amount(1925),
  currency: 'TWD',
  orderId: '0193505f-0000-7000-8000-000000000001',
  orderNumber: '100001',
  itemNames: ['烏龍茶 x 2', '茶杯 x 1'],
  locale: 'zh-TW',
  startedAt: new Date('2026-11-21T16:00:09Z'),
}
const formOf = (way: ChoosePayment, changes: Partial<PaymentRequest> = {}, more: Partial<PaymentContext> = {}) =>
  checkoutForm({ ...context, ...more }, { ...payment, ...changes }, way)

test('S2-58 the form for a card says what the payment asks for, in Taipei’s time, signed with the shop’s keys', () => {
  const { action, fields } = formOf('Credit')
  assert.equal(action, 'https://payment-stage.ecpay.com.tw/Cashier/AioCheckOut/V5')
  const { CheckMacValue, ...rest } = fields
  assert.equal(CheckMacValue, ecpayMac(rest, account))
  assert.deepEqual(rest, {
    MerchantID: '3002607',
    MerchantTradeNo: '100001A1KQPX',
    MerchantTradeDate: '2026/11/22 00:00:09',
    PaymentType: 'aio',
    TotalAmount: '1925',
    TradeDesc: '訂單 100001',
    ItemName: '烏龍茶 x 2#茶杯 x 1',
    ReturnURL: 'https://shop.test/api/hooks/payments/ecpay/tea',
    ClientBackURL: `https://shop.test/s/tea/orders/${payment.orderId}`,
    ChoosePayment: 'Credit',
    EncryptType: '1',
    OrderResultURL: 'https://shop.test/payment-returns/ecpay/tea',
  })
})

test('S1-16 numbers last as many days as the shop says, each counted as ECPay counts it', () => {
  const info = { PaymentInfoURL: 'https://shop.test/api/hooks/payments/ecpay/tea' }
  const pick = (way: ChoosePayment) => {
    const { PaymentInfoURL, ExpireDate, StoreExpireDate, OrderResultURL } = formOf(way).fields
    return { PaymentInfoURL, ExpireDate, StoreExpireDate, OrderResultURL }
  }
  const none = { ...info, ExpireDate: undefined, StoreExpireDate: undefined, OrderResultURL: undefined }
  assert.deepEqual(pick('ATM'), { ...none, ExpireDate: '3' })
  assert.deepEqual(pick('CVS'), { ...none, StoreExpireDate: '4320' }, 'minutes')
  assert.deepEqual(pick('BARCODE'), { ...none, StoreExpireDate: '3' }, 'days')
})

test('SX-14 the real gateway, its stage, and the address of ECPAY_URL', () => {
  const real = [secretOf({ ...account, isStage: false })]
  assert.match(formOf('Credit', {}, { secrets: real }).action, /^https:\/\/payment\.ecpay\.com\.tw\//)
  assert.match(formOf('Credit', {}, { gatewayUrl: 'http://127.0.0.1:9' }).action, /^http:\/\/127\.0\.0\.1:9\/Cashier/)
  assert.equal(formOf('Credit', { locale: 'en' }).fields.Language, 'ENG')
  assert.throws(() => formOf('Credit', {}, { secrets: [] }), /no ECPay account/)
  assert.throws(() => formOf('Credit', {}, { baseUrl: `https://${'a'.repeat(200)}.test` }), RangeError)
})

test('SX-14 names of items lose what ECPay refuses, and are never cut inside a character', () => {
  assert.equal(itemNameOf(['<b>茶</b> & `curl`; $HOME', "O'Neil #1"], '訂單 1'), 'b 茶 /b curl HOME#O Neil 1')
  assert.equal(itemNameOf(['😀', '\u0000', '  '], '訂單 1'), '訂單 1')
  assert.equal(itemNameOf([], '訂單 1'), '訂單 1')
  assert.equal(itemNameOf(['茶'.repeat(300)], ''), '茶'.repeat(MAX_ITEM_NAME_LENGTH))
  assert.equal(itemNameOf([`a${'𠮷'.repeat(120)}`], ''), `a${'𠮷'.repeat(99)}`)
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 90 }), { maxLength: 8 }), (names) => {
      const name = itemNameOf(names, '訂單')
      assert.ok(name.length > 0 && name.length <= MAX_ITEM_NAME_LENGTH && name.isWellFormed(), JSON.stringify(name))
      assert.doesNotMatch(name, /[<>"'`&|;$\\^{}%=\p{Cc}]/u)
    }),
  )
})

test('SX-14 ECPay’s clock is Taipei’s; a day without a time lasts until its end', () => {
  assert.equal(taipeiTime(new Date('2026-01-31T16:05:07Z')), '2026/02/01 00:05:07')
  assert.equal(readTaipeiTime('2026/11/24 23:59:59')?.toISOString(), '2026-11-24T15:59:59.000Z')
  assert.equal(readTaipeiTime('2026/11/24')?.toISOString(), '2026-11-24T16:00:00.000Z')
  for (const text of ['', '2026-11-24', '2026/02/30', '2026/11/24 25:00:00', 'x']) assert.equal(readTaipeiTime(text), null, text)
})
