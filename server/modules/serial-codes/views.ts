import { sql } from 'kysely'
import { DomainError, type Reason } from '#kernel/errors.ts'
import { EXACT_TOTAL_LIMIT, type Page, type PageSlice, toPage } from '#kernel/page.ts'
import { type CodeSource, freeCodes, hasFreeCodes } from '#modules/codes/index.ts'
import type { Tx } from '#platform/tx.ts'
import { shownEnd } from './group-draft.ts'
import { type GroupState, type GroupStatus, groupStatus } from './group-status.ts'

/** A group as lists and its page show it. Counts are exact to 10,000; 10,001 means more (SX-63). */
export type GroupView = GroupStatus & {
  id: string
  name: string
  source: CodeSource
  startsAt: Date
  /** The last minute people see, null without an end. */
  endsAt: Date | null
  isPublic: boolean
  lowStockThreshold: number | null
  maxCodes: number | null
  codePrefix: string
  codeLength: number
  needsPlacedWithin: boolean
  isForRewards: boolean
  /** `variants` are the only ones that count, null for all of them (S0-27). */
  products: { id: string; name: string; variants: { id: string; name: string }[] | null }[]
  importedCount: number
  sentCount: number
  unsentCount: number
  shortageCount: number
  version: number
  createdAt: Date
  can: { import: true | Reason; delete: true | Reason }
}

export type GroupFilter = { status?: GroupState; source?: CodeSource; isPublic?: boolean; q?: string }

type GroupRow = Omit<GroupView, keyof GroupStatus | 'isPublic' | 'can'> & {
  publishedAt: Date | null
  hasFree: boolean
  wasImported: boolean
  issuedCount: number
  isImporting: boolean
}

/** The groups, newest first (S0-10). */
export async function listGroups(tx: Tx, slice: PageSlice, filter: GroupFilter): Promise<Page<GroupView>> {
  const { status, source, isPublic, q } = filter
  const condition = sql.join([statusIs(tx.now, status), sourceIs(source), publicIs(isPublic), nameHas(q)], sql` and `)
  const [rows, total] = await Promise.all([readGroups(tx, condition, slice), countGroups(tx, condition)])
  return toPage(slice, rows, total)
}

/** One group. Throws code_group_not_found. */
export async function readGroup(tx: Tx, groupId: string): Promise<GroupView> {
  const [row] = await readGroups(tx, sql`g.id = ${groupId}`, { limit: 1, offset: 0 })
  if (!row) throw new DomainError('code_group_not_found')
  return row
}

/** What `groupStatus` says, for the filter; a test holds the two against each other. */
function statusIs(now: Date, status: GroupState | undefined) {
  if (status === undefined) return sql`true`
  const state = sql`case when g.starts_at > ${now} then 'scheduled' when g.ends_at <= ${now} or (${isExhausted}) then 'ended' else 'running' end`
  return sql`${state} = ${status}`
}

const hasFree = hasFreeCodes({ shopId: sql`g.shop_id`, poolId: sql`g.id` })
const sentCount = sql`(select count(*) from code_assignments a where a.shop_id = g.shop_id and a.pool_id = g.id)`
const isExhausted = sql`case p.source when 'uploaded' then p.next_position - p.withdrawn_count > 1 and not ${hasFree} else g.max_codes is not null and ${sentCount} >= g.max_codes end`

function sourceIs(source: CodeSource | undefined) {
  return source === undefined ? sql`true` : sql`p.source = ${source}`
}

function publicIs(isPublic: boolean | undefined) {
  return isPublic === undefined ? sql`true` : sql`(g.published_at is not null) = ${isPublic}`
}

function nameHas(q: string | undefined) {
  return q === undefined || q === '' ? sql`true` : sql`position(lower(${q}) in lower(p.name)) > 0`
}

/** The designated products by name; the options of a named variant are what tells it from the others. */
const products = sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'variants', b.variants) order by r.name, r.id)
  from (select b.product_id, jsonb_agg(jsonb_build_object('id', v.id, 'name', array_to_string(v.option_values, ' / ')) order by v.position)
               filter (where v.id is not null) as variants
        from code_group_products b left join product_variants v on v.shop_id = b.shop_id and v.id = b.variant_id
        where b.shop_id = g.shop_id and b.group_id = g.id and b.unbound_at is null group by b.product_id) as b
  join products r on r.shop_id = g.shop_id and r.id = b.product_id), '[]')`

async function countGroups({ db, shopId }: Tx, condition: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from code_groups g join code_pools p on p.shop_id = g.shop_id and p.id = g.id
    where g.shop_id = ${shopId} and g.deleted_at is null and ${condition}`.execute(db)
  return rows[0]?.count ?? 0
}

async function readGroups(
  { db, shopId, now }: Tx,
  condition: ReturnType<typeof sql>,
  { limit, offset }: { limit: number; offset: number },
): Promise<GroupView[]> {
  const upTo = sql.lit(EXACT_TOTAL_LIMIT + 1)
  const { rows } = await sql<GroupRow>`
    with page as materialized (
      select g.*, p.name, p.source, p.is_for_rewards, p.next_position - 1 - p.withdrawn_count as imported_count
      from code_groups g join code_pools p on p.shop_id = g.shop_id and p.id = g.id
      where g.shop_id = ${shopId} and g.deleted_at is null and ${condition}
      order by g.created_at desc, g.id desc limit ${limit} offset ${offset}
    )
    select g.id, g.name, g.source, g.starts_at, g.ends_at, g.published_at, g.needs_placed_within, g.is_for_rewards, g.low_stock_threshold, g.max_codes, g.code_prefix, g.code_length,
           g.version, g.created_at, ${hasFree} as has_free, g.imported_count > 0 as was_imported, g.imported_count,
           case when g.max_codes is null then 0 else ${sentCount} end as issued_count,
           (select count(*) from (select from code_assignments a where a.shop_id = g.shop_id and a.pool_id = g.id limit ${upTo}) as s) as sent_count,
           (select count(*) from ${freeCodes({ shopId, poolId: sql`g.id`, upTo })} as u) as unsent_count,
           (select count(*) from (select from code_shortages s where s.shop_id = g.shop_id and s.group_id = g.id and s.resolved_at is null limit ${upTo}) as m) as shortage_count,
           exists (select from code_imports i where i.shop_id = g.shop_id and i.pool_id = g.id and i.status = 'importing') as is_importing,
           ${products} as products
    from page g order by g.created_at desc, g.id desc`.execute(db)
  return rows.map((row) => groupView(row, now))
}

function groupView({ publishedAt, hasFree, wasImported, issuedCount, isImporting, ...row }: GroupRow, now: Date): GroupView {
  const status = groupStatus({ ...row, hasFree, wasImported, issuedCount }, now)
  return {
    ...row,
    ...status,
    endsAt: shownEnd(row.endsAt),
    isPublic: publishedAt !== null,
    can: {
      import: row.source === 'uploaded' ? true : { code: 'code_group_not_uploaded' },
      delete: isImporting ? { code: 'code_import_running' } : true,
    },
  }
}
