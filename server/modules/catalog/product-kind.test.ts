import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cardKinds, isSoldByCard, mayJoinCart, mayUse, productKindNames, productKinds, soldKinds } from './product-kind.ts'

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

test('S1-27 the line of a card key stays as it is once the order is placed', () => {
  assert.equal(productKinds.card_key.mayEditLine, false)
})

test('S1-8 a card key is used in no bundle, gift or add-on, and the refusal names it; no other kind is concerned', () => {
  for (const use of ['bundle', 'gift', 'add_on'] as const) {
    assert.deepEqual(mayUse('card_key', use), { code: 'kind_not_usable_in', details: { kind: 'card_key', use } })
    for (const kind of productKindNames.filter((each) => each !== 'card_key')) assert.equal(mayUse(kind, use), true)
  }
  assert.equal(mayUse('card_key', 'normal'), true)
})

test('S1-10 everything but a card key may lie in a cart among others', () => {
  assert.deepEqual(
    kindsWhere((kind) => mayJoinCart(kind) !== true),
    ['card_key'],
  )
})

test('S1-14 only card keys are sold as far as there are cards', () => {
  assert.deepEqual(cardKinds, ['card_key'])
  assert.deepEqual([isSoldByCard('card_key'), isSoldByCard('normal'), isSoldByCard('component')], [true, false, false])
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
  assert.deepEqual(soldKinds, ['normal', 'bundle', 'no_shipping', 'warehouse_linked', 'card_key'])
  for (const kind of productKindNames) {
    const { sale } = productKinds[kind]
    if (sale !== true) assert.deepEqual([sale.code.startsWith('kind_not_sold_'), sale.details], [true, { kind }])
  }
})
