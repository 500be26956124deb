import { sql } from 'kysely'
import type { JsonValue } from '#kernel/errors.ts'
import { firstIdAt } from '#kernel/ids.ts'
import { EXACT_TOTAL_LIMIT, type Page, type PageRequest, pageOf, toPage } from '#kernel/page.ts'
import { dayWindow } from '#kernel/time.ts'
import { readAuditChain } from '#platform/audit/read-chain.ts'
import type { Tx } from '#platform/tx.ts'
import type { AuditFacets, AuditRow } from './schemas.audit.ts'

/** Filters of the audit log; absent means all. Days are those of `zone`, both included. */
export type AuditFilter = { actor?: string; action?: string; subjectId?: string; from?: string; to?: string; zone: string }

/** The shop's audit log, newest first: ids are made in the order of time, so every filter ends in an index (SX-26, SX-63). */
export async function listAudit(tx: Tx, filter: AuditFilter & PageRequest): Promise<Page<AuditRow>> {
  const slice = pageOf(filter)
  const counted = tx.db
    .selectFrom(
      filtered(tx, filter)
        .select('e.id')
        .limit(EXACT_TOTAL_LIMIT + 1)
        .as('some'),
    )
    .select((eb) => eb.fn.countAll<number>().as('total'))
  const [rows, { total }] = await Promise.all([
    readEntries(tx, filter, { limit: slice.limit, offset: slice.offset }),
    counted.executeTakeFirstOrThrow(),
  ])
  return toPage(slice, rows, total)
}

/** Entries in the order of the list from an offset, or behind an id for exports. */
export async function readEntries(
  tx: Tx,
  filter: AuditFilter,
  { limit, offset = 0, beforeId }: { limit: number; offset?: number; beforeId?: string },
): Promise<AuditRow[]> {
  const rows = await filtered(tx, filter)
    .leftJoin('auditSeals as s', (join) => join.onRef('s.shopId', '=', 'e.shopId').onRef('s.entryId', '=', 'e.id'))
    .$if(beforeId !== undefined, (query) => query.where('e.id', '<', beforeId ?? ''))
    .orderBy('e.id', 'desc')
    .limit(limit)
    .offset(offset)
    .select(['e.id', 'e.action', 'e.subjectKind', 'e.subjectId', 'e.before', 'e.after', 'e.reason'])
    .select(['e.actorKind', 'e.actorId', 'e.actorName', 'e.address', 'e.occurredAt', 's.position'])
    .execute()
  return rows.map((row) => ({ ...row, occurredAt: row.occurredAt.toISOString() }))
}

function filtered({ db, shopId }: Tx, { actor, action, subjectId, from, to, zone }: AuditFilter) {
  return db
    .selectFrom('auditEntries as e')
    .where('e.shopId', '=', shopId)
    .$if(actor !== undefined, (query) => query.where('e.actorName', '=', actor ?? ''))
    .$if(action !== undefined, (query) => query.where('e.action', '=', action ?? ''))
    .$if(subjectId !== undefined, (query) => query.where('e.subjectId', '=', subjectId ?? ''))
    .$if(from !== undefined, (query) => query.where('e.id', '>=', firstIdAt(dayWindow(from ?? '', zone).startsAt.getTime())))
    .$if(to !== undefined, (query) => query.where('e.id', '<', firstIdAt(dayWindow(to ?? '', zone).endsAt.getTime())))
}

/** More names or actions than a person picks from. */
const MAX_FACETS = 500

/** Who and what stands in the log, found by hopping along the index instead of reading the log; and the state of its chain. */
export async function readAuditFacets(tx: Tx): Promise<AuditFacets> {
  const [actors, actions, chain] = await Promise.all([distinct(tx, 'actor_name'), distinct(tx, 'action'), readAuditChain(tx)])
  return { actors, actions, chain }
}

async function distinct({ db, shopId }: Tx, column: 'actor_name' | 'action'): Promise<string[]> {
  const name = sql.ref(column)
  const { rows } = await sql<{ value: string }>`
    with recursive found as (
      (select ${name} as value, 1 as nth from audit_entries where shop_id = ${shopId} order by ${name} limit 1)
      union all
      select next.value, found.nth + 1 from found cross join lateral (
        select ${name} as value from audit_entries where shop_id = ${shopId} and ${name} > found.value order by ${name} limit 1) as next
      where found.nth < ${MAX_FACETS}
    ) select value from found`.execute(db)
  return rows.map(({ value }) => value)
}

/** Old and new values as one line of text, for the export. */
export function writtenValues(value: JsonValue | undefined): string {
  return value === null || value === undefined ? '' : JSON.stringify(value)
}
