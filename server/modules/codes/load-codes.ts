import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { addProblem, type ProblemList } from '#platform/imports/import-problem.ts'
import { type Span, type Staged, spansOf } from '#platform/imports/importer.ts'
import type { Tx } from '#platform/tx.ts'
import type { CardField } from './card-fields.ts'

/**
 * What an import of codes knows beside its file; with `blocksGiven` a code that a deleted group has sent is an error (S0-20). `fields` are
 * those of a card pool, whose cards are unique in it (S1-24), or null for codes, which are unique in the shop (S0-19).
 */
export type CodeImportFacts = { poolId: string; blocksGiven: boolean; isPasted?: boolean; fields: readonly CardField[] | null }
type StagedCodes = Staged<CodeImportFacts>

/**
 * Reports which staged codes another import, another group or the same group already has (S0-19), and which a deleted group has given
 * away (S0-20). Writes nothing and locks nothing: the unique key is the last word.
 */
export async function compareCodes(tx: Tx, staged: StagedCodes, list: ProblemList): Promise<void> {
  const checksDeleted = staged.facts.fields === null && (await hasRetiredPools(tx))
  for (const span of spansOf(staged.count)) {
    await reportDuplicates(tx, { staged, span, list })
    if (checksDeleted) await reportGivenBefore(tx, { staged, span, list })
  }
}

/**
 * Writes all staged codes behind those already in the pool (S0-21), in the transaction of everything else: all or nothing, also when the
 * process is killed. A code that became live since the comparison fails on the unique key; the next attempt then reports it.
 * Throws code_pool_retired.
 */
export async function loadCodes(
  tx: Tx,
  staged: StagedCodes,
  onDone: (count: number) => void,
): Promise<{ imported_count: number; first_position: number }> {
  const { db, shopId } = tx
  const { poolId } = staged.facts
  const firstPosition = await lockPool(tx, poolId)
  for (const span of spansOf(staged.count)) {
    await writeSpan(tx, { staged, span, firstPosition })
    onDone(span.last)
  }
  await db
    .updateTable('codePools')
    .where('shopId', '=', shopId)
    .where('id', '=', poolId)
    .set({ nextPosition: firstPosition + staged.count })
    .execute()
  return { imported_count: staged.count, first_position: firstPosition }
}

async function lockPool({ db, shopId }: Tx, poolId: string): Promise<number> {
  const pool = await db
    .selectFrom('codePools')
    .where('shopId', '=', shopId)
    .where('id', '=', poolId)
    .where('retiredAt', 'is', null)
    .select('nextPosition')
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!pool) throw new DomainError('code_pool_retired')
  return pool.nextPosition
}

async function hasRetiredPools({ db, shopId }: Tx): Promise<boolean> {
  const row = await db
    .selectFrom('codePools')
    .where('shopId', '=', shopId)
    .where('retiredAt', 'is not', null)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

type Write = { staged: StagedCodes; span: Span; firstPosition: number }

async function writeSpan({ db, shopId, now }: Tx, { staged, span, firstPosition }: Write): Promise<void> {
  await sql`
    insert into codes
      (shop_id, id, pool_id, import_id, position, state, is_live, scope_id, lookup_hash, secret_hash, ciphertext, key_id, tail, created_at)
    select r.shop_id, r.id, ${staged.facts.poolId}::uuid, r.import_id, ${firstPosition}::bigint + r.position - 1, 'free', true,
           ${scopeOf(staged, shopId)}::uuid, r.lookup_hash, nullif(r.secret_hash, ''), r.ciphertext, r.key_id, r.tail, ${now}::timestamptz
    from code_import_rows r
    where r.shop_id = ${shopId} and r.staging_id = ${staged.stagingId} and r.position between ${span.first} and ${span.last}
    order by r.position`.execute(db)
}

/** Among what a code has to be the only one. */
function scopeOf({ facts: { fields, poolId } }: StagedCodes, shopId: string): string {
  return fields === null ? shopId : poolId
}

type Known = { row: number; poolId: string; poolName: string }
type Compare = { staged: StagedCodes; span: Span; list: ProblemList }

/** `offset 0` keeps the planner from turning the look-ups round: it knows nothing yet of rows staged a moment ago. */
async function reportDuplicates({ db, shopId }: Tx, { staged, span, list }: Compare): Promise<void> {
  const { rows } = await sql<Known>`
    select r.row_number as row, c.pool_id, p.name as pool_name
    from code_import_rows r
    cross join lateral (
      select c.pool_id from codes c
      where c.shop_id = ${shopId} and c.scope_id = ${scopeOf(staged, shopId)} and c.lookup_hash = r.lookup_hash and c.is_live
        and c.import_id is distinct from ${staged.importId}::uuid
      offset 0) as c
    join code_pools p on p.shop_id = ${shopId} and p.id = c.pool_id
    where r.shop_id = ${shopId} and r.staging_id = ${staged.stagingId} and r.position between ${span.first} and ${span.last}
    order by r.position`.execute(db)
  for (const { row, poolId, poolName } of rows) {
    const details = { groupId: poolId, groupName: poolName }
    addProblem(list, { isBlocking: true, row, cell: `A${row}`, code: 'code_duplicate_in_group', details })
  }
}

/** Codes that somebody already got from a group that was deleted since: worth saying, and refused where the shop wants it so (S0-20). */
async function reportGivenBefore({ db, shopId }: Tx, { staged, span, list }: Compare): Promise<void> {
  const { rows } = await sql<Known>`
    select r.row_number as row, c.pool_id, p.name as pool_name
    from code_import_rows r
    cross join lateral (
      select c.pool_id from codes c
      where c.shop_id = ${shopId} and c.scope_id = ${shopId} and c.lookup_hash = r.lookup_hash and not c.is_live and c.state <> 'free'
        and exists (select from code_assignments a where a.shop_id = c.shop_id and a.code_id = c.id)
      order by c.id desc limit 1) as c
    join code_pools p on p.shop_id = ${shopId} and p.id = c.pool_id
    where r.shop_id = ${shopId} and r.staging_id = ${staged.stagingId} and r.position between ${span.first} and ${span.last}
    order by r.position`.execute(db)
  for (const { row, poolId, poolName } of rows) {
    const details = { groupId: poolId, groupName: poolName }
    const isBlocking = staged.facts.blocksGiven
    addProblem(list, { isBlocking, row, cell: `A${row}`, code: 'code_given_by_deleted_group', details })
  }
}
