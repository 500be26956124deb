import { sql } from 'kysely'
import type { JsonValue } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from './tx.ts'

/** One act worth remembering (SX-26). `before` and `after` hold the changed values, never a password, code or token (SX-27). */
export type AuditEntry = {
  /** Permission-like, e.g. `shop.change`, `codes.reveal`. */
  action: string
  /** `order`, `code`, `code_group`, `staff`, `shop` … */
  subjectKind: string
  subjectId: string | null
  before?: JsonValue
  after?: JsonValue
  reason?: string
  /** Where it came from, when the actor of the transaction does not say. */
  address?: string | null
}

/** What an entry takes from its transaction; a platform transaction adds the shop and the actor it acts for. */
export type AuditScope = Pick<Tx, 'db' | 'shopId' | 'now' | 'actor'>

/**
 * Appends to the shop's audit log, in the transaction of the act itself: neither exists without the other. Rows are never changed. The
 * entry waits in the tail until the sealing job adds it to the chain: a chain written here would let one act at a time through.
 */
export async function audit({ db, shopId, now, actor }: AuditScope, entry: AuditEntry): Promise<void> {
  const { action, subjectKind, subjectId, reason = null } = entry
  const address = entry.address ?? actor.address ?? null
  const id = newId(now.getTime())
  await sql`
    with entry as (
      insert into audit_entries (shop_id, id, action, subject_kind, subject_id, before, after, reason, actor_kind, actor_id, actor_name,
                                 address, occurred_at)
      values (${shopId}, ${id}, ${action}, ${subjectKind}, ${subjectId}, ${stored(entry.before)}::jsonb, ${stored(entry.after)}::jsonb,
              ${reason}, ${actor.kind}, ${actor.id}, ${actor.name}, ${address}::inet, ${now})
    )
    insert into audit_tail (shop_id, entry_id) values (${shopId}, ${id})`.execute(db)
}

/** Appends many entries with one statement: what a file of products does to a thousand prices is still one act each (SX-26). */
export async function auditAll({ db, shopId, now, actor }: AuditScope, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  const column = <T>(valueOf: (entry: AuditEntry) => T) => entries.map(valueOf)
  await sql`
    with entry as (
      insert into audit_entries (shop_id, id, action, subject_kind, subject_id, before, after, reason, actor_kind, actor_id, actor_name,
                                 address, occurred_at)
      select ${shopId}::uuid, e.id, e.action, e.subject_kind, e.subject_id, e.before, e.after, e.reason, ${actor.kind}, ${actor.id}::uuid,
             ${actor.name}, e.address, ${now}::timestamptz
      from unnest(${column(() => newId(now.getTime()))}::uuid[], ${column((each) => each.action)}::text[],
                  ${column((each) => each.subjectKind)}::text[], ${column((each) => each.subjectId)}::uuid[],
                  ${column((each) => stored(each.before))}::jsonb[], ${column((each) => stored(each.after))}::jsonb[],
                  ${column((each) => each.reason ?? null)}::text[], ${column((each) => each.address ?? null)}::inet[])
           as e(id, action, subject_kind, subject_id, before, after, reason, address)
      returning id
    )
    insert into audit_tail (shop_id, entry_id) select ${shopId}::uuid, id from entry`.execute(db)
}

/** What somebody typed may hold what `jsonb` cannot: NUL and half a character are kept as U+FFFD (SX-35). */
function stored(value: JsonValue | undefined): string | null {
  if (value === undefined) return null
  return JSON.stringify(value, (_key, each) => (typeof each === 'string' ? each.toWellFormed().replaceAll('\u0000', '\ufffd') : each))
}
