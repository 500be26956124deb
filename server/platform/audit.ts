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
  address?: string | null
}

/** What an entry takes from its transaction; a platform transaction adds the shop and the actor it acts for. */
export type AuditScope = Pick<Tx, 'db' | 'shopId' | 'now' | 'actor'>

/** Appends to the shop's audit log, in the transaction of the act itself: neither exists without the other. Rows are never changed. */
export async function audit({ db, shopId, now, actor }: AuditScope, entry: AuditEntry): Promise<void> {
  await db
    .insertInto('auditEntries')
    .values({
      shopId,
      id: newId(now.getTime()),
      action: entry.action,
      subjectKind: entry.subjectKind,
      subjectId: entry.subjectId,
      before: stored(entry.before),
      after: stored(entry.after),
      reason: entry.reason ?? null,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      address: entry.address ?? null,
      occurredAt: now,
    })
    .execute()
}

function stored(value: JsonValue | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value)
}
