import type { Membership, Role, ShopFacts, StaffIdentity } from '#platform/auth/identity.ts'
import type { PlatformTx } from '#platform/tx.ts'

/** What every request knows of its shop. */
export const factColumns = [
  'shops.id',
  'shops.handle',
  'shops.name',
  'shops.currency',
  'shops.timeZone',
  'shops.locale',
  'shops.accentColor',
  'shops.isDemo',
  'shops.sandboxPayments',
] as const

/** The shop of a handle, or null. */
export async function findShopByHandle({ db }: PlatformTx, handle: string): Promise<ShopFacts | null> {
  const row = await db.selectFrom('shops').where('handle', '=', handle).select(factColumns).executeTakeFirst()
  return row ? (row as ShopFacts) : null
}

/** The shop whose storefront has this domain, or null. */
export async function findShopByDomain({ db }: PlatformTx, domain: string): Promise<ShopFacts | null> {
  const row = await db
    .selectFrom('shopDomains')
    .innerJoin('shops', 'shops.shopId', 'shopDomains.shopId')
    .where('shopDomains.domain', '=', domain)
    .select(factColumns)
    .executeTakeFirst()
  return row ? (row as ShopFacts) : null
}

/** The shops everybody may look around in: those of a demonstration, the oldest first. */
export async function listDemoShops({ db }: PlatformTx): Promise<{ handle: string; name: string }[]> {
  return db.selectFrom('shops').where('isDemo', '=', true).orderBy('id').limit(MAX_DEMO_SHOPS).select(['handle', 'name']).execute()
}

/** More than fit a page that only tells the way. */
const MAX_DEMO_SHOPS = 20

export type SessionLimits = { idleSeconds: number; absoluteSeconds: number }

/** A session's use is written at most this often; a sign-out still counts at once, because every request reads the row. */
const SEEN_STEP_SECONDS = 60

/**
 * Whoever holds this session, with the shops he works in; null when it has ended, was idle too long, is too old, or the account is
 * disabled, by the operator or in every one of its shops (SX-22).
 */
export async function findStaffBySession({ db, now }: PlatformTx, tokenHash: Buffer, limits: SessionLimits): Promise<StaffIdentity | null> {
  const rows = await db
    .selectFrom('staffSessions')
    .innerJoin('staff', 'staff.id', 'staffSessions.staffId')
    .leftJoin('shopStaff', 'shopStaff.staffId', 'staff.id')
    .leftJoin('shops', 'shops.shopId', 'shopStaff.shopId')
    .leftJoin('shopRoles', (join) =>
      join.onRef('shopRoles.shopId', '=', 'shopStaff.shopId').onRef('shopRoles.id', '=', 'shopStaff.customRoleId'),
    )
    .where('staffSessions.tokenHash', '=', tokenHash)
    .where('staffSessions.endedAt', 'is', null)
    .where('staffSessions.lastSeenAt', '>', before(now, limits.idleSeconds))
    .where('staffSessions.createdAt', '>', before(now, limits.absoluteSeconds))
    .where('staff.disabledAt', 'is', null)
    .orderBy('shops.name')
    .select([
      'staff.id as staffId',
      'staff.name as staffName',
      'staff.email',
      'staff.locale as staffLocale',
      'shopStaff.role',
      'shopRoles.id as roleId',
      'shopRoles.name as roleName',
      'shopRoles.permissions as rolePermissions',
      'shopStaff.disabledAt as barredAt',
      'staffSessions.lastSeenAt',
      ...factColumns,
    ])
    .execute()
  const [first] = rows
  if (!first || rows.every((row) => row.barredAt !== null)) return null
  if (first.lastSeenAt < before(now, SEEN_STEP_SECONDS)) {
    await db.updateTable('staffSessions').where('tokenHash', '=', tokenHash).set({ lastSeenAt: now }).execute()
  }
  const memberships = rows
    .filter((row) => row.id !== null && row.barredAt === null)
    .map(({ role, roleId, roleName, rolePermissions, ...row }): Membership => {
      return { shop: factsOf(row), role: role as Role | 'custom', roleId, roleName, rolePermissions }
    })
  return {
    sessionHash: tokenHash,
    id: first.staffId,
    name: first.staffName,
    email: first.email,
    locale: first.staffLocale as 'zh-TW' | 'en',
    memberships,
  }
}

function before(now: Date, seconds: number): Date {
  return new Date(now.getTime() - seconds * 1000)
}

/** The facts of a row that has them beside other columns. */
export function factsOf({
  id,
  handle,
  name,
  currency,
  timeZone,
  locale,
  accentColor,
  isDemo,
  sandboxPayments,
}: Record<string, unknown>): ShopFacts {
  return { id, handle, name, currency, timeZone, locale, accentColor, isDemo, sandboxPayments } as ShopFacts
}
