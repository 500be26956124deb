import type { JsonValue } from '#kernel/errors.ts'
import { readOrderFacts } from '#modules/orders/index.ts'
import { listOrderCodes, readGroup } from '#modules/serial-codes/index.ts'
import type { Tx } from '#platform/tx.ts'
import type { WebhookType } from './webhook-types.ts'

/** An event that somebody outside wants to hear of. */
export type TappedEvent = { id: string; type: string; payload: Record<string, JsonValue>; occurredAt: Date }

/** More codes than this are counted and not listed: the other side asks for them. */
const MAX_LISTED_CODES = 1_000

/** The message exactly as it is signed, sent and replayed: ids, amounts as at placement, last four characters, never a code (SX-6, SX-27). */
export async function writeBody(tx: Tx, type: WebhookType, event: TappedEvent): Promise<string> {
  return JSON.stringify({ type, timestamp: event.occurredAt.toISOString(), data: await dataOf(tx, type, event.payload) })
}

async function dataOf(tx: Tx, type: WebhookType, payload: TappedEvent['payload']): Promise<JsonValue> {
  if (type === 'pool.low_stock') return stockOf(tx, String(payload.groupId))
  if (type === 'code.voided')
    return { codeId: payload.codeId ?? null, groupId: payload.poolId ?? null, orderId: payload.orderId ?? null, last4: payload.tail ?? '' }
  const order = await orderOf(tx, String(payload.orderId))
  if (type === 'code.issued') return { ...order, ...(await issuedOf(tx, String(payload.orderId), payload.codeIds as string[])) }
  if (type === 'code.shortage') return { ...order, groupIds: payload.groupIds ?? [] }
  return order
}

async function orderOf(tx: Tx, orderId: string) {
  const { number, totalAmount, currency } = await readOrderFacts(tx, orderId)
  return { orderId, orderNumber: number, totalAmount, currency }
}

async function issuedOf(tx: Tx, orderId: string, codeIds: readonly string[]) {
  const wanted = new Set(codeIds)
  const issued = (await listOrderCodes(tx, orderId)).filter(({ codeId }) => wanted.has(codeId))
  const codes = issued
    .slice(0, MAX_LISTED_CODES)
    .map(({ codeId, groupId, orderLineId, unitNo, tail }) => ({ codeId, groupId, orderLineId, unitNo, last4: tail }))
  return { codeCount: codeIds.length, codes }
}

async function stockOf(tx: Tx, groupId: string): Promise<JsonValue> {
  const { unsentCount, lowStockThreshold, shortageCount } = await readGroup(tx, groupId)
  return { groupId, unsentCount, lowStockThreshold, shortageCount }
}
