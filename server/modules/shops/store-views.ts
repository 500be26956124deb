import { DomainError, type Reason } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import { effectiveSettings, inherited, ownOnly, type ViewOverrides, type ViewSettings } from './view-settings.ts'
import { readShop, type Shop } from './views.ts'

/** A store view with what it has of its own, what it would inherit, and what holds in it. */
export type StoreView = Readonly<{
  id: string
  locale: 'zh-TW' | 'en'
  name: string
  isDefault: boolean
  isOffered: boolean
  version: number
  own: ViewOverrides
  inherited: ViewSettings
  effective: ViewSettings
  can: { withdraw: true | Reason }
}>

/** The store views of the shop, the default first. */
export async function listStoreViews(tx: Tx): Promise<StoreView[]> {
  const [shop, rows] = await Promise.all([readShop(tx), readRows(tx)])
  return rows.map(({ position, settings, locale, ...view }) => {
    const own = ownOnly(settings as ViewOverrides)
    return {
      ...view,
      locale: locale === 'en' ? 'en' : 'zh-TW',
      isDefault: position === 0,
      own,
      inherited: inherited(shop),
      effective: effectiveSettings(shop, own),
      can: { withdraw: mayWithdraw(position) },
    }
  })
}

/** One of them. Throws `store_view_not_found`. */
export async function readStoreView(tx: Tx, viewId: string): Promise<StoreView> {
  const view = (await listStoreViews(tx)).find(({ id }) => id === viewId)
  if (!view) throw new DomainError('store_view_not_found')
  return view
}

/** The shop as its store view of that language has it. A language without a view has the shop's own settings. */
export async function readShopIn(tx: Tx, locale: string): Promise<Shop> {
  const [shop, view] = await Promise.all([
    readShop(tx),
    tx.db.selectFrom('storeViews').where('shopId', '=', tx.shopId).where('locale', '=', locale).select('settings').executeTakeFirst(),
  ])
  return view ? { ...shop, ...effectiveSettings(shop, view.settings as ViewOverrides) } : shop
}

/** May customers be kept from choosing the view? Whoever comes without a choice gets the default. */
export function mayWithdraw(position: number): true | Reason {
  return position > 0 ? true : { code: 'store_view_is_default' }
}

function readRows({ db, shopId }: Tx) {
  return db
    .selectFrom('storeViews')
    .where('shopId', '=', shopId)
    .orderBy('position')
    .select(['id', 'locale', 'name', 'position', 'isOffered', 'settings', 'version'])
    .execute()
}
