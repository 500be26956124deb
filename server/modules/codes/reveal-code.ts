import { DomainError } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import { decryptCode } from '#platform/crypto/codes-at-rest.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Tx } from '#platform/tx.ts'
import { recordCodeEvent } from './code-events.ts'
import type { PoolKind } from './create-pool.ts'

/**
 * The code in clear, for a member of staff: who looked at it is on record (S0-24, SX-26). Throws `code_not_found`, also for one of another kind:
 * who may see serial codes may not therefore see cards (SX-21).
 */
export async function revealCode(
  tx: Tx,
  keyring: Keyring,
  { codeId, kind, address }: { codeId: string; kind: PoolKind; address: string },
): Promise<string> {
  const { db, shopId } = tx
  const code = await db
    .selectFrom('codes as c')
    .innerJoin('codePools as p', (join) => join.onRef('p.shopId', '=', 'c.shopId').onRef('p.id', '=', 'c.poolId'))
    .where('c.shopId', '=', shopId)
    .where('c.id', '=', codeId)
    .where('p.kind', '=', kind)
    .select(['c.poolId', 'c.state', 'c.isLive', 'c.ciphertext', 'c.keyId', 'c.tail'])
    .executeTakeFirst()
  if (!code || (code.state === 'free' && !code.isLive)) throw new DomainError('code_not_found')
  await recordCodeEvent(tx, { poolId: code.poolId, codeId, type: 'revealed' })
  await audit(tx, { action: 'codes.reveal', subjectKind: 'code', subjectId: codeId, after: { tail: code.tail }, address })
  return decryptCode(keyring, code, { shopId, codeId })
}
