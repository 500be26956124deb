import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ecpayMac, ecpayVectors } from '#test/support/ecpay-mac.ts'
import { checkMacValue, hasTrueMac, signed } from './check-mac.ts'

const keys = { hashKey: 'pwFHCqoQZGmho4w6', hashIv: 'EkRm7iFT261dpevs' }

for (const { name, fields, mac, keys: own } of ecpayVectors) {
  test(`SX-14 ECPay’s vector ${name} is signed as ECPay signs it, by the shop and by the fake gateway`, () => {
    assert.equal(checkMacValue(fields, own), mac)
    assert.equal(ecpayMac(fields, own), mac)
    assert.equal(hasTrueMac({ ...fields, CheckMacValue: mac }, own), true)
    assert.equal(hasTrueMac({ ...fields, CheckMacValue: mac.toLowerCase() }, own), true)
  })
}

test('SX-14 whatever a field holds, two separate ways to sign it agree', () => {
  const odd = fc.constantFrom(...'~\'!*() -_.%&=+#/\\"`<>|;:,?@[]{}$^\t\n', '手', '機', '😀', '𠮷', 'é', 'İ', 'K', '')
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(odd, { maxLength: 12 }).map((parts) => parts.join('')),
  )
  const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,12}$/).filter((each) => each !== 'CheckMacValue')
  // Names that differ by case only are no form of ECPay's, and nobody says which comes first.
  const fields = fc
    .uniqueArray(fc.tuple(name, text), { maxLength: 12, selector: ([each]) => each.toLowerCase() })
    .map((entries) => Object.fromEntries(entries))
  fc.assert(
    fc.property(fields, (form) => assert.equal(checkMacValue(form, keys), ecpayMac(form, keys))),
    { numRuns: 500 },
  )
})

test('SX-14 an empty field is signed too, and one that was left out is another form', () => {
  assert.notEqual(checkMacValue({ MerchantID: '1', StoreID: '' }, keys), checkMacValue({ MerchantID: '1' }, keys))
  assert.equal(checkMacValue({ b: '2', A: '1', C: '3' }, keys), checkMacValue({ C: '3', b: '2', A: '1' }, keys), 'by name, not by place')
})

test('SX-14 any change of a signed form is seen, and so is a signature that is missing or of another length', () => {
  const form = signed({ MerchantID: '3002607', TradeAmt: '500', MerchantTradeNo: '100001A1KQPX' }, keys)
  assert.equal(hasTrueMac(form, keys), true)
  const changes: Record<string, string>[] = [{ TradeAmt: '501' }, { TradeAmt: '' }, { MerchantTradeNo: '100002A1KQPX' }, { Added: '' }]
  for (const change of changes) {
    assert.equal(hasTrueMac({ ...form, ...change }, keys), false, JSON.stringify(change))
  }
  const { TradeAmt: _left, ...less } = form
  const broken: Record<string, Record<string, string>> = {
    less,
    none: { MerchantID: '3002607' },
    short: { ...form, CheckMacValue: form.CheckMacValue?.slice(1) ?? '' },
    wide: { ...form, CheckMacValue: '手'.repeat(64) },
  }
  for (const [name, fields] of Object.entries(broken)) assert.equal(hasTrueMac(fields, keys), false, name)
  assert.equal(hasTrueMac(form, { ...keys, hashIv: 'v77hoKGq4kWxNNIS' }), false)
})
