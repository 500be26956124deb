import { DomainError } from '#kernel/errors.ts'
import type { Role } from '#platform/auth/identity.ts'
import { type PermissionsByRole, tokenPermissions } from '#platform/auth/permissions.ts'
import type { Tx } from '#platform/tx.ts'

/** `bounded`: its maker may do less than it was given, or works here no more. */
export type TokenState = 'active' | 'bounded' | 'expired' | 'revoked'

/** A token in the list; never the token itself. */
export type TokenRow = Readonly<{
  id: string
  name: string
  tail: string
  permissions: string[]
  /** What of it counts today. */
  effective: string[]
  state: TokenState
  creatorName: string
  createdAt: string
  expiresAt: string | null
  lastUsedAt: string | null
  lastAddress: string | null
  revokedAt: string | null
  revokedBy: string | null
}>

const MAX_ROWS = 200

/** The shop's tokens: those that work first, then newest first. */
export async function listTokens(tx: Tx, byRole: PermissionsByRole, tokenId?: string): Promise<TokenRow[]> {
  const rows = await tx.db
    .selectFrom('apiTokens as t')
    .leftJoin('shopStaff as m', (join) => join.onRef('m.shopId', '=', 't.shopId').onRef('m.staffId', '=', 't.creatorId'))
    .leftJoin('shopRoles as r', (join) => join.onRef('r.shopId', '=', 'm.shopId').onRef('r.id', '=', 'm.customRoleId'))
    .where('t.shopId', '=', tx.shopId)
    .$if(tokenId !== undefined, (query) => query.where('t.id', '=', tokenId ?? ''))
    .orderBy((eb) => eb('t.revokedAt', 'is not', null))
    .orderBy('t.id', 'desc')
    .limit(MAX_ROWS)
    .select(['t.id', 't.name', 't.tail', 't.permissions', 't.creatorId', 't.creatorName', 't.createdAt', 't.expiresAt', 't.lastUsedAt'])
    .select(['t.lastAddress', 't.revokedAt', 't.revokedBy', 'm.role', 'm.disabledAt', 'r.permissions as rolePermissions'])
    .execute()
  return rows.map((row) => {
    const isHere = row.role !== null && row.disabledAt === null
    const maker = isHere ? { role: row.role as Role | 'custom', rolePermissions: row.rolePermissions } : 'gone'
    const counting = tokenPermissions(byRole, { permissions: row.permissions, maker: row.creatorId === null ? null : maker })
    const isExpired = row.expiresAt !== null && row.expiresAt <= tx.now
    const isWhole = counting.size === row.permissions.length
    return {
      id: row.id,
      name: row.name,
      tail: row.tail,
      permissions: row.permissions,
      effective: [...counting],
      state: row.revokedAt !== null ? 'revoked' : isExpired ? 'expired' : isWhole ? 'active' : 'bounded',
      creatorName: row.creatorName,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt?.toISOString() ?? null,
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
      lastAddress: row.lastAddress,
      revokedAt: row.revokedAt?.toISOString() ?? null,
      revokedBy: row.revokedBy,
    }
  })
}

/** One token. Throws `token_not_found`. */
export async function readToken(tx: Tx, byRole: PermissionsByRole, tokenId: string): Promise<TokenRow> {
  const [row] = await listTokens(tx, byRole, tokenId)
  if (!row) throw new DomainError('token_not_found')
  return row
}
