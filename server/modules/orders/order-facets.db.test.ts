import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { copiesOf } from '#test/support/builders/serial-codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { findByFacets } from './order-facets.ts'
import { filterOrders } from './order-filter.ts'
import { listOrders } from './order-list-view.ts'
import type { OrderQuery } from './schemas.admin.ts'
import { orderMachine, paymentMachine, returnMachine, shippingMachine } from './states.ts'

const COUNT = 400
const system = await testSystem()
const [shop, other] = [await aShop(system), await aShop(system)]
for (const owner of [shop, other]) {
  const product = await aProduct(system, owner)
  const order = await anOrder(system, owner, { lines: [{ product }] })
  await copiesOf(system, owner, order, COUNT - 1)
}
const list = (machine: object) => Object.keys(machine)
await system.pool.query(
  `update orders set status = ($1::text[])[1 + floor(random() * 3)], payment_status = ($2::text[])[1 + floor(random() * 4)],
     shipping_status = ($3::text[])[1 + floor(random() * 5)], return_status = ($4::text[])[1 + floor(random() * 6)],
     placed_at = placed_at - floor(random() * 50) * interval '1 hour',
     printed_at = case when number % 3 = 0 then placed_at end, printed_by_name = case when number % 3 = 0 then 'A' end`,
  [list(orderMachine), list(paymentMachine), list(shippingMachine), list(returnMachine)],
)

const { rows: times } = await system.pool.query('select min(placed_at) as first, max(placed_at) as last from orders')
const instant = fc.date({ min: times[0].first, max: times[0].last, noInvalidDate: true }).map((date) => date.toISOString())
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const queries = fc.record({
  status: maybe(fc.constantFrom(...list(orderMachine))),
  paymentStatus: maybe(fc.constantFrom(...list(paymentMachine))),
  shippingStatus: maybe(fc.constantFrom(...list(shippingMachine))),
  returnStatus: maybe(fc.constantFrom(...list(returnMachine))),
  isPrinted: maybe(fc.boolean()),
  placedFrom: maybe(instant),
  placedTo: maybe(instant),
  sort: fc.constantFrom('placedAt', '-placedAt'),
})

test('SX-63 orders found by combinations of states are those that match, in the same order, whatever the filter and the page', async () => {
  await fc.assert(
    fc.asyncProperty(queries, fc.nat(30), fc.integer({ min: 1, max: 40 }), async (filter, offset, limit) => {
      const query = filter as OrderQuery
      const direction = query.sort === 'placedAt' ? 'asc' : 'desc'
      const [found, plain] = await inShop(system, shop, async (tx) => [
        await findByFacets(tx, query, { page: 1, size: limit, limit, offset }),
        await filterOrders(tx, query).orderBy('placedAt', direction).orderBy('orders.id', direction).select('orders.id').execute(),
      ])
      assert.equal(found.count, plain.length)
      assert.deepEqual(
        found.ids,
        plain.slice(offset, offset + limit).map((row) => row.id),
      )
    }),
    { numRuns: 60 },
  )
})

test('SX-63 the list of a filter shows its page and its total', async () => {
  const query = { paymentStatus: 'paid', page: 2, size: 20 } as OrderQuery
  const [page, plain] = await inShop(system, shop, async (tx) => [
    await listOrders(tx, query),
    await filterOrders(tx, query).orderBy('placedAt', 'desc').orderBy('orders.id', 'desc').select('orders.id').execute(),
  ])
  assert.equal(page.total, plain.length)
  assert.deepEqual(
    page.items.map((item) => item.id),
    plain.slice(20, 40).map((row) => row.id),
  )
})
