import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { stockNotice } from '#modules/codes/index.ts'
import {
  type BoundGroup,
  type ClosedOrder,
  type EntitledLine,
  entitledUnits,
  isEligible,
  issuingGroups,
  missedGroups,
  missingUnits,
  type Unit,
  unitKey,
} from './entitlement.ts'

const line = (id: string, productId: string, quantity: number, given: Partial<EntitledLine> = {}): EntitledLine => ({
  id,
  productId,
  variantId: `${productId}1`,
  quantity,
  kind: 'normal',
  returnedBeforeClosingQuantity: 0,
  ...given,
})
const bound = (groupId: string, productId: string, variantId: string | null = null) => ({ groupId, productId, variantId })
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

test('S0-28 parts of a bundle that are counted stand on the line of their bundle and are numbered on after it', () => {
  const parts = [line('b', 'A', 2, { kind: 'bundle' }), line('b', 'B', 4, { kind: 'component', returnedBeforeClosingQuantity: 2 })]
  assert.deepEqual(units(parts, [bound('g', 'A'), bound('g', 'B')]), ['g b 1', 'g b 2', 'g b 3', 'g b 4'])
  assert.deepEqual(units(parts, [bound('g', 'B')]), ['g b 1', 'g b 2'])
})

test('S0-27 a product counts with all its variants, or with the named ones only', () => {
  const lines = [line('l', 'A', 1, { variantId: 'A1' }), line('m', 'A', 2, { variantId: 'A2' })]
  assert.deepEqual(units(lines, [bound('g', 'A')]), ['g l 1', 'g m 1', 'g m 2'])
  assert.deepEqual(units(lines, [bound('g', 'A', 'A2')]), ['g m 1', 'g m 2'])
  assert.deepEqual(units(lines, [bound('g', 'A', 'A1'), bound('g', 'A', 'A2')]), ['g l 1', 'g m 1', 'g m 2'])
})

const time = (minute: number) => new Date(Date.UTC(2026, 10, 22, 10, minute))
const campaign = (given: Partial<BoundGroup> = {}): BoundGroup => ({
  ...bound('g', 'A'),
  publishedAt: time(0),
  boundAt: time(0),
  unboundAt: null,
  startsAt: time(10),
  endsAt: time(20),
  needsPlacedWithin: false,
  ...given,
})
const gives = (group: BoundGroup, placed: number, closed: number) =>
  issuingGroups([group], { placedAt: time(placed), closedAt: time(closed) }).length === 1

test('S0-7 the time of closing decides; an option asks for an order placed within the period too', () => {
  assert.equal(gives(campaign(), 5, 15), true)
  assert.equal(gives(campaign(), 15, 20), false)
  const strict = campaign({ needsPlacedWithin: true })
  assert.deepEqual([gives(strict, 5, 15), gives(strict, 10, 15), gives(strict, 12, 15), gives(strict, 12, 20)], [false, true, true, false])
  const missed = (placed: number, closed: number) => missedGroups([campaign()], { placedAt: time(placed), closedAt: time(closed) }).length
  assert.deepEqual([missed(15, 20), missed(15, 15), missed(5, 20)], [1, 0, 0])
})

test('S0-29 what was bound at the closing decides, whatever was bound before and after', () => {
  assert.equal(gives(campaign({ boundAt: time(16) }), 11, 15), false)
  assert.equal(gives(campaign({ unboundAt: time(16) }), 11, 15), true)
  assert.equal(gives(campaign({ unboundAt: time(15) }), 11, 15), false)
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
  const atOnce = { issuesUnpaid: true }
  assert.equal(isEligible({ ...order, paymentStatus: 'unpaid' }, atOnce), true)
  assert.equal(isEligible({ ...order, paymentStatus: 'unpaid', paymentTiming: 'on_delivery' }, atOnce), false)
  assert.equal(isEligible({ ...order, paymentStatus: 'unpaid', status: 'open' }, atOnce), false)
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
