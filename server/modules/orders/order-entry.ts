import { sql } from 'kysely'
import type { JsonValue } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#platform/tx.ts'

/** A row of an order's timeline. `details` holds values for the text the screen makes, never a code (SX-27). */
export type OrderEntry = { orderId: string; type: string; details?: { [name: string]: JsonValue } }

/** Writes who did what and when into the order's timeline; modules above orders add their own types. */
export async function addOrderEntry(tx: Tx, entry: OrderEntry): Promise<void> {
  await addOrderEntries(tx, [entry])
}

/** The same for several orders in one statement. */
export async function addOrderEntries({ db, shopId, now, actor }: Tx, entries: readonly OrderEntry[]): Promise<void> {
  if (entries.length === 0) return
  await sql`
    insert into order_entries (shop_id, id, order_id, type, details, actor_kind, actor_id, actor_name, occurred_at)
    select ${shopId}::uuid, e.id, e.order_id, e.type, e.details, ${actor.kind}, ${actor.id}::uuid, ${actor.name}, ${now}::timestamptz
    from unnest(${entries.map(() => newId(now.getTime()))}::uuid[], ${entries.map((entry) => entry.orderId)}::uuid[],
                ${entries.map((entry) => entry.type)}::text[], ${entries.map((entry) => JSON.stringify(entry.details ?? {}))}::jsonb[])
         as e(id, order_id, type, details)`.execute(db)
}
