import { createHash } from 'node:crypto'
import { stableStringify } from '#kernel/json.ts'

/** An entry as its row says it, every value as text or JSON, so that sealing and checking read the same thing (SX-26). */
export type ChainedEntry = Readonly<{
  id: string
  action: string
  subjectKind: string
  subjectId: string | null
  /** Canonical text of the stored JSON, by PostgreSQL. */
  before: string | null
  after: string | null
  reason: string | null
  actorKind: string
  actorId: string | null
  actorName: string
  address: string | null
  /** UTC with microseconds, as stored. */
  occurredAt: string
}>

/** What stands before the first link. */
export const FIRST_HASH: Buffer = Buffer.alloc(32)

/** The link of an entry: SHA-256 over the link before it, the shop and the entry as canonical JSON. */
export function linkHash(previousHash: Uint8Array, shopId: string, entry: ChainedEntry): Buffer {
  return createHash('sha256')
    .update(previousHash)
    .update(stableStringify({ ...entry, shopId }))
    .digest()
}
