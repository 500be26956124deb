import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import { addProblem, emptyProblems, type ProblemList } from './import-problem.ts'
import type { CodeBatch } from './sheet-messages.ts'

/** The codes cannot be imported; thrown so that nothing of them stays (S0-16), caught by the job, which stores the report. */
export class ImportRefusedError extends Error {
  readonly list: ProblemList

  constructor(list: ProblemList) {
    super('the import is refused')
    this.list = list
  }
}

export type CodeComparison = { importId: string; blocksGiven: boolean; batches: AsyncIterable<CodeBatch> }
export type Loaded = { count: number; firstPosition: number; list: ProblemList }
export type CodeLoad = CodeComparison & { poolId: string; onWritten: (count: number) => void }

/**
 * Writes all codes of a file behind those already in the pool (S0-21), in one transaction with everything else: all or nothing, also
 * when the process is killed. Imports of a shop take turns, because two with the same codes in another order would wait in a circle.
 *
 * Returns the count and the warnings. Throws `ImportRefusedError` when a live code of the shop is among them (S0-19), whoever committed
 * it and whenever: the unique key decides, the report names the other group. With `blocksGiven` also for what a deleted group has sent. Throws DomainError `code_pool_retired`.
 */
export async function loadCodes(tx: Tx, { importId, poolId, blocksGiven, batches, onWritten }: CodeLoad): Promise<Loaded> {
  const { db, shopId } = tx
  await sql`set local lock_timeout = 0`.execute(db) // the import before may take a minute
  await sql`select pg_advisory_xact_lock(hashtextextended(${`codes.import ${shopId}`}, 0))`.execute(db)
  const firstPosition = await lockPool(tx, poolId)
  const checksDeleted = await hasRetiredPools(tx)
  const list = emptyProblems()
  let count = 0
  for await (const batch of batches) {
    // After the first duplicate nothing can be imported any more; the rest is only compared, for the report.
    const written = list.errorCount > 0 ? 0 : await writeBatch(tx, { importId, poolId, firstPosition: firstPosition + count, batch })
    if (written < batch.count) await reportDuplicates(tx, { importId, batch, list })
    if (checksDeleted) await reportGivenBefore(tx, { batch, list, isBlocking: blocksGiven })
    count += batch.count
    onWritten(count)
  }
  if (list.errorCount > 0) throw new ImportRefusedError({ ...list, problems: list.problems.filter((problem) => problem.isBlocking) })
  await db
    .updateTable('codePools')
    .where('shopId', '=', shopId)
    .where('id', '=', poolId)
    .set({ nextPosition: firstPosition + count })
    .execute()
  return { count, firstPosition, list }
}

/** What the right codes of a wrong file meet in the shop: its report says everything at once (S0-17). Writes nothing. */
export async function compareCodes(tx: Tx, { importId, blocksGiven, batches }: CodeComparison): Promise<ProblemList> {
  const checksDeleted = blocksGiven && (await hasRetiredPools(tx))
  const list = emptyProblems()
  for await (const batch of batches) {
    await reportDuplicates(tx, { importId, batch, list })
    if (checksDeleted) await reportGivenBefore(tx, { batch, list, isBlocking: true })
  }
  return list
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

type Write = { importId: string; poolId: string; firstPosition: number; batch: CodeBatch }

async function writeBatch({ db, shopId, now }: Tx, { importId, poolId, firstPosition, batch }: Write): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    insert into codes (shop_id, id, pool_id, import_id, position, state, is_live, scope_id, lookup_hash, ciphertext, key_id, tail, created_at)
    select ${shopId}::uuid, b.id, ${poolId}::uuid, ${importId}::uuid, ${firstPosition}::bigint + b.place - 1, 'free', true, ${shopId}::uuid,
           b.lookup_hash, b.ciphertext, ${batch.keyId}, b.tail, ${now}::timestamptz
    from unnest(${batch.ids}::uuid[], ${batch.hashes}::bytea[], ${batch.ciphertexts}::bytea[], ${batch.tails}::text[])
         with ordinality as b(id, lookup_hash, ciphertext, tail, place)
    on conflict (shop_id, scope_id, lookup_hash) where is_live do nothing`.execute(db)
  return Number(numAffectedRows)
}

type Known = { row: number; poolId: string; poolName: string }

/** Which codes of the batch another import, another group or the same group already has (S0-19); shops never see each other's. */
async function reportDuplicates(
  { db, shopId }: Tx,
  { importId, batch, list }: { importId: string; batch: CodeBatch; list: ProblemList },
): Promise<void> {
  const { rows } = await sql<Known>`
    select b.row, c.pool_id, p.name as pool_name
    from unnest(${batch.rows}::int[], ${batch.hashes}::bytea[]) as b(row, lookup_hash)
    join codes c on c.shop_id = ${shopId} and c.scope_id = ${shopId} and c.lookup_hash = b.lookup_hash and c.is_live
         and c.import_id is distinct from ${importId}::uuid
    join code_pools p on p.shop_id = c.shop_id and p.id = c.pool_id
    order by b.row`.execute(db)
  for (const { row, poolId, poolName } of rows) {
    const details = { groupId: poolId, groupName: poolName }
    addProblem(list, { isBlocking: true, row, cell: `A${row}`, code: 'code_duplicate_in_group', details })
  }
}

type GivenBefore = { batch: CodeBatch; list: ProblemList; isBlocking: boolean }

/** Codes that somebody already got from a group that was deleted since: worth saying, and refused where the shop wants it so (S0-20). */
async function reportGivenBefore({ db, shopId }: Tx, { batch, list, isBlocking }: GivenBefore): Promise<void> {
  const { rows } = await sql<Known>`
    select distinct on (b.row) b.row, c.pool_id, p.name as pool_name
    from unnest(${batch.rows}::int[], ${batch.hashes}::bytea[]) as b(row, lookup_hash)
    join codes c on c.shop_id = ${shopId} and c.scope_id = ${shopId} and c.lookup_hash = b.lookup_hash and not c.is_live and c.state <> 'free'
         and exists (select from code_assignments a where a.shop_id = c.shop_id and a.code_id = c.id)
    join code_pools p on p.shop_id = c.shop_id and p.id = c.pool_id
    order by b.row, c.id desc`.execute(db)
  for (const { row, poolId, poolName } of rows) {
    const details = { groupId: poolId, groupName: poolName }
    addProblem(list, { isBlocking, row, cell: `A${row}`, code: 'code_given_by_deleted_group', details })
  }
}
