import assert from 'node:assert/strict'
import { test } from 'node:test'
import { productKindNames, productKinds, soldKinds } from './product-kind.ts'

const kindsWhere = (claim: (kind: (typeof productKindNames)[number]) => boolean) => productKindNames.filter(claim)

test('S2-12 only lines of normal products may change once the order is placed', () => {
  assert.deepEqual(
    kindsWhere((kind) => productKinds[kind].mayEditLine),
    ['normal'],
  )
})

test('S2-16 a normal or a bundle line keeps an order alive, nothing else', () => {
  assert.deepEqual(
    kindsWhere((kind) => productKinds[kind].isPrimary),
    ['normal', 'bundle'],
  )
})

test('S0-28 gifts carry no codes, every other kind may', () => {
  assert.deepEqual(
    kindsWhere((kind) => !productKinds[kind].mayCarryCodes),
    ['gift'],
  )
})

test('S1-4 what has no shipping does not travel: e-tickets and card keys', () => {
  assert.deepEqual(
    kindsWhere((kind) => !productKinds[kind].isShipped),
    ['no_shipping', 'card_key'],
  )
})

test('a kind that cannot be bought here says why, and is in no list', () => {
  assert.deepEqual(soldKinds, ['normal', 'bundle', 'no_shipping', 'warehouse_linked'])
  for (const kind of productKindNames) {
    const { sale } = productKinds[kind]
    if (sale !== true) assert.deepEqual([sale.code.startsWith('kind_not_sold_'), sale.details], [true, { kind }])
  }
})
