import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ecpayMac } from '#test/support/ecpay-mac.ts'
import { secretOf } from './account.ts'
import { readAnswer, readForm } from './form.ts'
import { readEcpayNotice } from './read-notice.ts'

const account = { merchantId: '3002607', hashKey: 'pwFHCqoQZGmho4w6', hashIv: 'EkRm7iFT261dpevs', isStage: true, dueDays: 3 }
const older = { ...account, hashKey: '5294y06JbISpM5x9', hashIv: 'v77hoKGq4kWxNNIS' }
const context = {
  shopHandle: 'tea',
  baseUrl: 'https://shop.test',
  gatewayUrl: null,
  secrets: [secretOf(account), secretOf(older)],
  formerSecrets: [],
  now: new Date('2026-11-21T06:00:00Z'),
}
const paid = {
  MerchantID: '3002607',
  MerchantTradeNo: '100001A1KQPX',
  StoreID: '',
  RtnCode: '1',
  RtnMsg: '交易成功',
  TradeNo: '2611211400',
  TradeAmt: '500',
  SimulatePaid: '0',
}

const read = (body: string | Buffer) => readEcpayNotice(context, { body: Buffer.from(body), headers: {} })
const readSigned = (fields: Record<string, string>, keys = account) =>
  read(String(new URLSearchParams({ ...fields, CheckMacValue: ecpayMac(fields, keys) })))

test('SX-14 a paid notice is read, also when it is signed with the keys before', () => {
  const notice = {
    noticeKey: '100001A1KQPX 1',
    reference: '100001A1KQPX',
    outcome: 'paid',
    amount: 500,
    currency: 'TWD',
    providerReference: '2611211400',
    paidTo: 'stage 3002607',
    isForThisShop: true,
  }
  assert.deepEqual(readSigned(paid), { isTrue: true, notice })
  assert.deepEqual(readSigned(paid, older), { isTrue: true, notice })
})

test('SX-14 a simulated payment, a failed one and one of another merchant are each what they are', () => {
  const outcome = (fields: Record<string, string>) => {
    const reading = readSigned({ ...paid, ...fields })
    return reading.isTrue ? [reading.notice.outcome, reading.notice.isForThisShop] : reading.reason
  }
  assert.deepEqual(outcome({ SimulatePaid: '1' }), ['simulated', true])
  assert.deepEqual(outcome({ RtnCode: '10100248' }), ['failed', true])
  assert.deepEqual(outcome({ RtnCode: '0' }), ['failed', true])
  assert.deepEqual(outcome({ MerchantID: '2000132' }), ['paid', false])
})

test('S1-16 an ATM number, a store code and barcodes are read with their ends', () => {
  const number = (fields: Record<string, string>) => {
    const reading = readSigned({ ...paid, ...fields })
    return reading.isTrue && reading.notice.outcome === 'number_issued' ? reading.notice.number : reading
  }
  const atm = { RtnCode: '2', BankCode: '118', vAccount: '9103522175887271', ExpireDate: '2026/11/24' }
  const expected = { kind: 'atm', bankCode: '118', number: '9103522175887271', barcodes: [], expiresAt: new Date('2026-11-24T16:00:00Z') }
  assert.deepEqual(number(atm), expected)
  const store = { RtnCode: '10100073', PaymentNo: '', Barcode1: '', Barcode2: '', Barcode3: '', ExpireDate: '2026/11/24 14:59:59' }
  const expiresAt = new Date('2026-11-24T06:59:59Z')
  assert.deepEqual(number({ ...store, PaymentNo: 'LLL22251222222' }), {
    kind: 'cvs',
    bankCode: '',
    number: 'LLL22251222222',
    barcodes: [],
    expiresAt,
  })
  const barcodes = ['1209296BA', '2551912500001234', '120962000000500']
  const [Barcode1 = '', Barcode2 = '', Barcode3 = ''] = barcodes
  assert.deepEqual(number({ ...store, Barcode1, Barcode2, Barcode3 }), { kind: 'barcode', bankCode: '', number: '', barcodes, expiresAt })
  for (const broken of [
    { ...atm, ExpireDate: '' },
    { ...atm, BankCode: '' },
    { ...store, Barcode1 },
    { ...atm, vAccount: '<script>' },
    store,
  ]) {
    assert.deepEqual(number(broken), {
      isTrue: false,
      reason: 'body_unreadable',
      noticeKey: 'unreadable',
      claimedReference: '100001A1KQPX',
    })
  }
})

test('SX-35 whatever a stranger sends is refused without an exception, and names no reference that is none', () => {
  const unsigned = { isTrue: false, reason: 'signature_missing', noticeKey: null }
  for (const body of ['', '{', '\u0000', 'a=%', 'MerchantTradeNo=%00', 'a=1&a=2', Buffer.from([0xff, 0xfe])])
    assert.deepEqual(read(body), { ...unsigned, claimedReference: null }, String(body))
  assert.deepEqual(read(`${new URLSearchParams(paid)}`), { ...unsigned, claimedReference: '100001A1KQPX' })
  assert.deepEqual(read(`${new URLSearchParams({ ...paid, CheckMacValue: 'A'.repeat(64) })}`), {
    isTrue: false,
    reason: 'signature_wrong',
    noticeKey: null,
    claimedReference: '100001A1KQPX',
  })
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      assert.equal(read(Buffer.from(bytes)).isTrue, false)
    }),
  )
})

test('SX-35 signed nonsense is unreadable, and a form that names a field twice is none', () => {
  const unreadable = { isTrue: false, reason: 'body_unreadable', noticeKey: 'unreadable', claimedReference: '100001A1KQPX' }
  for (const broken of [{ TradeAmt: '5e2' }, { TradeAmt: '-1' }, { RtnCode: '' }, { TradeAmt: '' }, { TradeNo: 'a b' }]) {
    assert.deepEqual(readSigned({ ...paid, ...broken }), unreadable, JSON.stringify(broken))
  }
  const signed = new URLSearchParams({ ...paid, CheckMacValue: ecpayMac(paid, account) })
  assert.equal(read(`${signed}&TradeAmt=1`).isTrue, false)
})

test('SX-14 in an answer to a question a plus sign is a plus sign', () => {
  assert.deepEqual(readAnswer('RtnMsg=1+1&TradeDate=2026/11/21 14:00:00\r\n'), { RtnMsg: '1+1', TradeDate: '2026/11/21 14:00:00' })
  assert.deepEqual(readForm('RtnMsg=1+1'), { RtnMsg: '1 1' })
  assert.equal(readForm(''), null)
})
