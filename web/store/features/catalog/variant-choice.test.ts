import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Variant } from '../../app/contract.ts'
import { canChoose, chooseValue, firstVariant, quantityLimit } from './variant-choice.ts'

const aVariant = (optionValues: string[], stock: number | null): Variant => ({
  id: optionValues.join('/'),
  sku: optionValues.join('-'),
  optionValues,
  priceAmount: 100,
  compareAtAmount: null,
  stock,
  pictureUrl: null,
})

const redSmall = aVariant(['red', 'S'], 0)
const redLarge = aVariant(['red', 'L'], 3)
const blueSmall = aVariant(['blue', 'S'], 2)
const blueLarge = aVariant(['blue', 'L'], 0)
const greenSmall = aVariant(['green', 'S'], 0)
const shirt = { variants: [redSmall, redLarge, blueSmall, blueLarge, greenSmall] }

test('the page opens on the first variant that can be bought', () => {
  assert.equal(firstVariant(shirt), redLarge)
  assert.equal(firstVariant({ variants: [redSmall, greenSmall] }), redSmall)
  assert.equal(firstVariant({ variants: [] }), undefined)
})

test('a value is sold out when nothing with it can be bought, given the options before it', () => {
  assert.equal(canChoose(shirt, redLarge, 0, 'blue'), true)
  assert.equal(canChoose(shirt, redLarge, 0, 'green'), false)
  assert.equal(canChoose(shirt, redLarge, 1, 'S'), false)
  assert.equal(canChoose(shirt, blueSmall, 1, 'L'), false)
})

test('choosing an earlier option moves a later one to something that can be bought', () => {
  assert.equal(chooseValue(shirt, redLarge, 0, 'blue'), blueSmall)
  assert.equal(chooseValue(shirt, blueSmall, 0, 'red'), redLarge)
  assert.equal(chooseValue(shirt, redLarge, 0, 'nothing'), redLarge)
})

test('a later option is kept where it can be', () => {
  const all = { variants: [redSmall, redLarge, aVariant(['blue', 'S'], 1), aVariant(['blue', 'L'], 1)] }
  assert.equal(chooseValue(all, redLarge, 0, 'blue').id, 'blue/L')
})

test('the quantity ends at the stock, and at 99 where nothing is counted', () => {
  assert.equal(quantityLimit({ stock: 3 }, null), 3)
  assert.equal(quantityLimit({ stock: null }, null), 9_999)
  assert.equal(quantityLimit({ stock: 50_000 }, null), 9_999)
  assert.equal(quantityLimit({ stock: 0 }, null), 1)
})

test("S1-18 the quantity ends at the product's limit per order, too", () => {
  assert.equal(quantityLimit({ stock: 3 }, 2), 2)
  assert.equal(quantityLimit({ stock: 3 }, 5), 3)
  assert.equal(quantityLimit({ stock: null }, 500), 500)
  assert.equal(quantityLimit({ stock: null }, 0), 1)
})
