import assert from 'node:assert/strict'
import { test } from 'node:test'
import { combinations, emptyRow, rowsAfter } from './variant-matrix.ts'

const color = { name: '顏色', values: ['紅', '藍'] }
const size = { name: '尺寸', values: ['S', 'M'] }

test('SX-50 two options make every combination, none makes one', () => {
  assert.deepEqual(combinations([]), [[]])
  assert.deepEqual(combinations([color, size]), [
    ['紅', 'S'],
    ['紅', 'M'],
    ['藍', 'S'],
    ['藍', 'M'],
  ])
})

test('SX-50 a first option keeps the variant that was there and its price for all', () => {
  const single = { ...emptyRow, id: 'one', sku: 'BAG', priceAmount: 390 }
  const rows = rowsAfter({ options: [], rows: [single] }, [color])
  assert.deepEqual(
    rows.map(({ id, sku, priceAmount, optionValues }) => ({ id, sku, priceAmount, optionValues })),
    [
      { id: 'one', sku: 'BAG', priceAmount: 390, optionValues: ['紅'] },
      { id: null, sku: '', priceAmount: 390, optionValues: ['藍'] },
    ],
  )
})

test('SX-50 a new value adds its rows only; a row removed by hand stays away', () => {
  const red = { ...emptyRow, id: 'r', optionValues: ['紅'], sku: 'R' }
  const rows = rowsAfter({ options: [color], rows: [red] }, [{ ...color, values: ['紅', '藍', '綠'] }])
  assert.deepEqual(
    rows.map(({ id, optionValues }) => [id, ...optionValues]),
    [
      ['r', '紅'],
      [null, '綠'],
    ],
  )
})

test('SX-50 taking an option away keeps one row per value that is left', () => {
  const rows = rowsAfter({ options: [color, size], rows: rowsAfter({ options: [], rows: [{ ...emptyRow, id: 'x' }] }, [color, size]) }, [
    color,
  ])
  assert.deepEqual(
    rows.map(({ id, optionValues }) => [id, ...optionValues]),
    [
      ['x', '紅'],
      [null, '藍'],
    ],
  )
})
