import { sql } from 'kysely'
import type { Tx } from '../tx.ts'

/** The state of a shop's chain: its end in hexadecimal, and what is not in it yet. */
export type AuditChain = Readonly<{ length: number; headHash: string; waiting: number; oldestWaitingAt: string | null }>

const NO_HASH = '0'.repeat(64)

/** Reads where the shop's audit chain ends and how many entries wait for their seal (SX-26). */
export async function readAuditChain({ db, shopId }: Tx): Promise<AuditChain> {
  const { rows } = await sql<{ length: number | null; headHash: string | null; waiting: number; oldest: Date | null }>`
    select (select length from audit_chains where shop_id = ${shopId}) as length,
           (select encode(head_hash, 'hex') from audit_chains where shop_id = ${shopId}) as head_hash,
           count(*)::int as waiting, min(e.occurred_at) as oldest
    from audit_tail t join audit_entries e on e.shop_id = t.shop_id and e.id = t.entry_id where t.shop_id = ${shopId}`.execute(db)
  const { length, headHash, waiting = 0, oldest } = rows[0] ?? {}
  return { length: length ?? 0, headHash: headHash ?? NO_HASH, waiting, oldestWaitingAt: oldest?.toISOString() ?? null }
}
