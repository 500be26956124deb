import { type RawBuilder, sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import { atCommit } from '#platform/at-commit.ts'
import type { Tx } from '#platform/tx.ts'

/** Pieces of a variant that an order takes, gives back or ships; of a bundle the pieces are those of its components. */
export type StockItem = { variantId: string; quantity: number; components?: readonly Pieces[] | null }
/** Pieces of one counted variant. */
export type Pieces = { variantId: string; quantity: number }

/** An order's stock operation: the items of one order, each variant once or several times. */
export type OrderStock = { orderId: string; items: readonly StockItem[] }

type Movement = OrderStock & { reason: 'placed' | 'cancelled' | 'shipped' | 'returned' }

/** What one piece does to the two counters. A variant that is not counted keeps its `on_hand`; what is reserved is known of all. */
const effects = {
  placed: { onHand: 0, reserved: 1 },
  cancelled: { onHand: 0, reserved: -1 },
  shipped: { onHand: -1, reserved: -1 },
  returned: { onHand: 1, reserved: 0 },
} as const

/**
 * Moves stock and writes the movements, all or none per variant. Several variants are locked by id first, so that two orders never
 * wait for each other in a circle. Only 'placed' can fail: it needs a live variant with enough free pieces.
 * Answers the variants that moved; the caller decides what a missing one means.
 */
export async function moveStock(tx: Tx, movement: Movement): Promise<{ wanted: Pieces[]; moved: Set<string> }> {
  const wanted = perVariant(movement.items)
  if (wanted.length === 0) return { wanted, moved: new Set() }
  const moved = wanted.length === 1 ? await writeMovements(tx, movement, wanted) : await lockedMovements(tx, movement, wanted)
  return { wanted, moved: new Set(moved) }
}

/**
 * The lock is a statement of its own, sent in the same round trip. Locking and updating in one statement deadlocks on a hot row: the
 * update starts from the version its snapshot saw and queues behind those who wait for the very transaction that holds the lock.
 */
async function lockedMovements(tx: Tx, movement: Movement, wanted: readonly Pieces[]): Promise<string[]> {
  const lock = sql`
    select id from product_variants where shop_id = ${tx.shopId} and id = any(${wanted.map((item) => item.variantId)}::uuid[])
    order by id for no key update`.execute(tx.db)
  const [, moved] = await Promise.all([lock, writeMovements(tx, movement, wanted)])
  return moved
}

async function writeMovements(tx: Tx, movement: Movement, wanted: readonly Pieces[]): Promise<string[]> {
  const { rows } = await movements(tx, movement, wanted).execute(tx.db)
  return rows.map((row) => row.variantId)
}

/** Moves stock of one variant with the commit: who buys the same meanwhile waits for no more than that. Not for 'placed', which can fail. */
export function moveStockAtCommit(tx: Tx, movement: Movement & { reason: Exclude<Movement['reason'], 'placed'> }): void {
  const wanted = perVariant(movement.items)
  if (wanted.length > 1) throw new RangeError('several variants are locked by id before they are written')
  if (wanted.length === 1) atCommit(tx, movements(tx, movement, wanted))
}

function movements(
  { shopId, now, actor }: Tx,
  { orderId, reason }: Movement,
  wanted: readonly Pieces[],
): RawBuilder<{ variantId: string }> {
  const { onHand, reserved } = effects[reason]
  return sql`
    with wanted as (
      select * from unnest(${wanted.map(() => newId(now.getTime()))}::uuid[], ${wanted.map((item) => item.variantId)}::uuid[],
                           ${wanted.map((item) => item.quantity)}::int[]) as w(movement_id, variant_id, quantity)
    ), moved as (
      update product_variants v
      set on_hand = v.on_hand + case when v.tracks_stock then w.quantity * ${onHand}::int else 0 end,
          reserved = v.reserved + w.quantity * ${reserved}::int,
          version = v.version + abs(${onHand}::int)
      from wanted w
      where v.shop_id = ${shopId} and v.id = w.variant_id
        and (${reason} <> 'placed' or (v.archived_at is null and (not v.tracks_stock or v.on_hand - v.reserved >= w.quantity)))
      returning v.id, w.movement_id, w.quantity * ${reserved}::int as reserved_change,
                case when v.tracks_stock then w.quantity * ${onHand}::int else 0 end as on_hand_change
    )
    insert into stock_movements (shop_id, id, variant_id, reason, on_hand_change, reserved_change, order_id, actor_kind, actor_id, actor_name, occurred_at)
    select ${shopId}::uuid, movement_id, id, ${reason}, on_hand_change, reserved_change, ${orderId}::uuid,
           ${actor.kind}, ${actor.id}::uuid, ${actor.name}, ${now}::timestamptz
    from moved
    returning variant_id`
}

/** Each variant once, ids ascending. Throws a RangeError on a quantity that is no positive whole number. */
function perVariant(items: readonly StockItem[]): Pieces[] {
  const quantities = new Map<string, number>()
  for (const { variantId, quantity } of items.flatMap(piecesOf)) {
    if (!Number.isSafeInteger(quantity) || quantity < 1) throw new RangeError(`not a quantity of pieces: ${quantity}`)
    quantities.set(variantId, (quantities.get(variantId) ?? 0) + quantity)
  }
  return [...quantities]
    .map(([variantId, quantity]) => ({ variantId, quantity }))
    .sort((left, right) => (left.variantId < right.variantId ? -1 : 1))
}

/** What an item takes from the shelves: its own pieces, or those of each component. Pure. */
export function piecesOf({ variantId, quantity, components }: StockItem): Pieces[] {
  return (
    components?.map((component) => ({ variantId: component.variantId, quantity: component.quantity * quantity })) ?? [
      { variantId, quantity },
    ]
  )
}
