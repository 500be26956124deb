import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#platform/tx.ts'
import { aCardPool, aPool, inShop } from '#test/support/builders/codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { assignCodes } from './assign-codes.ts'
import { assignHeld } from './assign-held.ts'
import { holdCodes } from './hold-codes.ts'
import { lengthenHolds } from './lengthen-holds.ts'
import { releaseExpired, releaseHolds } from './release-holds.ts'
import { removeCodes } from './remove-codes.ts'
import { voidCode } from './void-code.ts'

const system = await testSystem()
const shop = await aShop(system)
/** So many that reading all of them would look cheap to a planner that expects a tenth to be wanted. */
const CODES = 20_000
const pool = await aCardPool(system, shop, { cards: 1 })
const serials = await aPool(system, shop)
await system.pool.query(
  `insert into codes (shop_id, id, pool_id, import_id, position, state, is_live, scope_id, lookup_hash, secret_hash, ciphertext, key_id, tail, created_at)
   select c.shop_id, gen_random_uuid(), p, c.import_id, 1 + n, 'free', true, c.scope_id, sha256((p || ' ' || n)::bytea), null, c.ciphertext, c.key_id, c.tail, c.created_at
   from codes c, generate_series(1, $2::int) n, unnest($3::uuid[]) p where c.pool_id = $1`,
  [pool.id, CODES, [pool.id, serials]],
)
await system.pool.query('analyze codes')

/** Rows of `codes` that this connection has read lately: only differences mean something. */
async function rowsRead(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (seq_tup_read + idx_tup_fetch)::int as count from pg_stat_xact_user_tables where relname = 'codes'`.execute(tx.db)
  return rows[0]?.count ?? 0
}

const units = (count: number) => {
  const ownerId = newId()
  return Array.from({ length: count }, (_, index) => ({ poolId: pool.id, ownerId, unitNo: index + 1 }))
}
const hold = (tx: Tx, orderId: string, until = new Date(tx.now.getTime() + 60_000)) =>
  holdCodes(tx, { holder: { kind: 'order', id: orderId }, units: units(3), until })

const acts: Record<string, (tx: Tx) => Promise<unknown>> = {
  'holding them': async (tx) => assert.equal(await hold(tx, newId()), 3),
  'selling what is held': async (tx) => {
    const orderId = newId()
    await hold(tx, orderId)
    assert.equal((await assignHeld(tx, { orderId })).length, 3)
  },
  'freeing what is held': async (tx) => {
    const orderId = newId()
    await hold(tx, orderId)
    assert.equal((await releaseHolds(tx, { holderId: orderId })).get(pool.id), 3)
  },
  'freeing what was held too long': async (tx) => {
    await hold(tx, newId(), tx.now)
    assert.equal(await releaseExpired(tx, pool.id), 3)
  },
  'holding them for longer': async (tx) => {
    const orderId = newId()
    await hold(tx, orderId)
    assert.equal((await lengthenHolds(tx, { holderId: orderId, until: new Date(tx.now.getTime() + 120_000) })).length, 3)
  },
  'handing out serial codes': async (tx) => {
    const unit = { poolId: serials, orderId: newId(), orderLineId: newId() }
    const wanted = [1, 2, 3].map((unitNo) => ({ ...unit, unitNo }))
    assert.equal((await assignCodes(tx, wanted)).length, 3)
  },
  'removing one': (tx) => removeCodes(tx, { poolId: pool.id, codeIds: pool.codeIds }),
  'declaring one void': (tx) => voidCode(tx, { codeId: pool.codeIds[0] ?? '', kind: 'card', reason: 'test' }),
}
/** More than any of them has to look at: a few rows per piece, several times. */
const FEW = 100

for (const [name, act] of Object.entries(acts))
  for (const mode of ['force_custom_plan', 'force_generic_plan'])
    test(`S1-14 S0-25 a pool may be as large as it wants: ${name} reads a few of its codes (${mode})`, async () => {
      const undone = new Error('undone')
      await assert.rejects(
        inShop(system, shop, async (tx) => {
          await sql.raw(`set local plan_cache_mode = ${mode}`).execute(tx.db)
          const before = await rowsRead(tx)
          await act(tx)
          const read = (await rowsRead(tx)) - before
          assert.ok(read > 0, 'nothing was read, or nothing counted')
          assert.ok(read <= FEW, `${read} rows read`)
          throw undone
        }),
        undone,
      )
    })
