import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayReview, reviewStatus, shownAuthor } from './may-review.ts'

test('S1-2 an order is reviewed once it is delivered or closed, never a cancelled one', () => {
  assert.deepEqual(mayReview({ status: 'open', shippingStatus: 'preparing' }), { code: 'review_too_early' })
  assert.deepEqual(mayReview({ status: 'cancelled', shippingStatus: 'delivered' }), { code: 'order_cancelled' })
  assert.equal(mayReview({ status: 'open', shippingStatus: 'delivered' }), true)
  assert.equal(mayReview({ status: 'closed', shippingStatus: 'shipped' }), true)
})

test('S1-2 a delivered order is to be reviewed until it closes or every line has its review', () => {
  const delivered = { status: 'open', shippingStatus: 'delivered' } as const
  assert.equal(reviewStatus(delivered, { lineCount: 2, reviewCount: 0 }), 'to_review')
  assert.equal(reviewStatus(delivered, { lineCount: 2, reviewCount: 1 }), 'to_review')
  assert.equal(reviewStatus(delivered, { lineCount: 2, reviewCount: 2 }), 'reviewed')
  assert.equal(reviewStatus({ ...delivered, shippingStatus: 'shipped' }, { lineCount: 1, reviewCount: 0 }), null)
  for (const status of ['closed', 'cancelled'] as const)
    assert.equal(reviewStatus({ ...delivered, status }, { lineCount: 1, reviewCount: 0 }), null)
})

test('strangers see the first character of a name, and not how long it is beyond four', () => {
  assert.deepEqual(['王小明', 'Al', '林', ' Christopher ', '', '👩‍👩‍👧 x'].map(shownAuthor), [
    '王＊＊',
    'A＊',
    '林＊',
    'C＊＊＊',
    '＊',
    '👩＊＊＊',
  ])
})
