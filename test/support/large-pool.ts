import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { PlatformPurpose } from '#platform/platform-purposes.ts'
import type { PlatformTx, Tx } from '#platform/tx.ts'
import type { System } from '#server/system.ts'
import { inShop } from './builders/codes.ts'

/** So many that reading all of them would look cheap to a planner that expects a tenth to be wanted. */
const CODES = 20_000
/** The first of them are given away: whoever walks the table to find a free one passes these. */
const SOLD = 15_000
/** The same for the orders of a shop. */
const ORDERS = 5_000
/** More than any operation on single codes has to look at: a few rows per piece, several times. */
const FEW = 100

/** Copies a code of some pool into these, as often as a large shop would; the copies cannot be opened. */
export async function enlarge(
  system: Pick<System, 'pool'>,
  { poolIds, likePool }: { poolIds: readonly string[]; likePool: string },
): Promise<void> {
  await system.pool.query(
    `insert into codes (shop_id, id, pool_id, import_id, position, state, is_live, scope_id, lookup_hash, secret_hash, ciphertext, key_id, tail, created_at)
     select c.shop_id, gen_random_uuid(), p, c.import_id, 1 + n, case when n > $3 then 'free' else 'assigned' end, true, c.scope_id, sha256((p || ' ' || n)::bytea), null,
            c.ciphertext, c.key_id, c.tail, c.created_at
     from (select * from codes where pool_id = $1 limit 1) as c, generate_series(1, $2::int) n, unnest($4::uuid[]) p`,
    [likePool, CODES, SOLD, poolIds],
  )
  await system.pool.query('analyze codes')
}

/**
 * Copies an order with what hangs on it, its cards and its payment, as often as a busy shop has sold: all of them delivered and paid, or all of them
 * unpaid with time left.
 */
export async function enlargeOrders(
  system: Pick<System, 'pool'>,
  { likeOrder, as = 'delivered' }: { likeOrder: string; as?: 'delivered' | 'unpaid' },
): Promise<void> {
  const { rows } = await system.pool.query(
    `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
     where table_schema = 'public' and table_name = 'orders' and is_generated = 'NEVER'`,
  )
  const [asCards, asPayment] = COPIED_AS[as]
  await system.pool.query(
    `with inserted as (
       insert into orders (${rows[0].columns}) select ${rows[0].columns} from (
         select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'number', last.number + n))).*
         from orders o, (select max(number) as number from orders) last, generate_series(1, $2::int) n where o.id = $1) as copy
       returning id
     ),
     copies as (select id, row_number() over () as n from inserted),
     cards as (
       insert into card_orders select (jsonb_populate_record(c, jsonb_build_object('order_id', copies.id, 'has_stock', false, ${asCards}))).*
       from card_orders c, copies where c.order_id = $1
     )
     insert into payments select (jsonb_populate_record(p, jsonb_build_object('order_id', copies.id, 'id', gen_random_uuid(),
                                                                            'reference', left(md5(copies.id::text), 20), ${asPayment}))).*
     from payments p, copies where p.order_id = $1`,
    [likeOrder, ORDERS],
  )
  await system.pool.query('analyze orders, card_orders, payments')
}

/** What a copy has of its own: in card_orders, in payments. */
const COPIED_AS = {
  delivered: [
    `'status', 'delivered', 'paid_at', c.placed_at, 'delivered_at', c.placed_at`,
    `'status', 'paid', 'paid_at', p.created_at, 'next_query_at', null`,
  ],
  unpaid: [
    `'status', 'unpaid', 'hold_until', c.hold_until + n * interval '1 second'`,
    `'status', 'pending', 'expires_at', p.expires_at + n * interval '1 second'`,
  ],
} as const

/** Tables whose rows are counted. */
type LargeTable = 'codes' | 'card_orders' | 'payments'

/**
 * Does something with single rows of a large table, codes unless told otherwise, and undoes it: once with a plan for its values and once with the plan
 * for all values that a prepared statement ends with. Fails when it read more than a few rows (S1-14, SX-60).
 */
export function demandFewReads(
  system: Pick<System, 'transactor'>,
  shop: { id: string },
  act: (tx: Tx) => Promise<unknown>,
  table: LargeTable = 'codes',
): Promise<void> {
  return demandFew<Tx>((work) => inShop(system, shop, work), act, table)
}

/** The same for a question over all shops. */
export function demandFewReadsOverAll(
  { transactor }: Pick<System, 'transactor'>,
  { purpose, table }: { purpose: PlatformPurpose; table: LargeTable },
  act: (tx: PlatformTx) => Promise<unknown>,
): Promise<void> {
  return demandFew<PlatformTx>((work) => transactor.platform(purpose, work), act, table)
}

async function demandFew<T extends PlatformTx | Tx>(
  transact: (work: (tx: T) => Promise<never>) => Promise<never>,
  act: (tx: T) => Promise<unknown>,
  table: LargeTable,
): Promise<void> {
  const undone = new Error('undone')
  for (const mode of ['force_custom_plan', 'force_generic_plan'])
    await assert.rejects(
      transact(async (tx) => {
        await sql.raw(`set local plan_cache_mode = ${mode}`).execute(tx.db)
        const before = await rowsRead(tx, table)
        await act(tx)
        const after = await rowsRead(tx, table)
        assert.ok(after.looks > before.looks, 'nothing was read, or nothing counted')
        assert.ok(after.rows - before.rows <= FEW, `${after.rows - before.rows} rows read (${mode})`)
        throw undone
      }),
      undone,
    )
}

/** Rows of a table that this connection has read lately, from the table or an index, and how often it looked: only differences mean something. */
async function rowsRead({ db }: Pick<Tx, 'db'>, table: LargeTable): Promise<{ rows: number; looks: number }> {
  const { rows } = await sql<{ rows: number; looks: number }>`
    select (seq_scan + idx_scan)::int as looks,
           (seq_tup_read + idx_tup_fetch +
            (select coalesce(sum(pg_stat_get_xact_tuples_returned(indexrelid)), 0) from pg_index where indrelid = relid))::int as rows
    from pg_stat_xact_user_tables where relname = ${table}`.execute(db)
  return rows[0] ?? { rows: 0, looks: 0 }
}
