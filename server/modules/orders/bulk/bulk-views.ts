import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import type { BulkActView, BulkRefusal } from './schemas.ts'

/** The latest are shown; what is older is in the timelines of its orders. */
const SHOWN_ACTS = 20
/** Refusals of one page of the stream. */
const REFUSALS_PER_PAGE = 1_000

type Row = Omit<BulkActView, 'createdAt' | 'finishedAt'> & { createdAt: Date; finishedAt: Date | null }

/** The latest bulk acts of the shop, with their numbers. */
export async function listBulkActs({ db, shopId }: Tx): Promise<BulkActView[]> {
  const { rows } = await sql<Row>`${columns} where a.shop_id = ${shopId} order by a.created_at desc, a.id desc limit ${SHOWN_ACTS}`.execute(
    db,
  )
  return rows.map(viewOf)
}

/** One bulk act with its numbers. Throws bulk_act_not_found. */
export async function readBulkAct({ db, shopId }: Tx, bulkActId: string): Promise<BulkActView> {
  const { rows } = await sql<Row>`${columns} where a.shop_id = ${shopId} and a.id = ${bulkActId}`.execute(db)
  const [row] = rows
  if (!row) throw new DomainError('bulk_act_not_found')
  return viewOf(row)
}

/** The next orders that were refused after this position, with the reason of each. */
export async function readRefusals({ db, shopId }: Tx, { bulkActId, after }: { bulkActId: string; after: number }): Promise<BulkRefusal[]> {
  const { rows } = await sql<BulkRefusal>`
    select b.position, b.order_id, o.number, b.reason_code as code, b.reason_details as details
    from order_bulk_act_orders b
    left join orders o on o.shop_id = b.shop_id and o.id = b.order_id
    where b.shop_id = ${shopId} and b.bulk_act_id = ${bulkActId} and b.outcome = 'refused' and b.position > ${after}
    order by b.position limit ${REFUSALS_PER_PAGE}`.execute(db)
  return rows
}

const columns = sql`
  select a.id, a.act, a.settings, a.status, a.total_count, a.actor_name, a.created_at, a.finished_at, n.done_count, n.refused_count
  from order_bulk_acts a
  cross join lateral (
    select (count(*) filter (where outcome = 'done'))::int as done_count, (count(*) filter (where outcome = 'refused'))::int as refused_count
    from order_bulk_act_orders o where o.shop_id = a.shop_id and o.bulk_act_id = a.id) as n`

function viewOf(row: Row): BulkActView {
  return { ...row, createdAt: row.createdAt.toISOString(), finishedAt: row.finishedAt?.toISOString() ?? null }
}
