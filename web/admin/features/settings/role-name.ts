import type { AdminText } from '#web/i18n/admin/use-text.tsx'

/** Built-in roles, from the most to the least powerful. */
export const builtInRoles = ['owner', 'manager', 'support', 'marketing', 'viewer'] as const

/** What a role is called: a built-in one in the reader's language, one of the shop's own as the shop calls it. */
export function roleName(t: AdminText, { role, roleName: own }: { role: string; roleName: string | null }): string {
  return own ?? t.maybe(`settings.role.${role}`) ?? role
}

/** What a permission is called; one that is newer than its text is shown by its name. */
export function permissionName(t: AdminText, permission: string): string {
  return t.maybe(`permission.${permission}`) ?? permission
}
