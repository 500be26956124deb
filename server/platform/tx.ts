import type { JsonValue } from '#kernel/errors.ts'
import type { Database } from './db/kysely.ts'
import type { EventMap } from './events.ts'
import type { LiveMessage } from './live.ts'
import type { Wiring } from './wiring.ts'

/**
 * Who acts. It is written into every history row; `id` is null for what the system does by itself. `address` is where the request came
 * from: the audit log keeps it (SX-26).
 */
export type Actor = (
  | { kind: 'staff'; id: string; name: string }
  | { kind: 'customer'; id: string; name: string }
  | { kind: 'guest'; id: null; name: string }
  | { kind: 'token'; id: string; name: string }
  | { kind: 'system'; id: null; name: string }
) & { address?: string }

/**
 * One transaction, one shop, one clock reading. The first parameter of every operation. `db` sees and writes rows of `shopId`
 * only (row-level security); nothing leaves the process before the commit: `outbox` is written with it.
 */
export type Tx = Readonly<{
  db: Database
  shopId: string
  now: Date
  actor: Actor
  outbox: Outbox
  wiring: Wiring
}>

/** A transaction over tables that belong to no shop, or over all shops, for one of the listed purposes (`platform-purposes.ts`). */
export type PlatformTx = Readonly<{
  db: Database
  now: Date
  /** Events of shops that this transaction touches, by shop: opening a shop has consequences like everything else. */
  outboxes: Map<string, Outbox>
}>

/** What the commit carries with it: events and jobs are rows of the same transaction, live messages and callbacks follow it. */
export type Outbox = {
  events: { id: string; type: keyof EventMap; payload: JsonValue }[]
  jobs: { queue: string; data: JsonValue; startAfter?: Date; singletonKey?: string }[]
  live: LiveMessage[]
  /** Statements that travel with the commit: nobody waits for their answers, or their locks are to be held as shortly as can be. */
  statements: Statement[]
}

/** One statement as the driver takes it; with a name it is prepared once per connection. */
export type Statement = { name?: string | undefined; text: string; values: unknown[] }

/** An empty outbox. */
export function emptyOutbox(): Outbox {
  return { events: [], jobs: [], live: [], statements: [] }
}

/** The system acting by itself, named after the job or handler that does it. */
export function systemActor(name: string): Actor {
  return { kind: 'system', id: null, name }
}
