import { DomainError } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { checkedSettings } from './checked-settings.ts'
import { inherited, type ViewOverrides } from './view-settings.ts'
import { readShop, type Shop } from './views.ts'

/** What changes; absent stays. `version` is the one the screen was filled with. */
export type ShopChange = ViewOverrides & {
  version: number
  sandboxPayments?: boolean | undefined
  /** Orders without an account. */
  guestCheckout?: boolean | undefined
  /** Days after shipping until an order closes by itself; null never. */
  autoCloseDays?: number | null | undefined
}

/**
 * Changes the settings of the shop, with old and new values in the audit log (SX-26). Store views inherit what they have no value of their
 * own for. Throws `shop_changed { version }` for a stale version (SX-32), `accent_color_invalid`, `accent_contrast_low`,
 * `email_invalid { email }`.
 */
export async function changeShop(tx: Tx, { version, address, ...change }: ShopChange & { address?: string }): Promise<void> {
  await tx.db.selectFrom('shops').where('shopId', '=', tx.shopId).select('id').forUpdate().execute()
  const shop = await readShop(tx)
  if (shop.version !== version) throw new DomainError('shop_changed', { version: shop.version })
  const before = changeable(shop)
  const after = { ...before, ...checkedSettings(Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))) }
  const { name, accentColor, notificationEmails, sandboxPayments, ...settings } = after
  const { id } = shop
  await tx.db
    .updateTable('shops')
    .where('shopId', '=', tx.shopId)
    .set({
      name,
      accentColor,
      notificationEmails,
      sandboxPayments,
      settings: JSON.stringify({ ...shop.settings, ...nullAsAbsent(settings) }),
      version: version + 1,
    })
    .execute()
  await audit(tx, { action: 'shop.manage', subjectKind: 'shop', subjectId: id, before, after, address: address ?? null })
  announce(tx, { type: 'shop', ids: [id] })
}

function changeable(shop: Shop) {
  const { sandboxPayments, guestCheckout, autoCloseDays } = shop
  return { ...inherited(shop), notificationEmails: [...shop.notificationEmails], sandboxPayments, guestCheckout, autoCloseDays }
}

/** What is undefined is left out of JSON: a setting that is off leaves no trace in the row. */
function nullAsAbsent(settings: Record<string, string | number | boolean | null>) {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, value ?? undefined]))
}
