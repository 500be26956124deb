import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type ClosedOrder, type EntitledLine, entitledUnits, isEligible, missingUnits, type Unit, unitKey } from './entitlement.ts'
import { stockNotice } from './stock-notice.ts'

const line = (id: string, productId: string, quantity: number, given: Partial<EntitledLine> = {}): EntitledLine => ({
  id,
  productId,
  quantity,
  kind: 'normal',
  returnedBeforeClosingQuantity: 0,
  ...given,
})
const bound = (groupId: string, productId: string) => ({ groupId, productId })
const units = (lines: EntitledLine[], groups: ReturnType<typeof bound>[]) => entitledUnits(lines, groups).map(unitKey)

test('S0-25 one unit per piece and product', () => {
  const groups = [bound('g', 'A'), bound('g', 'B')]
  assert.deepEqual(units([line('l', 'A', 1)], groups), ['g l 1'])
  assert.deepEqual(units([line('l', 'A', 2)], groups), ['g l 1', 'g l 2'])
  assert.deepEqual(units([line('l', 'A', 1), line('m', 'B', 1), line('n', 'C', 9)], groups), ['g l 1', 'g m 1'])
})

test('S0-26 one unit per piece and group', () => {
  assert.deepEqual(units([line('l', 'A', 3)], [bound('a', 'A'), bound('b', 'A')]), ['a l 1', 'a l 2', 'a l 3', 'b l 1', 'b l 2', 'b l 3'])
})

test('S0-28 bought lines of every kind count, gifts do not', () => {
  const lines = [line('l', 'A', 1, { kind: 'add_on' }), line('m', 'A', 1, { kind: 'gift' }), line('n', 'A', 1, { kind: 'bundle' })]
  assert.deepEqual(units(lines, [bound('g', 'A')]), ['g l 1', 'g n 1'])
})

test('S0-3 what was returned before the closing is not entitled', () => {
  assert.deepEqual(
    units(
      [line('l', 'A', 3, { returnedBeforeClosingQuantity: 2 }), line('m', 'A', 1, { returnedBeforeClosingQuantity: 1 })],
      [bound('g', 'A')],
    ),
    ['g l 1'],
  )
})

test('S0-5 only closed orders that are paid before delivery, and paid; nothing to pay counts as such', () => {
  const order: ClosedOrder = {
    status: 'closed',
    closedAt: new Date(),
    placedAt: new Date(),
    paymentTiming: 'before_delivery',
    paymentStatus: 'paid',
    totalAmount: 100,
    lines: [],
  }
  assert.equal(isEligible(order), true)
  assert.equal(isEligible({ ...order, status: 'open' }), false)
  assert.equal(isEligible({ ...order, status: 'cancelled' }), false)
  assert.equal(isEligible({ ...order, paymentTiming: 'on_delivery' }), false)
  assert.equal(isEligible({ ...order, paymentTiming: 'on_delivery', totalAmount: 0 }), true)
  assert.equal(isEligible({ ...order, paymentStatus: 'unpaid' }), false)
  assert.equal(isEligible({ ...order, paymentStatus: 'refunded' }), false)
})

test('S0-2 what is missing plus what was issued is never more than entitled or issued, and no unit comes twice', () => {
  const unit = fc.record({
    groupId: fc.constantFrom('a', 'b'),
    orderLineId: fc.constantFrom('l', 'm'),
    unitNo: fc.integer({ min: 1, max: 6 }),
  })
  fc.assert(
    fc.property(fc.nat(5), fc.nat(5), fc.uniqueArray(unit, { selector: unitKey }), (l, m, issued) => {
      const entitled = entitledUnits([line('l', 'A', l), line('m', 'A', m)], [bound('a', 'A'), bound('b', 'A')])
      const missing = missingUnits(entitled, issued)
      assert.equal(new Set([...missing, ...issued].map(unitKey)).size, missing.length + issued.length)
      for (const groupId of ['a', 'b']) {
        for (const [orderLineId, quantity] of [
          ['l', l],
          ['m', m],
        ] as const) {
          const mine = (list: readonly Unit[]) => list.filter((each) => each.groupId === groupId && each.orderLineId === orderLineId).length
          assert.equal(mine(missing), Math.max(0, quantity - mine(issued)))
        }
      }
    }),
  )
})

test('S0-14 one notice per crossing, equal is not lower, nought is always told, enough codes arm it again', () => {
  const facts = { free: 10, threshold: 10, isTellable: true, isLowTold: false, isExhaustedTold: false }
  const armed = { tell: null, isLowTold: false, isExhaustedTold: false }
  assert.deepEqual(stockNotice(facts), armed)
  assert.deepEqual(stockNotice({ ...facts, free: 9 }), { tell: 'low', isLowTold: true, isExhaustedTold: false })
  assert.deepEqual(stockNotice({ ...facts, free: 8, isLowTold: true }), { tell: null, isLowTold: true, isExhaustedTold: false })
  assert.deepEqual(stockNotice({ ...facts, free: 0, isLowTold: true }), { tell: 'exhausted', isLowTold: true, isExhaustedTold: true })
  assert.deepEqual(stockNotice({ ...facts, free: 0, isLowTold: true, isExhaustedTold: true }), {
    tell: null,
    isLowTold: true,
    isExhaustedTold: true,
  })
  assert.deepEqual(stockNotice({ ...facts, isLowTold: true, isExhaustedTold: true }), armed)
  assert.deepEqual(stockNotice({ ...facts, threshold: null, free: 1 }), armed)
  assert.equal(stockNotice({ ...facts, threshold: 0, free: 1 }).tell, null)
  assert.equal(stockNotice({ ...facts, threshold: null, free: 0 }).tell, 'exhausted')
  assert.equal(stockNotice({ ...facts, free: 0, isTellable: false }).tell, null)
})
