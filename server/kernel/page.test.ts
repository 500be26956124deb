import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DomainError } from './errors.ts'
import { EXACT_TOTAL_LIMIT, MAX_PAGE_SIZE, pageOf, toPage } from './page.ts'

test('a page is a limit and an offset', () => {
  assert.deepEqual(pageOf({}), { page: 1, size: 20, limit: 20, offset: 0 })
  assert.deepEqual(pageOf({ page: 3, size: 200 }), { page: 3, size: 200, limit: 200, offset: 400 })
})

test('SX-35 absurd pages are refused', () => {
  for (const wrong of [
    { size: MAX_PAGE_SIZE + 1 },
    { size: 0 },
    { size: 1e9 },
    { page: 0 },
    { page: -1 },
    { page: 1.5 },
    { page: Number.NaN },
    { page: 1e9 },
    { page: Number.POSITIVE_INFINITY },
  ]) {
    assert.throws(
      () => pageOf(wrong),
      (error) => error instanceof DomainError && error.code === 'invalid_page',
    )
  }
})

test('SX-63 totals are exact to 10,000', () => {
  const slice = pageOf({})
  assert.deepEqual(toPage(slice, ['a'], EXACT_TOTAL_LIMIT), { items: ['a'], total: 10_000, page: 1, size: 20 })
  assert.equal(toPage(slice, [], 1_234_567).total, 10_001)
})
