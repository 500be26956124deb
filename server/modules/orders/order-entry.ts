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
  const rows = entries.map(({ orderId, type, details = {} }) => ({
    shopId,
    id: newId(now.getTime()),
    orderId,
    type,
    details: JSON.stringify(details),
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    occurredAt: now,
  }))
  await db.insertInto('orderEntries').values(rows).execute()
}
