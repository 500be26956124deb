import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sendAsStaff } from '#test/support/as-staff.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aCustomer, aVisitor } from '#test/support/builders/customers.ts'
import { aPaidOrder } from '#test/support/builders/payments.ts'
import { aReturn } from '#test/support/builders/returns.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { asBrowser, type Browser } from '#test/support/checkout.ts'
import { openGatewayDoor } from '#test/support/gateway-door.ts'
import { withProof } from '#test/support/guest.ts'
import { freePort } from '#test/support/http-session.ts'
import { testSystem } from '#test/support/system.ts'

const system = await testSystem({ environment: { BASE_URL: `http://127.0.0.1:${await freePort()}` } })
const door = await openGatewayDoor(system)
const shop = await aShop(system)
const [ball, bat] = [await aProduct(system, shop, { price: 100, stock: 100 }), await aProduct(system, shop, { price: 200, stock: 100 })]

const asStaff = (method: 'GET' | 'POST', url: string, payload?: object) => sendAsStaff(system, shop, { method, url, payload })
const read = async (url: string) => (await asStaff('GET', url)).json()

type Sold = { id: string; lineIds: [string, string]; buyer: Browser }

/** Three balls and a bat that have arrived, and who has them. */
async function sold(who: 'customer' | 'guest'): Promise<Sold> {
  const customer = who === 'customer' ? await aCustomer(system, shop) : null
  const lines = [{ product: ball, quantity: 3 }, { product: bat }]
  const order = await aPaidOrder(system, shop, { lines, isShipped: true, customer })
  const buyer = customer ?? withProof(system, shop, aVisitor(system, shop), order.id)
  const known: { id: string; productName: string; quantity: number }[] = (await read(`/orders/${order.id}`)).lines
  const lineIds = known.toSorted((one, other) => other.quantity - one.quantity).map(({ id }) => id) as [string, string]
  return { id: order.id, lineIds, buyer }
}

async function refund({ id }: Sold, pieces: [string, number][], more: { way?: string; shippingAmount?: number; returnId?: string } = {}) {
  const { way = 'by_hand', shippingAmount = 0, ...rest } = more
  const wish = { lines: pieces.map(([orderLineId, quantity]) => ({ orderLineId, quantity })), shippingAmount }
  const { amount } = (await asStaff('POST', `/orders/${id}/refund-previews`, wish)).json()
  const answer = await asStaff('POST', `/orders/${id}/refunds`, { ...wish, way, reason: '', expectedAmount: amount, ...rest })
  assert.equal(answer.statusCode, 201, answer.body)
}

const shown = async ({ id, buyer }: Sold) => {
  const { can, returnable } = (await asBrowser(system, buyer, 'GET', `/orders/${id}/returns`)).json()
  return [
    can.request === true || can.request.code,
    returnable.map((line: { orderLineId: string; quantity: number }) => [line.orderLineId, line.quantity]),
  ]
}
const asks = ({ id, buyer }: Sold, pieces: [string, number][]) =>
  asBrowser(system, { headers: { ...buyer.headers, 'idempotency-key': randomUUID() } }, 'POST', `/orders/${id}/returns`, {
    reason: 'changed_mind',
    note: '',
    lines: pieces.map(([orderLineId, quantity]) => ({ orderLineId, quantity })),
  })
const refusal = async (...asked: Parameters<typeof asks>) => {
  const answer = await asks(...asked)
  return [answer.statusCode, answer.json().code, answer.json().details]
}

for (const who of ['customer', 'guest'] as const)
  test(`S0-3 what a ${who} has his money back for he does not send back: neither the whole order nor pieces of it`, async () => {
    const order = await sold(who)
    const [balls, bats] = order.lineIds
    await refund(order, [
      [balls, 1],
      [bats, 1],
    ])
    assert.deepEqual(await shown(order), [true, [[balls, 2]]])
    assert.deepEqual(await refusal(order, [[balls, 3]]), [409, 'pieces_refunded', { orderLineId: balls, quantity: 2 }])
    assert.deepEqual(await refusal(order, [[bats, 1]]), [409, 'pieces_refunded', { orderLineId: bats, quantity: 0 }])
    assert.deepEqual(await refusal(order, [[balls, 4]]), [422, 'return_quantity_wrong', { orderLineId: balls, quantity: 2 }])

    await refund(order, [[balls, 2]])
    assert.equal((await read(`/orders/${order.id}`)).paymentStatus, 'partially_refunded', 'the shipping was paid, too')
    assert.deepEqual(await shown(order), ['pieces_refunded', []])
    assert.deepEqual(await refusal(order, [[balls, 1]]), [409, 'pieces_refunded', {}])

    const { leftShippingAmount } = await read(`/orders/${order.id}/refunds`)
    await refund(order, [], { shippingAmount: leftShippingAmount })
    assert.equal((await read(`/orders/${order.id}`)).paymentStatus, 'refunded')
    assert.deepEqual(await shown(order), ['pieces_refunded', []])
    assert.deepEqual(await refusal(order, [[balls, 1]]), [409, 'pieces_refunded', {}])
  })

test('money on its way counts, and no longer once the gateway has refused it', async () => {
  const order = await sold('customer')
  const [balls, bats] = order.lineIds
  await refund(
    order,
    [
      [balls, 3],
      [bats, 1],
    ],
    { way: 'gateway' },
  )
  assert.deepEqual(await refusal(order, [[balls, 1]]), [409, 'pieces_refunded', {}])
  door.state = 'cut'
  await system.runner.drain()
  door.state = 'open'
  await system.pool.query(`update refunds set status = 'unclear' where order_id = $1`, [order.id])
  assert.deepEqual(await refusal(order, [[balls, 1]]), [409, 'pieces_refunded', {}])
  const [{ id }] = (await read(`/orders/${order.id}/refunds`)).items
  await asStaff('POST', `/refunds/${id}/resolution`, { finding: 'failed', note: '查無退款' })
  assert.equal((await asks(order, [[balls, 1]])).statusCode, 201)
})

test('pieces that came back and were refunded for it are taken off once; staff may write down what comes back after the money', async () => {
  const order = await sold('customer')
  const [balls, bats] = order.lineIds
  const lines = [{ orderLineId: balls, quantity: 1 }]
  const { id: returnId } = await aReturn(system, shop, order, { status: 'received', orderLineId: balls })
  await refund(order, [[balls, 1]], { returnId })
  assert.deepEqual(await shown(order), [
    true,
    [
      [balls, 2],
      [bats, 1],
    ].toSorted(),
  ])
  await refund(order, [
    [balls, 2],
    [bats, 1],
  ])
  const { version, can } = await read(`/orders/${order.id}`)
  assert.equal(can.requestReturn, true)
  const written = await asStaff('POST', `/orders/${order.id}/returns`, { version, reason: 'other', note: '', lines, isApproved: true })
  assert.equal(written.statusCode, 201, written.body)
})
