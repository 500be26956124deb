import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { generateRules, readProofs } from '../scripts/gen-rules.ts'

/** The rules this project promises to hold so far; each issue that is done adds its own. */
const promised = [
  ...numbered(
    'S0',
    Array.from({ length: 37 }, (_, index) => index + 1),
  ),
  ...numbered('SX', [1, 2, 3, 4, 5, 7, 25, 41, 63]),
  ...numbered('SX', [6, 18, 19, 34]),
  ...numbered(
    'SX',
    [10, 11, 12, 13, 14, 15, 16, 17, 20, 21, 22, 23, 24, 26, 27, 28, 29, 30, 31, 32, 33, 35, 40, 50, 51, 60, 61, 62, 64, 65, 70, 71],
  ),
]

test('SX-71 every rule that is promised has a test whose title begins with its id', () => {
  const proven = new Set(readProofs().map((proof) => proof.id))
  assert.deepEqual(
    promised.filter((id) => !proven.has(id)),
    [],
  )
})

test('SX-71 docs/rules.md is what the tests say (npm run gen)', () => {
  assert.equal(readFileSync(new URL('../docs/rules.md', import.meta.url), 'utf8'), generateRules())
})

function numbered(source: string, numbers: readonly number[]): string[] {
  return numbers.map((number) => `${source}-${number}`)
}
