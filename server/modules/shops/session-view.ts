import type { Static } from 'typebox'
import { DomainError } from '#kernel/errors.ts'
import { permissionsOf } from '#platform/auth/permissions.ts'
import type { PlatformTx } from '#platform/tx.ts'
import { findStaffBySession, type SessionLimits } from './identity.ts'
import type { SessionView } from './schemas.ts'
import type { PermissionsByRole } from './staff-authority.ts'
import { readProfile } from './views.ts'

export type SessionRequest = { tokenHash: Buffer; csrfToken: string; limits: SessionLimits; permissions: PermissionsByRole }

/** Who holds the session, in which shops he works, and what he may do in each. Throws `unauthenticated`. */
export async function readSession(
  tx: PlatformTx,
  { tokenHash, csrfToken, limits, permissions }: SessionRequest,
): Promise<Static<typeof SessionView>> {
  const staff = await findStaffBySession(tx, tokenHash, limits)
  if (!staff) throw new DomainError('unauthenticated')
  return {
    staff: await readProfile(tx, staff.id),
    csrfToken,
    shops: staff.memberships.map(({ shop, role, roleId, roleName }) => ({ ...shop, role: roleId ?? role, roleName })),
    permissions: Object.fromEntries(staff.memberships.map((each) => [each.shop.handle, [...permissionsOf(permissions, each)].sort()])),
  }
}
