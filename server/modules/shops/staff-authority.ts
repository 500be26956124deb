import { DomainError } from '#kernel/errors.ts'
import type { Role } from '#platform/auth/identity.ts'
import type { Tx } from '#platform/tx.ts'

/** What each role may do, as the modules declare it. */
export type PermissionsByRole = ReadonlyMap<Role, ReadonlySet<string>>
export type Member = Readonly<{ staffId: string; role: Role; disabledAt: Date | null }>

/**
 * All who work in the shop, locked by id until the end: two owners who remove each other at the same moment come one after the other,
 * so a shop never loses its last one (SX-21). A shop has tens of people, not thousands.
 */
export async function lockMembers(tx: Tx): Promise<Member[]> {
  const rows = await tx.db
    .selectFrom('shopStaff')
    .where('shopId', '=', tx.shopId)
    .orderBy('staffId')
    .select(['staffId', 'role', 'disabledAt'])
    .forUpdate()
    .execute()
  return rows.map((row) => ({ ...row, role: row.role as Role }))
}

/** The member with this id. Throws `staff_not_found`. */
export function memberOf(members: readonly Member[], staffId: string): Member {
  const member = members.find((candidate) => candidate.staffId === staffId)
  if (!member) throw new DomainError('staff_not_found')
  return member
}

/**
 * Nobody grants or takes away more than he has (SX-21): every permission of the role must be one of the actor's, as his role stands
 * now, not as it stood when he signed in. What the installation does by itself may grant everything. Throws `role_not_grantable`.
 */
export function demandAuthority(
  tx: Tx,
  { members, permissions, role }: { members: readonly Member[]; permissions: PermissionsByRole; role: Role },
) {
  if (tx.actor.kind === 'system') return
  const own = members.find((member) => member.staffId === tx.actor.id && member.disabledAt === null)
  if (!own || !mayGrant(permissions, own.role, role)) throw new DomainError('role_not_grantable', { role })
}

/** True when every permission of the role is one of `own`. An owner has all by being the owner; that itself is more than any list. */
export function mayGrant(permissions: PermissionsByRole, own: Role, role: Role): boolean {
  if (role === 'owner') return own === 'owner'
  return [...(permissions.get(role) ?? [])].every((permission) => permissions.get(own)?.has(permission))
}

/** Throws `last_owner` when without this member nobody could run the shop. */
export function demandAnotherOwner(members: readonly Member[], staffId: string): void {
  const others = members.filter((member) => member.staffId !== staffId && member.role === 'owner' && member.disabledAt === null)
  if (others.length === 0) throw new DomainError('last_owner')
}
