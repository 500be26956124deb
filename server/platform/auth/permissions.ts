import type { Role } from './identity.ts'

/** What each built-in role may do, as the modules declare it. The owner has all there are. */
export type PermissionsByRole = ReadonlyMap<Role, ReadonlySet<string>>

/** What a person is in one shop: a built-in role, or one that the shop made, with what it lists. */
export type RoleFacts = Readonly<{ role: Role | 'custom'; rolePermissions: readonly string[] | null }>

/** What a role may do. Of a shop's own role only what the modules still declare counts (SX-21). */
export function permissionsOf(byRole: PermissionsByRole, { role, rolePermissions }: RoleFacts): ReadonlySet<string> {
  if (role !== 'custom') return byRole.get(role) ?? new Set()
  return new Set((rolePermissions ?? []).filter((permission) => byRole.get('owner')?.has(permission)))
}

/** A program of one shop. `maker` bounds it: null means that the operator made it, `gone` that its maker works there no more. */
export type TokenFacts = Readonly<{ permissions: readonly string[]; maker: RoleFacts | null | 'gone' }>

/** What a token may do: what it was given, as far as its maker may do it himself today (SX-25). */
export function tokenPermissions(byRole: PermissionsByRole, { permissions, maker }: TokenFacts): ReadonlySet<string> {
  if (maker === 'gone') return new Set()
  const bound = permissionsOf(byRole, maker ?? { role: 'owner', rolePermissions: null })
  return new Set(permissions.filter((permission) => bound.has(permission)))
}
