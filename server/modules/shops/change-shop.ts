import { DomainError, demand } from '#kernel/errors.ts'
import { isEmail, normaliseEmail } from '#kernel/text.ts'
import { audit } from '#platform/audit.ts'
import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { accentColorReadable } from './accent-color.ts'
import type { Shop } from './views.ts'

/** What changes; absent stays. `version` is the one the screen was filled with. */
export type ShopChange = {
  version: number
  name?: string | undefined
  accentColor?: string | undefined
  notificationEmails?: string[] | undefined
  sandboxPayments?: boolean | undefined
  /** Orders without an account. */
  guestCheckout?: boolean | undefined
  /** Days after shipping until an order closes by itself; null never. */
  autoCloseDays?: number | null | undefined
}

/**
 * Changes the settings of the shop, with old and new values in the audit log (SX-26). Throws `shop_changed { version }` for a stale
 * version (SX-32), `accent_color_invalid`, `accent_contrast_low`, `email_invalid { email }`.
 */
export async function changeShop(tx: Tx, { version, address, ...change }: ShopChange & { address?: string }): Promise<void> {
  const before = await tx.db
    .selectFrom('shops')
    .where('shopId', '=', tx.shopId)
    .select(['id', 'version', 'name', 'accentColor', 'notificationEmails', 'sandboxPayments', 'settings'])
    .forUpdate()
    .executeTakeFirst()
  if (!before) throw new DomainError('shop_not_found')
  if (before.version !== version) throw new DomainError('shop_changed', { version: before.version })
  const after = checked({
    name: change.name ?? before.name,
    accentColor: change.accentColor ?? before.accentColor,
    notificationEmails: change.notificationEmails ?? before.notificationEmails,
    sandboxPayments: change.sandboxPayments ?? before.sandboxPayments,
  })
  const settings = before.settings as Shop['settings']
  const tookGuests = settings.guestCheckout === true
  const guestCheckout = change.guestCheckout ?? tookGuests
  const closedAfterDays = settings.autoCloseDays ?? null
  const autoCloseDays = change.autoCloseDays === undefined ? closedAfterDays : change.autoCloseDays
  const { autoCloseDays: _autoCloseDays, ...kept } = settings
  await tx.db
    .updateTable('shops')
    .where('shopId', '=', tx.shopId)
    .set({
      ...after,
      settings: JSON.stringify({ ...kept, guestCheckout, ...(autoCloseDays === null ? {} : { autoCloseDays }) }),
      version: version + 1,
    })
    .execute()
  const { id, version: _version, settings: _settings, ...old } = before
  await audit(tx, {
    action: 'shop.manage',
    subjectKind: 'shop',
    subjectId: id,
    before: { ...old, guestCheckout: tookGuests, autoCloseDays: closedAfterDays },
    after: { ...after, guestCheckout, autoCloseDays },
    address: address ?? null,
  })
  announce(tx, { type: 'shop', ids: [id] })
}

type Settings = { name: string; accentColor: string; notificationEmails: string[]; sandboxPayments: boolean }

function checked(settings: Settings): Settings {
  demand(accentColorReadable(settings.accentColor))
  const wrong = settings.notificationEmails.find((email) => !isEmail(email))
  if (wrong !== undefined) throw new DomainError('email_invalid', { email: wrong })
  const byAddress = new Map(settings.notificationEmails.map((email) => [normaliseEmail(email), email]))
  return { ...settings, notificationEmails: [...byAddress.values()] }
}
