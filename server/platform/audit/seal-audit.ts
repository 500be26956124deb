import { sql } from 'kysely'
import { scheduledJob } from '../jobs/job.ts'
import type { Tx } from '../tx.ts'
import { type ChainedEntry, FIRST_HASH, linkHash } from './chain.ts'
import { chainedColumns } from './chained-entry.ts'

/** An entry waits at most about this long for its link. */
const EVERY_SECONDS = 5
/** Links made in one transaction: they hold the chain's row, which nobody else waits for. */
const ENTRIES_PER_ROUND = 500
/** Shops looked after in one run; the next takes the others. */
const SHOPS_PER_RUN = 500

/**
 * Seals what was written since the last run into each shop's chain (SX-26). Behind the acts and not in them: the chain has one end, and
 * acts that had to take it would go through one at a time.
 */
export const sealAuditJob = scheduledJob({
  name: 'shops.seal-audit',
  everySeconds: EVERY_SECONDS,
  run: async ({ transactor, actor, signal }) => {
    const shops = await transactor.platform('audit.seal', async ({ db }) => {
      const { rows } = await sql<{ shopId: string }>`select distinct shop_id from audit_tail limit ${SHOPS_PER_RUN}`.execute(db)
      return rows
    })
    for (const { shopId } of shops) {
      let sealed = ENTRIES_PER_ROUND
      while (sealed === ENTRIES_PER_ROUND && !signal.aborted) sealed = await transactor.transact({ shopId, actor }, sealAudit)
    }
  },
})

/** Adds up to 500 entries of the shop's tail to its chain, in the order of their ids. Returns how many. */
export async function sealAudit(tx: Tx): Promise<number> {
  const { db, shopId, now } = tx
  const { length, headHash } = await lockChain(tx)
  const entries = await takeTail(tx)
  if (entries.length === 0) return 0
  const links: { entryId: string; previousHash: Buffer; hash: Buffer }[] = []
  for (const entry of entries) {
    const previousHash = links.at(-1)?.hash ?? headHash
    links.push({ entryId: entry.id, previousHash, hash: linkHash(previousHash, shopId, entry) })
  }
  await sql`
    insert into audit_seals (shop_id, position, entry_id, previous_hash, hash, sealed_at)
    select ${shopId}::uuid, ${length}::bigint + l.nth, l.entry_id, l.previous_hash, l.hash, ${now}::timestamptz
    from unnest(${links.map((link) => link.entryId)}::uuid[], ${links.map((link) => link.previousHash)}::bytea[],
                ${links.map((link) => link.hash)}::bytea[]) with ordinality as l(entry_id, previous_hash, hash, nth)`.execute(db)
  await sql`update audit_chains set length = ${length + links.length}, head_hash = ${links.at(-1)?.hash ?? headHash}
            where shop_id = ${shopId}`.execute(db)
  return links.length
}

/** One sealer per shop at a time; the second continues where the first ended. */
async function lockChain({ db, shopId }: Tx): Promise<{ length: number; headHash: Buffer }> {
  await sql`insert into audit_chains (shop_id, length, head_hash) values (${shopId}, 0, ${FIRST_HASH}) on conflict do nothing`.execute(db)
  const { rows } = await sql<{ length: number; headHash: Buffer }>`
    select length, head_hash from audit_chains where shop_id = ${shopId} for update`.execute(db)
  return rows[0] ?? { length: 0, headHash: FIRST_HASH }
}

async function takeTail({ db, shopId }: Tx): Promise<ChainedEntry[]> {
  const { rows } = await sql<ChainedEntry>`
    with taken as (
      delete from audit_tail where shop_id = ${shopId} and entry_id in (
        select entry_id from audit_tail where shop_id = ${shopId} order by entry_id limit ${ENTRIES_PER_ROUND})
      returning entry_id
    )
    select ${chainedColumns()} from taken join audit_entries e on e.shop_id = ${shopId} and e.id = taken.entry_id order by e.id`.execute(db)
  return rows
}
