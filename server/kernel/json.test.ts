import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { stableStringify } from './json.ts'

test('SX-31 equal values have equal text, whatever the order of their keys', () => {
  assert.equal(stableStringify({ b: [1, { d: null, c: 'x' }], a: true }), '{"a":true,"b":[1,{"c":"x","d":null}]}')
  assert.equal(stableStringify({ 10: 'a', 9: 'b' }), stableStringify({ 9: 'b', 10: 'a' }))
})

test('the text is JSON of the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain = JSON.parse(JSON.stringify(value))
      assert.deepEqual(JSON.parse(stableStringify(plain)), plain)
    }),
  )
})
