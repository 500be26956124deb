import type { JsonValue } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Deps } from './deps.ts'
import type { LiveMessage } from './live.ts'
import { emptyOutbox, type PlatformTx, type Tx } from './tx.ts'

/** Every event type and its payload; modules add theirs by declaration merging in their `events.ts`. Payloads hold ids, never codes (SX-27). */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface EventMap {}

/** An event as a handler gets it. */
export type DomainEvent<Type extends keyof EventMap> = Readonly<{ id: string; type: Type; payload: EventMap[Type] }>

/**
 * One consequence of an event in one module. Runs in a transaction of its own for the event's shop, together with the completion
 * of its job, so its database effects happen exactly once however often the process is killed (SX-14).
 */
export type EventHandler = Readonly<{
  on: keyof EventMap
  /** Unique, `<module>.<what-it-does>`: stored in the job. */
  name: string
  /** Nobody waits for it: its jobs may gather for a moment and be done together (see `unhurried`). */
  isUnhurried: boolean
  handle: (tx: Tx, events: readonly DomainEvent<never>[], deps: Deps) => Promise<void>
}>

/** Subscribes to an event; listed under `handlers` of the module. */
export function on<Type extends keyof EventMap>(
  type: Type,
  name: string,
  handle: (tx: Tx, event: DomainEvent<Type>, deps: Deps) => Promise<void>,
): EventHandler {
  return onMany<Type>(type, name, async (tx, events, deps) => {
    for (const event of events) await handle(tx, event, deps)
  })
}

/**
 * Subscribes with a handler that takes the events of one shop that lie ready together, in one transaction: where a burst must be
 * followed by a few statements, not by a few for each.
 */
export function onMany<Type extends keyof EventMap>(
  type: Type,
  name: string,
  handle: (tx: Tx, events: readonly DomainEvent<Type>[], deps: Deps) => Promise<void>,
): EventHandler {
  return { on: type, name, isUnhurried: false, handle }
}

/**
 * The same handler in no hurry: what lies ready within a quarter of a second is handled together, which under load makes one
 * transaction of many. For consequences that nobody watches happen, such as a mail.
 */
export function unhurried(handler: EventHandler): EventHandler {
  return { ...handler, isUnhurried: true }
}

/** Records an event in this transaction, and with it one job per subscriber. Nothing leaves the process before the commit. */
export function emit<Type extends keyof EventMap>(tx: Tx, type: Type, payload: EventMap[Type]): void {
  tx.outbox.events.push({ id: newId(tx.now.getTime()), type, payload: payload as JsonValue })
}

/** The same from a transaction without a shop, for the shop it concerns, e.g. one that was just opened. */
export function emitFor<Type extends keyof EventMap>(tx: PlatformTx, shopId: string, type: Type, payload: EventMap[Type]): void {
  const outbox = tx.outboxes.get(shopId) ?? emptyOutbox()
  tx.outboxes.set(shopId, outbox)
  outbox.events.push({ id: newId(tx.now.getTime()), type, payload: payload as JsonValue })
}

/** Tells the shop's open screens, after the commit, that these things changed. */
export function announce(tx: Tx, message: Omit<LiveMessage, 'shopId'>): void {
  tx.outbox.live.push({ ...message, shopId: tx.shopId })
}
