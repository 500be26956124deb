import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { Tx } from '#platform/tx.ts'
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

/** Copies an order of card keys as often as a busy shop has sold, all of them delivered. */
export async function enlargeOrders(system: Pick<System, 'pool'>, { likeOrder }: { likeOrder: string }): Promise<void> {
  const { rows } = await system.pool.query(
    `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
     where table_schema = 'public' and table_name = 'orders' and is_generated = 'NEVER'`,
  )
  await system.pool.query(
    `with copies as (
       insert into orders (${rows[0].columns}) select ${rows[0].columns} from (
         select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'number', o.number + 1000000 + n))).*
         from orders o, generate_series(1, $2::int) n where o.id = $1) as copy
       returning id
     )
     insert into card_orders select (jsonb_populate_record(c, jsonb_build_object('order_id', copies.id, 'status', 'delivered', 'has_stock', false,
                                                                               'paid_at', c.placed_at, 'delivered_at', c.placed_at))).*
     from card_orders c, copies where c.order_id = $1`,
    [likeOrder, ORDERS],
  )
  await system.pool.query('analyze card_orders')
}

/**
 * Does something with single rows of a large table, codes unless told otherwise, and undoes it: once with a plan for its values and once with the plan
 * for all values that a prepared statement ends with. Fails when it read more than a few rows (S1-14, SX-60).
 */
export async function demandFewReads(
  system: Pick<System, 'transactor'>,
  shop: { id: string },
  act: (tx: Tx) => Promise<unknown>,
  table: 'codes' | 'card_orders' = 'codes',
): Promise<void> {
  const undone = new Error('undone')
  for (const mode of ['force_custom_plan', 'force_generic_plan'])
    await assert.rejects(
      inShop(system, shop, async (tx) => {
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
async function rowsRead({ db }: Tx, table: string): Promise<{ rows: number; looks: number }> {
  const { rows } = await sql<{ rows: number; looks: number }>`
    select (seq_scan + idx_scan)::int as looks,
           (seq_tup_read + idx_tup_fetch +
            (select coalesce(sum(pg_stat_get_xact_tuples_returned(indexrelid)), 0) from pg_index where indrelid = relid))::int as rows
    from pg_stat_xact_user_tables where relname = ${table}`.execute(db)
  return rows[0] ?? { rows: 0, looks: 0 }
}
