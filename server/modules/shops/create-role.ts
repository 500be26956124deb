import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { demandGrantable } from './role-permissions.ts'
import { authorityOf, lockMembers, type PermissionsByRole } from './staff-authority.ts'

/** A shop with more kinds of people needs names, not roles. */
export const MAX_ROLES = 50

/** A role the shop makes for itself. */
export type NewRole = { name: string; permissions: readonly string[]; byRole: PermissionsByRole; address: string | null }

/**
 * Makes a role out of permissions that its maker has himself (SX-21). Throws `permission_unknown`, `permission_not_grantable`,
 * `too_many_roles`; constraint `shop_roles_name_key` becomes `role_name_taken`.
 */
export async function createRole(tx: Tx, { name, permissions, byRole, address }: NewRole): Promise<{ id: string }> {
  const authority = await authorityOf(tx, await lockMembers(tx), byRole)
  const granted = demandGrantable(authority, byRole, permissions)
  await demandRoom(tx)
  const id = newId(tx.now.getTime())
  const values = { shopId: tx.shopId, id, name: name.trim(), permissions: granted, version: 0, createdAt: tx.now, updatedAt: tx.now }
  await tx.db.insertInto('shopRoles').values(values).execute()
  await audit(tx, {
    action: 'roles.create',
    subjectKind: 'role',
    subjectId: id,
    after: { name: values.name, permissions: granted },
    address,
  })
  return { id }
}

async function demandRoom({ db, shopId }: Tx): Promise<void> {
  const { made } = await db
    .selectFrom('shopRoles')
    .where('shopId', '=', shopId)
    .select((eb) => eb.fn.countAll<number>().as('made'))
    .executeTakeFirstOrThrow()
  if (made >= MAX_ROLES) throw new DomainError('too_many_roles', { maximum: MAX_ROLES })
}
