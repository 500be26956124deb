import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PLANNED_BY_VALUES } from './planned-by-values.ts'
import { statementName } from './pool.ts'

test('a statement is prepared from its second use on, under a name that no other text has', () => {
  const texts = ['select 1', 'select 2', 'select 3']
  assert.deepEqual(texts.map(statementName), [undefined, undefined, undefined])
  const names = texts.map(statementName)
  assert.equal(new Set(names).size, 3, 'texts of one length, named one after the other')
  assert.deepEqual(texts.map(statementName), names)
})

test('SX-63 a statement whose plan depends on its values is never prepared', () => {
  const text = `select ${PLANNED_BY_VALUES} 1`
  assert.deepEqual(
    [text, text, text].map((each) => statementName(each)),
    [undefined, undefined, undefined],
  )
})
