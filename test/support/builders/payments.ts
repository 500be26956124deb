import { aProduct } from '#test/support/builders/catalog.ts'
import { anOrder, type OrderOverrides, type TestOrder } from '#test/support/builders/orders.ts'
import { payOrder } from '#test/support/gateway.ts'
import type { TestSystem } from '#test/support/system.ts'

type Shop = { id: string; handle: string }

/** An order of one new product. */
export async function aSimpleOrder(
  system: TestSystem,
  shop: Shop,
  overrides: Omit<OrderOverrides, 'lines'> & { price?: number } = {},
): Promise<TestOrder> {
  const { price = 500, ...rest } = overrides
  return anOrder(system, shop, { ...rest, lines: [{ product: await aProduct(system, shop, { price }) }] })
}

/** An order that a signed notice of the sandbox has paid. */
export async function aPaidOrder(system: TestSystem, shop: Shop, overrides: OrderOverrides): Promise<TestOrder> {
  const order = await anOrder(system, shop, overrides)
  const { verdict } = await payOrder(system, shop, order.id)
  if (verdict !== 'booked') throw new Error(`the payment was ${verdict}`)
  return order
}
