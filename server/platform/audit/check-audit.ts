import { sql } from 'kysely'
import type { Check } from '../module.ts'
import type { Tx } from '../tx.ts'
import { type ChainedEntry, FIRST_HASH, linkHash } from './chain.ts'
import { chainedColumns } from './chained-entry.ts'
import { readAuditChain } from './read-chain.ts'

const LINKS_PER_PAGE = 1_000

/** What `verify` asks of the audit log: the chain is whole and nothing is missing from it (SX-26). */
export const auditChecks: readonly Check[] = [
  { name: 'audit: the chain is unbroken from its first entry to its end', rule: 'SX-26', find: findBrokenLink, remark: remarkOnChain },
  { name: 'audit: every entry is in the chain or waits for it', rule: 'SX-26', find: findUnchained },
]

type Link = Partial<ChainedEntry> & { position: number; entryId: string; previousHash: Buffer; hash: Buffer; sealedAt: Date }

/** Walks the chain page by page and names the first broken link; those behind it say nothing any more. */
async function findBrokenLink(tx: Tx): Promise<string[]> {
  let [position, hash]: [number, Buffer] = [0, FIRST_HASH]
  for (;;) {
    const links = await readLinks(tx, position)
    for (const link of links) {
      const problem = problemOf(tx.shopId, link, { position: position + 1, hash })
      if (problem) return [problem]
      ;[position, hash] = [link.position, link.hash]
    }
    if (links.length < LINKS_PER_PAGE) return endProblems(tx, { position, hash })
  }
}

async function readLinks({ db, shopId }: Tx, after: number): Promise<Link[]> {
  const { rows } = await sql<Link>`
    select s.position, s.entry_id, s.previous_hash, s.hash, s.sealed_at, ${chainedColumns()}
    from audit_seals s left join audit_entries e on e.shop_id = s.shop_id and e.id = s.entry_id
    where s.shop_id = ${shopId} and s.position > ${after} order by s.position limit ${LINKS_PER_PAGE}`.execute(db)
  return rows
}

function problemOf(shopId: string, link: Link, expected: { position: number; hash: Buffer }): string | null {
  const { position, entryId, previousHash, hash, sealedAt, ...entry } = link
  if (position !== expected.position) return `link ${expected.position} is missing; the next is that of entry ${entryId}`
  if (!isEntry(entry)) return `entry ${entryId} (link ${position}, sealed ${sealedAt.toISOString()}) was removed`
  if (!previousHash.equals(expected.hash)) return `link ${position} of entry ${entryId} does not follow from the one before`
  if (linkHash(previousHash, shopId, entry).equals(hash)) return null
  return `entry ${entryId} (${entry.action} by ${entry.actorName}, link ${position}) was changed after it was sealed`
}

function isEntry(entry: Partial<ChainedEntry>): entry is ChainedEntry {
  return typeof entry.id === 'string'
}

/** Links cut off at the end leave a chain that is whole and too short. */
async function endProblems({ db, shopId }: Tx, last: { position: number; hash: Buffer }): Promise<string[]> {
  const { rows } = await sql<{ length: number; headHash: Buffer }>`
    select length, head_hash from audit_chains where shop_id = ${shopId}`.execute(db)
  const { length, headHash } = rows[0] ?? { length: 0, headHash: FIRST_HASH }
  if (length === last.position && headHash.equals(last.hash)) return []
  return [`the chain ends at link ${last.position}, it should end at ${length}`]
}

async function findUnchained({ db, shopId }: Tx): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select 'entry ' || e.id || ' (' || e.action || ' by ' || e.actor_name || ') is not in the chain' as line
    from audit_entries e
    left join audit_seals s on s.shop_id = e.shop_id and s.entry_id = e.id
    left join audit_tail t on t.shop_id = e.shop_id and t.entry_id = e.id
    where e.shop_id = ${shopId} and s.entry_id is null and t.entry_id is null order by e.id limit 100`.execute(db)
  return rows.map(({ line }) => line)
}

/** Where the chain ends: the hash, kept elsewhere, proves the log up to there; and how many entries wait for their seal. */
async function remarkOnChain(tx: Tx): Promise<string> {
  const { length, headHash, waiting } = await readAuditChain(tx)
  return `audit chain of ${length} links ends with ${headHash}, ${waiting} entries wait for their seal`
}
