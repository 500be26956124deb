import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { hashToken, randomToken } from '#kernel/random.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { demandGrantable } from './role-permissions.ts'
import { authorityOf, lockMembers, type PermissionsByRole } from './staff-authority.ts'

/** Tokens that work at the same time; more than this nobody can tell apart. */
export const MAX_TOKENS = 100
/** Begins every token, so that a scanner of leaked secrets knows it. */
const PREFIX = 'aftercart_'
const TAIL_LENGTH = 4

/** A token somebody wants; `expiresAt` null: until it is revoked. */
export type NewToken = {
  name: string
  permissions: readonly string[]
  expiresAt: Date | null
  byRole: PermissionsByRole
  address: string | null
}

/**
 * Makes an API token of the shop (SX-25). It exists in this answer only, the database keeps its hash. It gets nothing that its maker has
 * not. Throws `permission_unknown`, `permission_not_grantable`, `token_expiry_past`, `too_many_tokens`.
 */
export async function createToken(
  tx: Tx,
  { name, permissions, expiresAt, byRole, address }: NewToken,
): Promise<{ id: string; token: string }> {
  const authority = await authorityOf(tx, await lockMembers(tx), byRole)
  const granted = demandGrantable(authority, byRole, permissions)
  if (expiresAt !== null && expiresAt <= tx.now) throw new DomainError('token_expiry_past')
  await demandRoom(tx)
  const id = newId(tx.now.getTime())
  const token = `${PREFIX}${randomToken(32)}`
  await tx.db
    .insertInto('apiTokens')
    .values({
      shopId: tx.shopId,
      id,
      name: name.trim(),
      tokenHash: hashToken(token),
      tail: token.slice(-TAIL_LENGTH),
      permissions: granted,
      creatorId: authority.personId,
      creatorName: tx.actor.name,
      createdAt: tx.now,
      expiresAt,
    })
    .execute()
  const after = { name: name.trim(), permissions: granted, expiresAt: expiresAt?.toISOString() ?? null }
  await audit(tx, { action: 'tokens.create', subjectKind: 'api_token', subjectId: id, after, address })
  return { id, token }
}

async function demandRoom({ db, shopId, now }: Tx): Promise<void> {
  const { living } = await db
    .selectFrom('apiTokens')
    .where('shopId', '=', shopId)
    .where('revokedAt', 'is', null)
    .where((eb) => eb.or([eb('expiresAt', 'is', null), eb('expiresAt', '>', now)]))
    .select((eb) => eb.fn.countAll<number>().as('living'))
    .executeTakeFirstOrThrow()
  if (living >= MAX_TOKENS) throw new DomainError('too_many_tokens', { maximum: MAX_TOKENS })
}
