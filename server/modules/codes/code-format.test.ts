import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasCheckCharacter } from '#kernel/random.ts'
import { DEFAULT_CODE_FORMAT, demandStrongFormat, newCode } from './code-format.ts'
import { tailOf } from './seal-code.ts'

test('S0-12 a code has 16 characters in groups of four, the last of them a check character, and any prefix', () => {
  for (let index = 0; index < 200; index++) {
    const code = newCode(DEFAULT_CODE_FORMAT)
    assert.match(code, /^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){3}$/)
    assert.ok(hasCheckCharacter(code.replaceAll('-', '')), code)
  }
  assert.match(newCode({ prefix: 'XMAS26', length: 13 }), /^XMAS26-\w{4}-\w{4}-\w{4}-\w$/)
  assert.match(newCode({ prefix: 'GO-', length: 32 }), /^GO-\w{4}(-\w{4}){7}$/)
})

test('S0-12 a format of fewer than 60 random bits is refused', () => {
  demandStrongFormat({ prefix: '', length: 13 })
  assert.throws(() => demandStrongFormat({ prefix: 'LONGLONG', length: 12 }), /code_format_weak/)
})

test('S0-24 the tail never gives most of a code away', () => {
  assert.equal(tailOf('ABCD-1234'), '1234')
  assert.equal(tailOf('ABC1234'), '')
  assert.equal(tailOf('😀😀😀😀甲乙丙丁'), '甲乙丙丁')
})
