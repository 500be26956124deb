import { DomainError, type JsonValue } from '#kernel/errors.ts'
import type { PlatformTx, Tx } from '#platform/tx.ts'
import { type RoleRef, roleRef } from './granted-role.ts'
import type { ViewSettings } from './view-settings.ts'

/** The shop of the transaction with its settings. */
export type Shop = Readonly<{
  id: string
  handle: string
  currency: 'TWD' | 'CNY' | 'USD'
  timeZone: string
  locale: 'zh-TW' | 'en'
  isDemo: boolean
  sandboxPayments: boolean
  settings: { [name: string]: JsonValue }
  /** Orders are taken without an account. */
  guestCheckout: boolean
  /** Days after shipping until an order closes by itself; null never. */
  autoCloseDays: number | null
  version: number
}> &
  ViewSettings

/** The shop of the transaction. Throws `shop_not_found`. */
export async function readShop(tx: Tx): Promise<Shop> {
  const row = await tx.db
    .selectFrom('shops')
    .where('shopId', '=', tx.shopId)
    .select([
      'id',
      'handle',
      'name',
      'currency',
      'timeZone',
      'locale',
      'accentColor',
      'isDemo',
      'sandboxPayments',
      'notificationEmails',
      'settings',
      'version',
    ])
    .executeTakeFirst()
  if (!row) throw new DomainError('shop_not_found')
  // The check constraints of the table hold these columns to the narrower types.
  const shop = row as Omit<Shop, keyof SettingsInJson>
  return { ...shop, ...settingsOf(shop.settings) }
}

type SettingsInJson = Pick<Shop, 'guestCheckout' | 'autoCloseDays' | 'announcement' | 'contactEmail' | 'contactPhone' | 'mailSenderName'>

function settingsOf(settings: Shop['settings']): SettingsInJson {
  const { guestCheckout, autoCloseDays, announcement, contactEmail, contactPhone, mailSenderName } = settings
  return {
    guestCheckout: guestCheckout === true,
    autoCloseDays: typeof autoCloseDays === 'number' ? autoCloseDays : null,
    announcement: textOf(announcement),
    contactEmail: textOf(contactEmail),
    contactPhone: textOf(contactPhone),
    mailSenderName: textOf(mailSenderName),
  }
}

function textOf(value: JsonValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** A person as he sees himself. */
export type Profile = Readonly<{ id: string; name: string; email: string; locale: 'zh-TW' | 'en'; hasTotp: boolean }>

/** The person of a session. */
export async function readProfile({ db }: PlatformTx, staffId: string): Promise<Profile> {
  const row = await db
    .selectFrom('staff')
    .where('id', '=', staffId)
    .select(['id', 'name', 'email', 'locale', 'totpConfirmedAt'])
    .executeTakeFirstOrThrow()
  const { totpConfirmedAt, locale, ...rest } = row
  return { ...rest, locale: locale === 'en' ? 'en' : 'zh-TW', hasTotp: totpConfirmedAt !== null }
}

/** A member of staff in the list of a shop. `hasPassword` is false until the set-up link was used. */
export type StaffRow = Readonly<{
  id: string
  name: string
  email: string
  role: RoleRef
  roleName: string | null
  isDisabled: boolean
  hasPassword: boolean
  hasTotp: boolean
  createdAt: string
}>

/** Everybody who works in the shop, by name; names and addresses live in accounts that belong to no shop. */
export async function listStaff({ db }: PlatformTx, shopId: string, staffId?: string): Promise<StaffRow[]> {
  const rows = await db
    .selectFrom('shopStaff as m')
    .innerJoin('staff as s', 's.id', 'm.staffId')
    .leftJoin('shopRoles as r', (join) => join.onRef('r.shopId', '=', 'm.shopId').onRef('r.id', '=', 'm.customRoleId'))
    .where('m.shopId', '=', shopId)
    .$if(staffId !== undefined, (query) => query.where('m.staffId', '=', staffId ?? ''))
    .orderBy('s.name')
    .orderBy('s.id')
    .select([
      's.id',
      's.name',
      's.email',
      'm.role',
      'm.customRoleId',
      'r.name as roleName',
      'm.disabledAt',
      's.disabledAt as shutAt',
      's.passwordHash',
      's.totpConfirmedAt',
      'm.createdAt',
    ])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    role: roleRef(row),
    roleName: row.roleName,
    isDisabled: row.disabledAt !== null || row.shutAt !== null,
    hasPassword: row.passwordHash !== null,
    hasTotp: row.totpConfirmedAt !== null,
    createdAt: row.createdAt.toISOString(),
  }))
}

/** One member of the shop. Throws `staff_not_found`. */
export async function readMember(tx: PlatformTx, shopId: string, staffId: string): Promise<StaffRow> {
  const [row] = await listStaff(tx, shopId, staffId)
  if (!row) throw new DomainError('staff_not_found')
  return row
}
