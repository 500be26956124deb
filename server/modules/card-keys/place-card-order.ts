import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { lockVariantKind, reserveStock } from '#modules/catalog/index.ts'
import { holdCodes, tryHoldCodes } from '#modules/codes/index.ts'
import type { Tx } from '#platform/tx.ts'
import { countAvailable, isAwaited } from './available-cards.ts'
import { readCardSettings } from './card-settings.ts'
import { hasReserved } from './has-reserved.ts'
import { hoardingRefusal, type UnpaidCounts } from './hoarding.ts'
import { releaseOverdueOf } from './release-card-order.ts'

/** The one card-key line of an order that was just written. */
export type CardLine = {
  orderId: string
  orderLineId: string
  variantId: string
  quantity: number
  customerId: string | null
  phone: string
  /** Where the buyer is; null where staff or an outside storefront took the order. */
  clientIp: string | null
  /** The last moment at which it can be paid, where that is known at once: a transfer's due date (S1-16). */
  payableUntil: Date | null
}

/**
 * Sets product stock and cards aside for an order until its time to pay is over, all of them or none (S1-14, S1-16, S1-25); the limit is the same
 * minimum that the page shows, enforced under the locks. In a shop that gives cards to who pays first it only looks whether there are
 * enough. Orders that have paid and wait go before (S1-2). Who takes an order for somebody, or hands over one that was paid elsewhere, is not held to the
 * limits of buyers (S1-18). Throws out_of_stock, card_pool_missing, product_not_available for what has just become another kind,
 * too_many_unpaid_orders.
 */
export async function placeCardOrder(tx: Tx, line: CardLine): Promise<void> {
  const { variantId } = line
  const [settings, pool, unpaid] = await Promise.all([
    readCardSettings(tx),
    readPool(tx, variantId),
    line.clientIp === null ? null : countUnpaid(tx, line),
  ])
  if (pool === null) throw new DomainError('card_pool_missing', { variantId })
  const refusal = unpaid && hoardingRefusal(unpaid, settings)
  if (refusal) throw new DomainError(refusal.code, refusal.details)
  if (pool.isAwaited) throw soldOut(variantId, 0)
  const { id: poolId } = pool
  const { holdsAtPayment, holdMinutes } = settings
  const holdUntil = holdsAtPayment ? null : holdEnd(line, new Date(tx.now.getTime() + holdMinutes * 60_000))
  if (holdUntil !== null) return setAside(tx, { ...line, poolId, holdUntil })
  await demandAvailable(tx, { ...line, poolId })
  await insertCardOrder(tx, { ...line, poolId, holdUntil })
}

/** In a shop that gives cards to who pays first: is there enough now? */
async function demandAvailable(tx: Tx, { variantId, poolId, quantity }: CardLine & { poolId: string }): Promise<void> {
  const [, available] = await Promise.all([demandCardKey(tx, variantId), countAvailable(tx, { variantId, poolId, upTo: quantity })])
  if (available < quantity) throw soldOut(variantId, available)
}

/** Stock and cards, all or none: at once, or with patience for pieces of orders whose time is over and cards that others may yet give back. */
async function setAside(tx: Tx, order: HoldingOrder): Promise<void> {
  if (await setAsideAtOnce(tx, order)) return
  await Promise.all([demandCardKey(tx, order.variantId), reserveVariant(tx, order)])
  const held = await holdCodes(tx, holdOf(order))
  if (held < order.quantity) throw soldOut(order.variantId, held)
  await insertCardOrder(tx, order)
}

/**
 * The usual order finds what it wants: locks, pieces, cards and its own row go in one round trip, the last before the commit, because whoever
 * buys the same product waits for its row meanwhile (SX-60). Where something is short nothing of it remains, and the answer is false.
 */
async function setAsideAtOnce(tx: Tx, order: HoldingOrder): Promise<boolean> {
  const { orderId, variantId, quantity } = order
  const [, , hasStock, held] = await Promise.all([
    sql`savepoint setting_aside`.execute(tx.db),
    demandCardKey(tx, variantId),
    hasReserved(tx, { orderId, variantId, quantity }),
    tryHoldCodes(tx, holdOf(order)),
    insertCardOrder(tx, order),
  ])
  if (hasStock && held === quantity) return true
  await sql`rollback to savepoint setting_aside`.execute(tx.db)
  return false
}

/** A card for each piece. Pure. */
function holdOf({ orderId, orderLineId, poolId, quantity, holdUntil }: HoldingOrder) {
  const units = Array.from({ length: quantity }, (_, index) => ({ poolId, ownerId: orderLineId, unitNo: index + 1 }))
  return { holder: { kind: 'order' as const, id: orderId }, units, until: holdUntil }
}

/** Who pays later has his cards for as long as he may. Pure. */
function holdEnd({ payableUntil }: CardLine, atLeast: Date): Date {
  return payableUntil !== null && payableUntil > atLeast ? payableUntil : atLeast
}

/** A change of kind locks the variants too: it has either seen this order, or this finds what the product has become (S1-28). */
async function demandCardKey(tx: Tx, variantId: string): Promise<void> {
  if ((await lockVariantKind(tx, variantId)) !== 'card_key') throw new DomainError('product_not_available', { variantId })
}

/** Pieces of orders whose time is over are this one's, swept or not (S1-16). */
async function reserveVariant(tx: Tx, { orderId, variantId, quantity }: CardLine): Promise<void> {
  const stock = { orderId, items: [{ variantId, quantity }] }
  try {
    await reserveStock(tx, stock)
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'out_of_stock') throw error
    if ((await releaseOverdueOf(tx, variantId)) === 0) throw error
    await reserveStock(tx, stock)
  }
}

function soldOut(variantId: string, available: number): DomainError {
  return new DomainError('out_of_stock', { items: [{ variantId, available }] })
}

type Pool = { id: string; isAwaited: boolean }

/** The share lock keeps the pool from being deleted while somebody buys from it (S1-11). */
async function readPool({ db, shopId }: Tx, variantId: string): Promise<Pool | null> {
  const { rows } = await sql<Pool>`
    select p.id, ${isAwaited(sql`p.id`, shopId)} as is_awaited
    from card_bindings b join card_pools p on p.shop_id = b.shop_id and p.id = b.pool_id
    where b.shop_id = ${shopId} and b.variant_id = ${variantId} and p.deleted_at is null for key share of p`.execute(db)
  return rows[0] ?? null
}

/**
 * How many unpaid orders the buyer has. Orders of one customer, number or address take turns here, so that ten at once do not all count two
 * (S1-18): the count is sent with the locks, and its snapshot begins when they are held.
 */
async function countUnpaid({ db, shopId }: Tx, { customerId, phone, clientIp }: CardLine): Promise<UnpaidCounts> {
  const keys = [phone, customerId, clientIp].flatMap((key) => (key === null ? [] : `cards ${shopId} ${key}`))
  const unpaid = sql`select count(*) from card_orders where shop_id = ${shopId} and status = 'unpaid'`
  const [, { rows }] = await Promise.all([
    sql`
      select pg_advisory_xact_lock(k) from (select distinct hashtextextended(key, 0) as k from unnest(${keys}::text[]) as key order by 1) as keys`.execute(
      db,
    ),
    sql<UnpaidCounts>`
      select (${unpaid} and phone = ${phone}) as phone, (${unpaid} and customer_id = ${customerId}::uuid) as customer,
             (${unpaid} and address = ${clientIp}) as address`.execute(db),
  ])
  return rows[0] ?? { customer: 0, phone: 0, address: 0 }
}

type NewCardOrder = CardLine & { poolId: string; holdUntil: Date | null }
type HoldingOrder = NewCardOrder & { holdUntil: Date }

async function insertCardOrder({ db, shopId, now }: Tx, { clientIp, payableUntil: _payable, ...order }: NewCardOrder): Promise<void> {
  await db
    .insertInto('cardOrders')
    .values({
      ...order,
      shopId,
      status: 'unpaid',
      hasStock: order.holdUntil !== null,
      address: clientIp,
      placedAt: now,
      releasedAt: null,
      paidAt: null,
      deliveredAt: null,
    })
    .execute()
}
