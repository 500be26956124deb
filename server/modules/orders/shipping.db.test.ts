import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aProduct } from '#test/support/builders/catalog.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'

const system = await testSystem()
const shop = await aShop(system)
const product = await aProduct(system, shop, { price: 500, stock: 100 })
const line = { product, quantity: 2 }

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH'
const asStaff = (method: Method, url: string, payload?: object) =>
  system.app.inject({ method, url: `/api/admin${url}`, headers: shop.staff.headers, ...(payload ? { payload } : {}) })
const read = async (id: string) => (await asStaff('GET', `/orders/${id}`)).json()

async function ship(id: string, more: { quantity?: number; collectAmount?: number } = {}) {
  const { version, lines } = await read(id)
  const { quantity, ...rest } = more
  const pieces = quantity === undefined ? {} : { lines: [{ orderLineId: lines[0].id, quantity }] }
  return asStaff('POST', `/orders/${id}/shipments`, { version, carrier: '黑貓', trackingNumber: 'A1', ...pieces, ...rest })
}

test('S2-57 all parcels together collect what is owed: a part leaves the rest, the last takes exactly it', async () => {
  const { id, totalAmount } = await anOrder(system, shop, { lines: [line], timing: 'on_delivery' })
  const tooMuch = await ship(id, { quantity: 1, collectAmount: totalAmount + 1 })
  assert.deepEqual([tooMuch.json().code, tooMuch.json().details], ['collect_amount_wrong', { leftAmount: totalAmount }])
  const part = await ship(id, { quantity: 1, collectAmount: 300 })
  assert.equal(part.statusCode, 201, part.body)
  const tooLittle = await ship(id, { collectAmount: 1 })
  assert.deepEqual(tooLittle.json().details, { leftAmount: totalAmount - 300 })
  const [first] = part.json().shipments
  const url = `/orders/${id}/shipments/${first.id}`
  const corrected = await asStaff('PATCH', url, { version: 0, collectAmount: 400, carrier: '新竹物流' })
  assert.deepEqual(
    [corrected.statusCode, corrected.json().shipments[0].collectAmount, corrected.json().timeline[0].type],
    [200, 400, 'shipment_changed'],
  )
  assert.equal((await asStaff('PATCH', url, { version: 0, trackingNumber: 'B' })).json().code, 'shipment_changed')
  const whole = await ship(id)
  assert.deepEqual(
    whole.json().shipments.map((shipment: { collectAmount: number }) => shipment.collectAmount),
    [400, totalAmount - 400],
  )
  assert.equal((await asStaff('PATCH', url, { version: 1, collectAmount: 100 })).json().code, 'collect_amount_wrong')
})

test('a parcel is corrected until it has arrived', async () => {
  const { id } = await anOrder(system, shop, { lines: [line], isPaid: true })
  const [parcel] = (await ship(id)).json().shipments
  const url = `/orders/${id}/shipments/${parcel.id}`
  assert.equal((await asStaff('PATCH', url, { version: 0, trackingNumber: 'A2' })).json().shipments[0].trackingNumber, 'A2')
  assert.equal((await asStaff('PATCH', url, { version: 1, collectAmount: 5 })).json().code, 'nothing_to_collect')
  await asStaff('POST', `/orders/${id}/delivery`, {})
  assert.equal((await asStaff('PATCH', url, { version: 1, trackingNumber: 'A3' })).json().code, 'shipment_delivered')
})

test('the store of a pick-up may change until everything has left, and the list shows it with mark and parcels', async () => {
  const { id, number } = await anOrder(system, shop, { lines: [line], isPaid: true })
  const url = `/orders/${id}/pickup-store`
  const store = { storeCode: '131386', storeName: '信義門市' }
  assert.equal((await asStaff('PUT', url, store)).json().code, 'not_store_pickup')
  await system.pool.query("update orders set shipping_kind = 'store_pickup' where id = $1", [id])
  assert.equal((await asStaff('PUT', url, store)).statusCode, 200)
  const printed = await asStaff('PUT', `/orders/${id}/print-mark`, { isPrinted: true })
  assert.ok(printed.json().printedByName.startsWith('Staff'), printed.body)
  assert.equal((await asStaff('PUT', `/orders/${id}/print-mark`, { isPrinted: true })).json().code, 'order_printed_already')
  await ship(id)
  assert.equal((await asStaff('PUT', url, { ...store, storeCode: '1' })).json().code, 'order_already_shipped')
  const [found] = (await asStaff('GET', `/orders?q=${number}&isPrinted=true`)).json().items
  assert.deepEqual(
    [found.pickupStoreCode, found.parcels, typeof found.printedAt],
    ['131386', [{ carrier: '黑貓', trackingNumber: 'A1', collectAmount: 0 }], 'string'],
  )
  await asStaff('PUT', `/orders/${id}/print-mark`, { isPrinted: false })
  assert.equal((await asStaff('GET', `/orders?q=${number}&isPrinted=true`)).json().total, 0)
  assert.deepEqual(
    (await read(id)).timeline.map((entry: { type: string }) => entry.type),
    ['unprinted', 'shipped', 'printed', 'pickup_store_changed', 'paid', 'placed'],
  )
})
