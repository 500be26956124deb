import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newWebhookSecret } from '#platform/webhooks/standard-webhook.ts'
import { type PayLink, payLinkPath, readPayLink } from './pay-link.ts'

const secret = newWebhookSecret()
const link: PayLink = {
  shopHandle: 'tea',
  reference: '100001A1K7QP',
  amount: 580,
  currency: 'TWD',
  orderId: '0199a000-0000-7000-8000-000000000001',
  orderNumber: '100001',
  locale: 'zh-TW',
}

test('SX-70 a pay link says what the shop asked for, also after one rotation', () => {
  assert.deepEqual(read([secret], {}), link)
  assert.deepEqual(read([newWebhookSecret(), secret], {}), link)
  assert.equal(read([newWebhookSecret()], {}), null)
  assert.equal(read([], {}), null)
})

const changes: [string, Record<string, string>, Partial<{ shopHandle: string; reference: string }>][] = [
  ['the amount', { amount: '1' }, {}],
  ['the currency', { currency: 'USD' }, {}],
  ['the order', { order: '0199a000-0000-7000-8000-000000000002' }, {}],
  ['the order number', { number: '100002' }, {}],
  ['the language', { locale: 'en' }, {}],
  ['the signature', { signature: 'A'.repeat(43) }, {}],
  ['the reference', {}, { reference: '100002A1K7QP' }],
  ['the shop', {}, { shopHandle: 'toys' }],
]
for (const [what, query, address] of changes) {
  test(`SX-70 a pay link with ${what} changed by the buyer opens nothing`, () => {
    assert.equal(read([secret], query, address), null)
  })
}

function read(secrets: string[], changed: Record<string, string>, address: Partial<PayLink> = {}): PayLink | null {
  const url = new URL(payLinkPath(secret, link), 'http://shop.test')
  const query = { ...Object.fromEntries(url.searchParams), ...changed } as Record<string, string>
  const { shopHandle = link.shopHandle, reference = link.reference } = address
  return readPayLink(
    secrets,
    { shopHandle, reference },
    {
      amount: Number(query.amount),
      currency: query.currency ?? '',
      order: query.order ?? '',
      number: query.number ?? '',
      locale: query.locale === 'en' ? 'en' : 'zh-TW',
      signature: query.signature ?? '',
    },
  )
}
