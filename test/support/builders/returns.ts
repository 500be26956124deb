import { approveReturn, readOrderFacts, receiveReturn, requestReturn } from '#modules/orders/index.ts'
import type { TestSystem } from '#test/support/system.ts'
import { inShop } from './codes.ts'

type ReturnOverrides = { orderLineId?: string; quantity?: number; isRestocked?: boolean; status?: 'requested' | 'approved' | 'received' }

/** A return of pieces of one line of the order, the first unless told, as far as told; asked for unless told. */
export async function aReturn(
  system: TestSystem,
  shop: { id: string },
  order: { id: string },
  { orderLineId, quantity = 1, isRestocked = true, status = 'requested' }: ReturnOverrides = {},
): Promise<{ id: string; orderLineId: string }> {
  return inShop(system, shop, async (tx) => {
    const line = (await readOrderFacts(tx, order.id)).lines.find(({ id }) => orderLineId === undefined || id === orderLineId)
    if (!line) throw new Error('the order has no line')
    const pieces = { orderLineId: line.id, quantity }
    const { returnId } = await requestReturn(tx, { orderId: order.id, reason: 'defective', note: '', lines: [pieces] })
    if (status !== 'requested') await approveReturn(tx, { returnId })
    if (status === 'received') await receiveReturn(tx, { returnId, lines: [{ ...pieces, isRestocked }] })
    return { id: returnId, orderLineId: line.id }
  })
}
