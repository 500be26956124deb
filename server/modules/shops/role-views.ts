import { DomainError, type Reason } from '#kernel/errors.ts'
import { type Role, roles } from '#platform/auth/identity.ts'
import type { Tx } from '#platform/tx.ts'
import { mayChangeRole, type RoleAsker } from './own-role.ts'
import { knownPermissions } from './role-permissions.ts'
import { authorityOf, type Member, type PermissionsByRole } from './staff-authority.ts'

/** A role of the shop's own in a list. */
export type RoleRow = Readonly<{
  id: string
  name: string
  permissions: string[]
  version: number
  updatedAt: string
  memberCount: number
  can: { change: true | Reason; delete: true | Reason }
}>

/** The roles the shop made, by name. At most `MAX_ROLES`. */
export async function listRoles(tx: Tx, byRole: PermissionsByRole, roleId?: string): Promise<RoleRow[]> {
  const asker = await askerOf(tx, byRole)
  const rows = await tx.db
    .selectFrom('shopRoles as r')
    .where('r.shopId', '=', tx.shopId)
    .$if(roleId !== undefined, (query) => query.where('r.id', '=', roleId ?? ''))
    .orderBy('r.nameNormalised')
    .select(['r.id', 'r.name', 'r.permissions', 'r.version', 'r.updatedAt'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('staffInvitations as i')
            .whereRef('i.shopId', '=', 'r.shopId')
            .whereRef('i.customRoleId', '=', 'r.id')
            .select('i.id'),
        )
        .as('isOffered'),
    )
    .execute()
  return rows.map(({ updatedAt, isOffered, ...role }) => {
    const memberCount = asker.members.filter(({ customRoleId }) => customRoleId === role.id).length
    const change = mayChangeRole(asker, role)
    const isUsed = memberCount > 0 || isOffered === true
    const remove = change === true && isUsed ? { code: 'role_in_use', details: { members: memberCount } } : change
    return { ...role, updatedAt: updatedAt.toISOString(), memberCount, can: { change, delete: remove } }
  })
}

/** One role of the shop's own. Throws `role_not_found`. */
export async function readRole(tx: Tx, byRole: PermissionsByRole, roleId: string): Promise<RoleRow> {
  const [row] = await listRoles(tx, byRole, roleId)
  if (!row) throw new DomainError('role_not_found')
  return row
}

/** The fixed list of permissions: which built-in role has each, and whether the reader may hand it on. */
export async function listPermissions(tx: Tx, byRole: PermissionsByRole): Promise<{ name: string; roles: Role[]; isGrantable: boolean }[]> {
  const { authority } = await askerOf(tx, byRole)
  return knownPermissions(byRole).map((name) => ({
    name,
    roles: roles.filter((role) => byRole.get(role)?.has(name)),
    isGrantable: authority.permissions.has(name),
  }))
}

/** Reads what `lockMembers` locks: a list decides nothing. */
async function askerOf(tx: Tx, byRole: PermissionsByRole): Promise<RoleAsker> {
  const rows = await tx.db
    .selectFrom('shopStaff as m')
    .leftJoin('shopRoles as r', (join) => join.onRef('r.shopId', '=', 'm.shopId').onRef('r.id', '=', 'm.customRoleId'))
    .where('m.shopId', '=', tx.shopId)
    .select(['m.staffId', 'm.role', 'm.customRoleId', 'm.disabledAt', 'r.permissions as rolePermissions'])
    .execute()
  const members: Member[] = rows.map((row) => ({ ...row, role: row.role as Role | 'custom' }))
  return { authority: await authorityOf(tx, members, byRole), members, byRole }
}
