import type { JsonValue } from '#kernel/errors.ts'
import { listOrderCards, readPool } from '#modules/card-keys/index.ts'
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
  if (type === 'pool.low_stock') return stockOf(tx, payload)
  if (type === 'code.voided') return voidedOf(payload)
  const orderId = String(payload.orderId)
  const order = await orderOf(tx, orderId)
  if (type === 'code.issued') {
    const codeIds = payload.codeIds as string[] | undefined
    return { ...order, ...(codeIds ? await issuedOf(tx, orderId, codeIds) : await deliveredOf(tx, payload)) }
  }
  if (type === 'code.shortage') return { ...order, ...shortOf(payload) }
  return order
}

/** A card's pool is no group: serial codes have a group, cards have a pool. */
function placeOf(kind: 'campaign' | 'card', poolId: string): { [name: string]: JsonValue } {
  return kind === 'card' ? { kind: 'card', poolId } : { kind: 'serial_code', groupId: poolId }
}

function voidedOf({ codeId = null, orderId = null, tail = '', kind, poolId }: TappedEvent['payload']): JsonValue {
  return { ...placeOf(kind === 'card' ? 'card' : 'campaign', String(poolId)), codeId, orderId, last4: tail }
}

function shortOf({ groupIds = [], poolId }: TappedEvent['payload']): { [name: string]: JsonValue } {
  return typeof poolId === 'string' ? placeOf('card', poolId) : { kind: 'serial_code', groupIds }
}

/** The cards a payment delivered, or the one that took the place of a bad one. */
async function deliveredOf(tx: Tx, { orderId, poolId, codes, codeId }: TappedEvent['payload']): Promise<{ [name: string]: JsonValue }> {
  const codeIds = Array.isArray(codes) ? (codes as { id: string }[]).map(({ id }) => id) : [String(codeId)]
  const wanted = new Set(codeIds)
  const cards = (await listOrderCards(tx, String(orderId))).filter((card) => wanted.has(card.codeId))
  const listed = cards.slice(0, MAX_LISTED_CODES).map(({ codeId: id, unitNo, tail }) => ({ codeId: id, unitNo, last4: tail }))
  return { ...placeOf('card', String(poolId)), codeCount: codeIds.length, codes: listed }
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
  return { kind: 'serial_code', codeCount: codeIds.length, codes }
}

async function stockOf(tx: Tx, { poolId, groupId: id }: TappedEvent['payload']): Promise<JsonValue> {
  if (typeof poolId === 'string') {
    const { freeCount, lowStockThreshold, awaitingCount } = await readPool(tx, poolId)
    return { ...placeOf('card', poolId), unsentCount: freeCount, lowStockThreshold, shortageCount: awaitingCount }
  }
  const groupId = String(id)
  const { unsentCount, lowStockThreshold, shortageCount } = await readGroup(tx, groupId)
  return { ...placeOf('campaign', groupId), unsentCount, lowStockThreshold, shortageCount }
}
