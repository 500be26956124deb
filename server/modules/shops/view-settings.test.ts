import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  contactLine,
  effectiveSettings,
  inherited,
  ownOnly,
  senderName,
  type ViewOverrides,
  type ViewSettings,
  viewSettingNames,
} from './view-settings.ts'

const shop: ViewSettings = {
  name: '小島選物',
  accentColor: '#0b6e4f',
  announcement: '連假期間照常出貨',
  contactEmail: 'hello@shop.test',
  contactPhone: '02-2345-6789',
  mailSenderName: null,
  notificationEmails: ['boss@shop.test'],
}

const cases: [says: string, own: ViewOverrides, effective: Partial<ViewSettings>][] = [
  ['nothing of its own: everything is the shop’s', {}, {}],
  ['one value of its own, the rest is the shop’s', { name: 'Island Goods' }, { name: 'Island Goods' }],
  ['nothing said on purpose is a value too', { announcement: null, contactPhone: null }, { announcement: null, contactPhone: null }],
  ['nobody alarmed on purpose is a value too', { notificationEmails: [] }, { notificationEmails: [] }],
  ['undefined is no value', { name: undefined, accentColor: undefined }, {}],
]
for (const [says, own, effective] of cases) {
  test(`S4-7 ${says}`, () => assert.deepEqual(effectiveSettings(shop, own), { ...shop, ...effective }))
}

const line = fc.option(fc.string({ minLength: 1, maxLength: 5 }), { nil: null })
const settings = fc.record({
  name: fc.string({ minLength: 1, maxLength: 5 }),
  accentColor: fc.constantFrom('#0b6e4f', '#767676', '#1f5fbf'),
  announcement: line,
  contactEmail: line,
  contactPhone: line,
  mailSenderName: line,
  notificationEmails: fc.array(fc.constantFrom('a@shop.test', 'b@shop.test'), { maxLength: 2 }),
})

test('S4-7 of any shop and any view: what is its own holds whatever the shop says, what is not follows the shop, and clearing restores it', () => {
  fc.assert(
    fc.property(settings, settings, settings, fc.subarray([...viewSettingNames]), (before, after, values, owned) => {
      const own: ViewOverrides = Object.fromEntries(owned.map((name) => [name, values[name]]))
      for (const name of viewSettingNames) {
        const isOwn = owned.includes(name)
        assert.deepEqual(effectiveSettings(before, own)[name], isOwn ? values[name] : before[name])
        assert.deepEqual(effectiveSettings(after, own)[name], isOwn ? values[name] : after[name])
      }
      assert.deepEqual(effectiveSettings(before, {}), inherited(before))
    }),
  )
})

test('S4-7 what a stored row holds beside the settings counts for nothing', () => {
  const stored = { name: 'Island Goods', guestCheckout: true, version: 9, __proto__: { accentColor: '#000000' } }
  assert.deepEqual(ownOnly({ ...stored }), { name: 'Island Goods' })
  assert.deepEqual(Object.keys(effectiveSettings(Object.assign({ id: 'x' }, shop), { ...stored })), viewSettingNames)
})

test('SX-41 mails are sent in the name that was set for them, else in the shop’s; the contact is one line or none', () => {
  assert.equal(senderName(effectiveSettings(shop, { name: 'Island Goods' })), 'Island Goods')
  assert.equal(senderName(effectiveSettings({ ...shop, mailSenderName: '小島客服' }, { name: 'Island Goods' })), '小島客服')
  assert.equal(contactLine(shop), 'hello@shop.test · 02-2345-6789')
  assert.equal(contactLine({ contactEmail: null, contactPhone: '02-2345-6789' }), '02-2345-6789')
  assert.equal(contactLine({ contactEmail: null, contactPhone: null }), null)
})
