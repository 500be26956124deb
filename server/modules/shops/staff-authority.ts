import { DomainError } from '#kernel/errors.ts'
import type { Role } from '#platform/auth/identity.ts'
import { type PermissionsByRole, permissionsOf, type RoleFacts, tokenPermissions } from '#platform/auth/permissions.ts'
import type { Tx } from '#platform/tx.ts'

export type { PermissionsByRole }
export type Member = RoleFacts & Readonly<{ staffId: string; customRoleId: string | null; disabledAt: Date | null }>

/** What the acting person or program may hand on: `personId` is whose power it is, null for what the installation does by itself. */
export type Authority = Readonly<{ personId: string | null; isOwner: boolean; permissions: ReadonlySet<string> }>

/**
 * All who work in the shop, locked by id until the end: two owners who remove each other at the same moment come one after the other,
 * so a shop never loses its last one (SX-21). A shop has tens of people, not thousands. Roles change under the same lock.
 */
export async function lockMembers(tx: Tx): Promise<Member[]> {
  const rows = await tx.db
    .selectFrom('shopStaff as m')
    .leftJoin('shopRoles as r', (join) => join.onRef('r.shopId', '=', 'm.shopId').onRef('r.id', '=', 'm.customRoleId'))
    .where('m.shopId', '=', tx.shopId)
    .orderBy('m.staffId')
    .select(['m.staffId', 'm.role', 'm.customRoleId', 'm.disabledAt', 'r.permissions as rolePermissions'])
    .forUpdate('m')
    .execute()
  return rows.map((row) => ({ ...row, role: row.role as Role | 'custom' }))
}

/** The member with this id. Throws `staff_not_found`. */
export function memberOf(members: readonly Member[], staffId: string): Member {
  const member = members.find((candidate) => candidate.staffId === staffId)
  if (!member) throw new DomainError('staff_not_found')
  return member
}

/** What the actor has now, not what he had when he signed in. A program has what its token says, and never ownership. */
export async function authorityOf(tx: Tx, members: readonly Member[], byRole: PermissionsByRole): Promise<Authority> {
  const { actor } = tx
  if (actor.kind === 'system') return { personId: null, isOwner: true, permissions: permissionsOf(byRole, OWNER) }
  if (actor.kind === 'token') return authorityOfToken(tx, members, { tokenId: actor.id, byRole })
  const own = members.find((member) => member.staffId === actor.id && member.disabledAt === null)
  return { personId: actor.id, isOwner: own?.role === 'owner', permissions: own ? permissionsOf(byRole, own) : new Set() }
}

const OWNER: RoleFacts = { role: 'owner', rolePermissions: null }

async function authorityOfToken(
  { db, shopId }: Tx,
  members: readonly Member[],
  { tokenId, byRole }: { tokenId: string; byRole: PermissionsByRole },
): Promise<Authority> {
  const token = await db
    .selectFrom('apiTokens')
    .where('shopId', '=', shopId)
    .where('id', '=', tokenId)
    .where('revokedAt', 'is', null)
    .select(['permissions', 'creatorId'])
    .executeTakeFirst()
  if (!token) return { personId: null, isOwner: false, permissions: new Set() }
  const { permissions, creatorId } = token
  const maker = members.find((member) => member.staffId === creatorId && member.disabledAt === null) ?? 'gone'
  return {
    personId: creatorId,
    isOwner: false,
    permissions: tokenPermissions(byRole, { permissions, maker: creatorId === null ? null : maker }),
  }
}

/**
 * Nobody grants or takes away more than he has (SX-21): every permission of the role must be one of the actor's, and only owners make or
 * unmake owners. Throws `role_not_grantable`.
 */
export function demandAuthority(authority: Authority, byRole: PermissionsByRole, role: RoleFacts): void {
  if (!mayGrant(authority, byRole, role)) throw new DomainError('role_not_grantable', { role: role.role })
}

/** True when the role is not more than the authority. An owner has all by being the owner; that itself is more than any list. */
export function mayGrant({ isOwner, permissions }: Authority, byRole: PermissionsByRole, role: RoleFacts): boolean {
  if (isOwner) return true
  return role.role !== 'owner' && [...permissionsOf(byRole, role)].every((permission) => permissions.has(permission))
}

/** Throws `last_owner` when without this member nobody could run the shop. */
export function demandAnotherOwner(members: readonly Member[], staffId: string): void {
  const others = members.filter((member) => member.staffId !== staffId && member.role === 'owner' && member.disabledAt === null)
  if (others.length === 0) throw new DomainError('last_owner')
}
