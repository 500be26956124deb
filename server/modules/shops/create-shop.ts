import { newId } from '#kernel/ids.ts'
import { emitFor } from '#platform/events.ts'
import type { PlatformTx } from '#platform/tx.ts'
import './events.ts'

/** What a new shop needs; everything but handle and name has a default for a shop in Taiwan. */
export type NewShop = {
  handle: string
  name: string
  /** Who gets the role `owner`; null for a shop whose people come later. */
  ownerId: string | null
  currency?: 'TWD' | 'CNY' | 'USD'
  timeZone?: string
  locale?: 'zh-TW' | 'en'
  accentColor?: string
  isDemo?: boolean
  sandboxPayments?: boolean
  /** Orders without an account; off unless asked for. */
  guestCheckout?: boolean
  notificationEmails?: string[]
}

/** Contrast 5.9 : 1 with white, so that white text on it is readable. */
const DEFAULT_ACCENT = '#0b6e4f'

/** The language faces every shop begins with; the shop's own language comes first and is the default. */
const viewNames = { 'zh-TW': '繁體中文', en: 'English' } as const

/**
 * Opens a shop with its store views in zh-TW and English, and makes `ownerId` its owner (SX-21). The sandbox gateway is on in
 * demonstration shops only, unless asked for (SX-70). Constraint `shops_handle_key` becomes `shop_handle_taken`.
 */
export async function createShop(tx: PlatformTx, shop: NewShop): Promise<{ id: string }> {
  const { db, now } = tx
  const id = newId(now.getTime())
  const locale = shop.locale ?? 'zh-TW'
  await db
    .insertInto('shops')
    .values({
      id,
      handle: shop.handle,
      name: shop.name,
      currency: shop.currency ?? 'TWD',
      timeZone: shop.timeZone ?? 'Asia/Taipei',
      locale,
      accentColor: shop.accentColor ?? DEFAULT_ACCENT,
      isDemo: shop.isDemo ?? false,
      sandboxPayments: shop.sandboxPayments ?? shop.isDemo ?? false,
      notificationEmails: shop.notificationEmails ?? [],
      settings: JSON.stringify({ guestCheckout: shop.guestCheckout ?? false }),
      version: 0,
      createdAt: now,
    })
    .execute()
  await db
    .insertInto('storeViews')
    .values(viewsOf(id, locale, now))
    .execute()
  if (shop.ownerId)
    await db
      .insertInto('shopStaff')
      .values({ shopId: id, staffId: shop.ownerId, role: 'owner', disabledAt: null, createdAt: now })
      .execute()
  emitFor(tx, id, 'shop.opened', { shopId: id })
  return { id }
}

function viewsOf(shopId: string, locale: 'zh-TW' | 'en', now: Date) {
  const locales = locale === 'en' ? (['en', 'zh-TW'] as const) : (['zh-TW', 'en'] as const)
  return locales.map((each, position) => ({
    shopId,
    id: newId(now.getTime()),
    locale: each,
    name: viewNames[each],
    position,
    isOffered: true,
    settings: '{}',
    version: 0,
  }))
}
