import { DomainError } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import { emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { recordCodeEvent } from './code-events.ts'
import type { PoolKind } from './create-pool.ts'

/**
 * Declares a code void, given away or not: it stays where it is, shows as void and never becomes available again (S0-3). Returns the
 * pool, whose stock may have changed. Throws `code_not_found` (also for one of another kind, and when its pool is retired and it was never given away) and
 * `code_already_void`.
 */
export async function voidCode(
  tx: Tx,
  { codeId, kind, reason }: { codeId: string; kind: PoolKind; reason: string },
): Promise<{ poolId: string }> {
  const { db, shopId, now } = tx
  const code = await db
    .selectFrom('codes as c')
    .innerJoin('codePools as p', (join) => join.onRef('p.shopId', '=', 'c.shopId').onRef('p.id', '=', 'c.poolId'))
    .where('c.shopId', '=', shopId)
    .where('c.id', '=', codeId)
    .where('p.kind', '=', kind)
    .select(['c.poolId', 'c.state', 'c.isLive', 'c.tail'])
    .forNoKeyUpdate('c')
    .executeTakeFirst()
  if (!code || (code.state === 'free' && !code.isLive)) throw new DomainError('code_not_found')
  if (code.state === 'void') throw new DomainError('code_already_void')
  await db.updateTable('codes').where('shopId', '=', shopId).where('id', '=', codeId).set({ state: 'void', voidedAt: now }).execute()
  // An occupied card leaves its holder, who gets another one when he pays.
  if (code.state === 'held') await db.deleteFrom('codeHolds').where('shopId', '=', shopId).where('codeId', '=', codeId).execute()
  await recordCodeEvent(tx, { poolId: code.poolId, codeId, type: 'voided', states: { from: code.state, to: 'void' }, reason })
  const before = { state: code.state }
  await audit(tx, {
    action: 'codes.void',
    subjectKind: 'code',
    subjectId: codeId,
    before,
    after: { state: 'void', tail: code.tail },
    reason,
  })
  emit(tx, 'codes.voided', { codeId, kind, poolId: code.poolId, orderId: await orderOf(tx, codeId), tail: code.tail })
  return { poolId: code.poolId }
}

/** Read after the lock: who got the code a moment ago counts. */
async function orderOf({ db, shopId }: Tx, codeId: string): Promise<string | null> {
  const row = await db
    .selectFrom('codeAssignments')
    .where('shopId', '=', shopId)
    .where('codeId', '=', codeId)
    .select('orderId')
    .executeTakeFirst()
  return row?.orderId ?? null
}
