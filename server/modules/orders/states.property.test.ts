import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  canAwaitDigital,
  canCancel,
  canCancelAsCustomer,
  canClose,
  canDeliver,
  canDeliverDigital,
  canPay,
  canPrepare,
  canRefund,
  canReopen,
  canRequestReturn,
  canRequestReturnAsBuyer,
  canShip,
  type OrderStates,
} from './eligibility.ts'
import { orderErrors } from './errors.ts'
import { mayFollow, orderMachine, paymentMachine, returnMachine, shippingMachine, stateAfter } from './states.ts'

const machines = { orderMachine, paymentMachine, shippingMachine, returnMachine }
const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) => Object.keys(record) as Key[]

const anyOrder: fc.Arbitrary<OrderStates> = fc.record({
  status: fc.constantFrom(...keysOf(orderMachine)),
  paymentStatus: fc.constantFrom(...keysOf(paymentMachine)),
  paymentTiming: fc.constantFrom('before_delivery', 'on_delivery'),
  shippingStatus: fc.constantFrom(...keysOf(shippingMachine)),
  shippingKind: fc.constantFrom('home', 'store_pickup', 'none'),
  returnStatus: fc.constantFrom(...keysOf(returnMachine)),
  goodsKind: fc.constantFrom('goods', 'card_key'),
})

/** Every act with its rule and the moves it makes when the rule says yes. */
const acts = [
  { can: canClose, moves: (order: OrderStates) => [mayFollow(orderMachine, order.status, 'close')] },
  { can: canReopen, moves: (order: OrderStates) => [mayFollow(orderMachine, order.status, 'reopen')] },
  { can: canCancel, moves: (order: OrderStates) => [mayFollow(orderMachine, order.status, 'cancel')] },
  { can: canCancelAsCustomer, moves: (order: OrderStates) => [mayFollow(orderMachine, order.status, 'cancel')] },
  { can: canPay, moves: (order: OrderStates) => [mayFollow(paymentMachine, order.paymentStatus, 'pay')] },
  { can: canPrepare, moves: (order: OrderStates) => [mayFollow(shippingMachine, order.shippingStatus, 'prepare')] },
  {
    can: canShip,
    moves: (order: OrderStates) => [
      mayFollow(shippingMachine, order.shippingStatus, 'ship'),
      mayFollow(shippingMachine, order.shippingStatus, 'shipPart'),
    ],
  },
  { can: canRequestReturn, moves: (order: OrderStates) => [mayFollow(returnMachine, order.returnStatus, 'request')] },
  { can: canRequestReturnAsBuyer, moves: (order: OrderStates) => [mayFollow(returnMachine, order.returnStatus, 'request')] },
  { can: canRefund, moves: (order: OrderStates) => [mayFollow(paymentMachine, order.paymentStatus, 'refund')] },
  { can: canDeliverDigital, moves: (order: OrderStates) => [mayFollow(shippingMachine, order.shippingStatus, 'handOver')] },
  { can: canAwaitDigital, moves: (order: OrderStates) => [mayFollow(shippingMachine, order.shippingStatus, 'prepare')] },
  { can: canDeliver, moves: (order: OrderStates) => [mayFollow(shippingMachine, order.shippingStatus, 'deliver')] },
]

test('S2-1 whatever an act allows is a move of the table, everything else is refused with a known code', () => {
  fc.assert(
    fc.property(anyOrder, fc.constantFrom(...acts), (order, { can, moves }) => {
      const answer = can(order)
      if (answer === true) assert.ok(moves(order).every((state) => state !== null))
      else assert.ok(answer.code in orderErrors, answer.code)
    }),
    { numRuns: 2_000 },
  )
})

test('S2-1 each machine stays inside itself, and what is not in its table is a bug', () => {
  for (const [name, machine] of Object.entries(machines)) {
    const states = Object.keys(machine)
    for (const [state, moves] of Object.entries<Readonly<Record<string, string>>>(machine)) {
      for (const next of Object.values(moves)) assert.ok(states.includes(next), `${name}: ${state} → ${next}`)
    }
  }
  fc.assert(
    fc.property(fc.constantFrom(...keysOf(orderMachine)), fc.string(), (state, act) => {
      const isInTable = Object.keys(orderMachine[state]).includes(act)
      if (!isInTable) assert.throws(() => stateAfter(orderMachine, state, act))
    }),
  )
  assert.throws(() => stateAfter(orderMachine, 'open', 'constructor'))
})

const order: OrderStates = {
  status: 'open',
  paymentStatus: 'paid',
  paymentTiming: 'before_delivery',
  shippingStatus: 'shipped',
  shippingKind: 'home',
  returnStatus: 'none',
  goodsKind: 'goods',
}

test('S0-5 an unpaid prepaid order may be closed by hand; what is not shipped or is being returned may not', () => {
  assert.equal(canClose(order), true)
  assert.equal(canClose({ ...order, paymentStatus: 'unpaid' }), true)
  assert.equal(canClose({ ...order, shippingStatus: 'unshipped', shippingKind: 'none' }), true)
  assert.deepEqual(canClose({ ...order, shippingStatus: 'partially_shipped' }), {
    code: 'order_not_shipped',
    details: { shippingStatus: 'partially_shipped' },
  })
  assert.deepEqual(canClose({ ...order, returnStatus: 'received' }), { code: 'return_in_progress', details: { returnStatus: 'received' } })
  assert.equal(canClose({ ...order, returnStatus: 'completed' }), true)
  assert.deepEqual(canClose({ ...order, status: 'closed' }), { code: 'order_not_open', details: { status: 'closed' } })
})

test('S0-5 a closed order can still be paid, a cancelled one never', () => {
  assert.equal(canPay({ ...order, paymentStatus: 'unpaid', status: 'closed' }), true)
  assert.deepEqual(canPay({ ...order, paymentStatus: 'unpaid', status: 'cancelled' }), { code: 'order_cancelled' })
})
