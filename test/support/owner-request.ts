import assert from 'node:assert/strict'
import { aProduct } from './builders/catalog.ts'
import { type TestCustomer } from './builders/customers.ts'
import { anOrder } from './builders/orders.ts'
import type { Subjects } from './subjects.ts'
import type { TestSystem } from './system.ts'

/** What the rightful owner sends so that the operation succeeds: parts that differ from `subjects.ids` and no body. */
export type OwnerRequest = {
  ids?: Record<string, string>
  query?: string
  body?: object
  form?: { payload: Buffer; headers: Record<string, string> }
  /** Who is the owner of a storefront's thing, when it is not `subjects.customer`. */
  customer?: TestCustomer
}

export type Prepare = (system: TestSystem, subjects: Subjects) => Promise<OwnerRequest>

type Shop = Subjects['shop']

// oxlint-disable-next-line typescript/no-explicit-any -- tests read answers of many routes
type Answer = any

/** What the shop’s owner reads in the back office. */
export async function get(system: TestSystem, shop: Shop, path: string): Promise<Answer> {
  const answer = await system.app.inject({ url: `/api/admin${path}`, headers: shop.staff.headers })
  assert.equal(answer.statusCode, 200, `${path}: ${answer.body}`)
  return answer.json()
}

/** What the shop’s owner does in the back office. */
export async function post(
  system: TestSystem,
  shop: Shop,
  path: string,
  payload: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await system.app.inject({
    method: 'POST',
    url: `/api/admin${path}`,
    headers: { ...shop.staff.headers, ...headers },
    payload,
  })
  assert.ok(answer.statusCode < 300, `${path}: ${answer.body}`)
  return answer.json()
}

/** The version of one thing of a list. */
export async function versionIn(system: TestSystem, shop: Shop, list: string, id: string | undefined): Promise<number> {
  return (await get(system, shop, list)).items.find((each: { id: string }) => each.id === id).version
}

type OrderShape = Omit<Parameters<typeof anOrder>[2], 'lines'>

/** An order of this shape, and a body with its version. */
export async function order(system: TestSystem, shop: Shop, shape: OrderShape, body: object = {}) {
  const { id } = await anOrder(system, shop, { ...shape, lines: [{ product: await aProduct(system, shop) }] })
  const { version } = await get(system, shop, `/orders/${id}`)
  return { ids: { orderId: id }, body: { version, ...body } }
}

/** What is sent to return a piece of the order. */
export async function returnOf(system: TestSystem, shop: Shop, orderId: string): Promise<object> {
  const { lines } = await get(system, shop, `/orders/${orderId}`)
  return { reason: 'defective', note: '', lines: [{ orderLineId: lines[0].id, quantity: 1 }] }
}
