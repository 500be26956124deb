import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DomainError } from '#kernel/errors.ts'
import { isStoreCode } from './pickup-store.ts'
import { demandReachable, placedRecipient, type Recipient, storedPhone } from './recipient.ts'

const store = { chain: 'seven_eleven', code: '131386', name: '和平門市' } as const
const recipient: Recipient = {
  name: '王小明',
  phone: '0912-345-678',
  postalCode: '',
  city: '',
  district: '',
  street: '',
  pickupStore: store,
}
const goods = { goodsKind: 'goods', currency: 'TWD' } as const
const refusal = (changes: Partial<Recipient>, shippingKind = 'store_pickup') => {
  try {
    demandReachable({ email: 'a@mail.test', recipient: { ...recipient, ...changes }, shippingKind, ...goods })
    return null
  } catch (error) {
    return error instanceof DomainError ? error.code : error
  }
}

test('a store pickup needs a store with a number of its chain, and a mobile number for the text message', () => {
  assert.equal(refusal({}), null)
  assert.equal(refusal({ pickupStore: null }), 'pickup_store_missing')
  assert.equal(refusal({ pickupStore: { ...store, code: '1313' } }), 'pickup_store_wrong')
  assert.equal(refusal({ phone: '02-2345-6789' }), 'phone_not_mobile')
  assert.equal(refusal({ phone: '+49 30 901820' }), 'phone_not_mobile')
  assert.equal(refusal({ pickupStore: null }, 'none'), null)
  assert.equal(refusal({ pickupStore: null }, 'home'), 'address_incomplete')
})

test('S1-4 for card keys a mobile number of the shop’s country or any of another, an e-mail address only if given', () => {
  const refused = (phone: string, currency: string, email: string | null = null) => {
    try {
      demandReachable({ email, recipient: { name: '王小明', phone }, shippingKind: 'none', goodsKind: 'card_key', currency })
      return null
    } catch (error) {
      return error instanceof DomainError ? error.code : error
    }
  }
  assert.equal(refused('0912-345-678', 'TWD'), null)
  assert.equal(refused('+886 2 2345 6789', 'TWD'), 'phone_not_mobile')
  assert.equal(refused('+49 151 23456789', 'TWD'), null)
  assert.equal(refused('09123456789', 'TWD'), 'phone_wrong')
  assert.equal(refused('138 0013 8000', 'CNY'), null)
  assert.equal(refused('+86 138 0013 8000', 'CNY'), null)
  assert.equal(refused('010 6552 9988', 'CNY'), 'phone_not_mobile')
  assert.equal(refused('+86 10 6552 9988', 'CNY'), 'phone_not_mobile')
  assert.equal(refused('0912-345-678', 'CNY'), null, 'Taiwanese, by its form')
  assert.equal(refused('+1 212 555 0100', 'USD'), null)
  assert.equal(refused('0912-345-678', 'TWD', 'no address'), 'email_wrong')
  assert.equal(refused('0912-345-678', 'TWD', 'a@mail.test'), null)
})

test('the chains number their stores in their own way', () => {
  assert.equal(isStoreCode({ chain: 'family_mart', code: 'F12345' }), true)
  assert.equal(isStoreCode({ chain: 'family_mart', code: '012345' }), true)
  assert.equal(isStoreCode({ chain: 'hi_life', code: '2001' }), true)
  assert.equal(isStoreCode({ chain: 'ok_mart', code: '131386' }), false)
})

test('a Taiwanese shop takes Taiwanese numbers, and foreign ones with their country only', () => {
  assert.equal(storedPhone('０９１２ 345 678', 'TWD'), '+886912345678')
  assert.equal(storedPhone('(02) 2345-6789', 'TWD'), '+886223456789')
  assert.equal(storedPhone('+49 30 901820', 'TWD'), '+4930901820')
  for (const wrong of ['0912-345', '12345678', '+886 912 345', '09123456789']) {
    assert.throws(() => storedPhone(wrong, 'TWD'), { code: 'phone_wrong' }, wrong)
  }
  assert.equal(storedPhone('13800138000', 'CNY'), '13800138000')
})

test('only a store pickup keeps a store', () => {
  assert.deepEqual(placedRecipient(recipient, { shippingKind: 'store_pickup', ...goods }).pickupStore, store)
  assert.equal(placedRecipient(recipient, { shippingKind: 'home', ...goods }).pickupStore, null)
})
