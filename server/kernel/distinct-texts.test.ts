import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { DistinctTexts } from './distinct-texts.ts'
import { TextTable } from './text-table.ts'

test('a text table gives back what went in, across blocks and after dropping the last', () => {
  const texts = Array.from({ length: 5_000 }, (_, index) => `${index}-`.repeat(index % 200) + '序😀')
  const table = new TextTable()
  for (const text of texts) {
    table.append('dropped again')
    table.dropLast()
    table.append(text)
  }
  assert.equal(table.length, texts.length)
  assert.deepEqual(Array.from(texts, (_, index) => table.at(index)), texts) // biome-ignore format: one line
  const full = new TextTable() // texts that fill a block to the last byte, then nothing
  for (let index = 0; index < 5; index++) assert.equal(full.at(full.append('序'.repeat(349_525))).length, 349_525)
  assert.equal(full.at(full.append('')), '')
  assert.equal(full.at(full.append('x')), 'x')
  assert.equal(full.at(4).length, 349_525)
  assert.throws(() => table.at(texts.length), RangeError)
  assert.throws(() => table.append('x'.repeat(400_000)), RangeError)
})

test('distinct texts agree with a Map for any sequence', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 4 }), fc.stringMatching(/^[ab]{0,6}$/)), { maxLength: 3_000 }),
      (texts) => {
        const set = new DistinctTexts()
        const map = new Map<string, number>()
        for (const text of texts) {
          const expected = map.get(text) ?? map.set(text, map.size).size - 1
          assert.equal(set.add(text), expected)
        }
        assert.equal(set.length, map.size)
        for (const [text, index] of map) assert.equal(set.at(index), text)
      },
    ),
    { numRuns: 50 },
  )
})
