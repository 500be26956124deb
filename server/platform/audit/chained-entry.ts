import { type RawBuilder, sql } from 'kysely'

/** The columns of `ChainedEntry` of the table `audit_entries as e`: text, independent of the session's settings. */
export function chainedColumns(): RawBuilder<unknown> {
  return sql`e.id, e.action, e.subject_kind, e.subject_id, e.before::text as before, e.after::text as after, e.reason, e.actor_kind,
    e.actor_id, e.actor_name, e.address::text as address,
    to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as occurred_at`
}
