import { DomainError } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'

/**
 * Revokes a token: its next request finds nobody. Whoever sees the tokens may, whatever they can do: it takes nothing from a person.
 * Throws `token_not_found`.
 */
export async function revokeToken(tx: Tx, { tokenId, address }: { tokenId: string; address: string | null }): Promise<void> {
  const revoked = await tx.db
    .updateTable('apiTokens')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', tokenId)
    .where('revokedAt', 'is', null)
    .set({ revokedAt: tx.now, revokedBy: tx.actor.name })
    .returning(['name', 'permissions'])
    .executeTakeFirst()
  if (!revoked) throw new DomainError('token_not_found')
  await audit(tx, { action: 'tokens.revoke', subjectKind: 'api_token', subjectId: tokenId, before: revoked, address })
}
