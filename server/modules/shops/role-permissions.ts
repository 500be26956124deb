import { DomainError } from '#kernel/errors.ts'
import type { PermissionsByRole } from '#platform/auth/permissions.ts'
import type { Authority } from './staff-authority.ts'

/** The fixed list: every permission that a module declares, each once, in the modules' order. */
export function knownPermissions(byRole: PermissionsByRole): readonly string[] {
  return [...(byRole.get('owner') ?? [])]
}

/**
 * What somebody wants to hand on, once each and in the order of the list. Throws `permission_unknown { permissions }`,
 * `permission_not_grantable { permissions }` for those the actor has not himself (SX-21, SX-25).
 */
export function demandGrantable(authority: Authority, byRole: PermissionsByRole, wanted: readonly string[]): string[] {
  const known = knownPermissions(byRole)
  const unknown = wanted.filter((permission) => !known.includes(permission))
  if (unknown.length > 0) throw new DomainError('permission_unknown', { permissions: unknown })
  const missing = wanted.filter((permission) => !authority.permissions.has(permission))
  if (missing.length > 0) throw new DomainError('permission_not_grantable', { permissions: missing })
  return known.filter((permission) => wanted.includes(permission))
}
