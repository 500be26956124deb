import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextPath, signInPath } from './next-path.ts'

test('after signing in the customer is back where they were', () => {
  assert.equal(signInPath('/orders?page=2'), '/sign-in?next=%2Forders%3Fpage%3D2')
  assert.equal(nextPath(signInPath('/orders?page=2').split('?')[1] ?? ''), '/orders?page=2')
  assert.equal(nextPath(''), '/')
})

test('SX-23 signing in never leads to another site', () => {
  for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/a\\b', '']) {
    assert.equal(nextPath(`next=${encodeURIComponent(next)}`), '/')
  }
})
