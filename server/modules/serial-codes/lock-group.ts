import { DomainError } from '#kernel/errors.ts'
import type { CodeSource } from '#modules/codes/index.ts'
import type { Tx } from '#platform/tx.ts'

/** A group as an operation on it sees it. */
export type LockedGroup = {
  name: string
  source: CodeSource
  startsAt: Date
  endsAt: Date | null
  publishedAt: Date | null
  needsPlacedWithin: boolean
  isForRewards: boolean
  lowStockThreshold: number | null
  maxCodes: number | null
  codePrefix: string
  codeLength: number
  version: number
}

/**
 * Locks a group until the transaction ends. A use keeps it from being deleted, as closings do; a change lets closings go on; a deletion waits for those that have begun and holds up those
 * that follow, so that each sees the group either before or after (S0-23). Throws code_group_not_found.
 */
export async function lockGroup({ db, shopId }: Tx, groupId: string, purpose: 'use' | 'change' | 'delete'): Promise<LockedGroup> {
  const query = db
    .selectFrom('codeGroups as g')
    .innerJoin('codePools as p', (join) => join.onRef('p.shopId', '=', 'g.shopId').onRef('p.id', '=', 'g.id'))
    .where('g.shopId', '=', shopId)
    .where('g.id', '=', groupId)
    .where('g.deletedAt', 'is', null)
    .select([
      'p.name',
      'p.source',
      'g.startsAt',
      'g.endsAt',
      'g.publishedAt',
      'g.needsPlacedWithin',
      'p.isForRewards',
      'g.lowStockThreshold',
      'g.maxCodes',
      'g.codePrefix',
      'g.codeLength',
      'g.version',
    ])
  const locked = { use: () => query.forKeyShare('g'), change: () => query.forNoKeyUpdate('g'), delete: () => query.forUpdate('g') }
  const row = await locked[purpose]().executeTakeFirst()
  if (!row) throw new DomainError('code_group_not_found')
  return { ...row, source: row.source === 'uploaded' ? 'uploaded' : 'generated' }
}
