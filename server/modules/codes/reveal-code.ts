import { DomainError } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import { decryptCode } from '#platform/crypto/codes-at-rest.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Tx } from '#platform/tx.ts'
import { recordCodeEvent } from './code-events.ts'

/** The code in clear, for a member of staff: who looked at it is on record (S0-24, SX-26). Throws `code_not_found`. */
export async function revealCode(tx: Tx, keyring: Keyring, { codeId, address }: { codeId: string; address: string }): Promise<string> {
  const { db, shopId } = tx
  const code = await db
    .selectFrom('codes')
    .where('shopId', '=', shopId)
    .where('id', '=', codeId)
    .select(['poolId', 'state', 'isLive', 'ciphertext', 'keyId', 'tail'])
    .executeTakeFirst()
  if (!code || (code.state === 'free' && !code.isLive)) throw new DomainError('code_not_found')
  await recordCodeEvent(tx, { poolId: code.poolId, codeId, type: 'revealed' })
  await audit(tx, { action: 'codes.reveal', subjectKind: 'code', subjectId: codeId, after: { tail: code.tail }, address })
  return decryptCode(keyring, code, { shopId, codeId })
}
