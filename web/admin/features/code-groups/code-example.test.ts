import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeExample } from './code-example.ts'

test('S0-12 the example is written as codes are: prefix, then groups of four', () => {
  assert.match(codeExample({ prefix: '', length: 16 }), /^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){3}$/)
  assert.match(codeExample({ prefix: 'CAFE', length: 13 }), /^CAFE-(.{4}-){3}.$/)
  assert.match(codeExample({ prefix: 'CAFE-', length: 13 }), /^CAFE-[^-]{4}-/)
})
