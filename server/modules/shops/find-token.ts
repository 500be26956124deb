import type { Role, TokenIdentity } from '#platform/auth/identity.ts'
import type { TokenFacts } from '#platform/auth/permissions.ts'
import type { PlatformTx } from '#platform/tx.ts'
import { factColumns, factsOf } from './identity.ts'

/** A token's use is written at most this often (SX-25). */
const USED_STEP_SECONDS = 60

/** The program behind a token that works: neither revoked nor expired. Its use is written once a minute at most. */
export async function findToken(
  tx: PlatformTx,
  { tokenHash, address }: { tokenHash: Buffer; address: string },
): Promise<TokenIdentity | null> {
  const row = await tx.db
    .selectFrom('apiTokens as t')
    .innerJoin('shops', 'shops.shopId', 't.shopId')
    .leftJoin('shopStaff as m', (join) => join.onRef('m.shopId', '=', 't.shopId').onRef('m.staffId', '=', 't.creatorId'))
    .leftJoin('staff as s', 's.id', 'm.staffId')
    .leftJoin('shopRoles as r', (join) => join.onRef('r.shopId', '=', 'm.shopId').onRef('r.id', '=', 'm.customRoleId'))
    .where('t.tokenHash', '=', tokenHash)
    .where('t.revokedAt', 'is', null)
    .where((eb) => eb.or([eb('t.expiresAt', 'is', null), eb('t.expiresAt', '>', tx.now)]))
    .select(['t.id as tokenId', 't.name as tokenName', 't.permissions', 't.creatorId', 't.lastUsedAt'])
    .select(['m.role', 'm.disabledAt as barredAt', 's.disabledAt as shutAt', 'r.permissions as rolePermissions'])
    .select([...factColumns])
    .executeTakeFirst()
  if (!row) return null
  await writeUse(tx, { shopId: row.id, id: row.tokenId, lastUsedAt: row.lastUsedAt, address })
  return { id: row.tokenId, name: row.tokenName, shop: factsOf(row), permissions: row.permissions, maker: makerOf(row) }
}

type MakerColumns = {
  creatorId: string | null
  role: string | null
  barredAt: Date | null
  shutAt: Date | null
  rolePermissions: string[] | null
}

function makerOf({ creatorId, role, barredAt, shutAt, rolePermissions }: MakerColumns): TokenFacts['maker'] {
  if (creatorId === null) return null
  return role === null || barredAt !== null || shutAt !== null ? 'gone' : { role: role as Role | 'custom', rolePermissions }
}

type Use = { shopId: string; id: string; lastUsedAt: Date | null; address: string }

async function writeUse({ db, now }: PlatformTx, { shopId, id, lastUsedAt, address }: Use): Promise<void> {
  if (lastUsedAt !== null && now.getTime() - lastUsedAt.getTime() < USED_STEP_SECONDS * 1000) return
  await db
    .updateTable('apiTokens')
    .where('shopId', '=', shopId)
    .where('id', '=', id)
    .set({ lastUsedAt: now, lastAddress: address })
    .execute()
}
