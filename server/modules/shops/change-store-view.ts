import { DomainError, demand } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { checkedSettings } from './checked-settings.ts'
import { mayWithdraw } from './store-views.ts'
import { ownOnly, type ViewOverrides } from './view-settings.ts'

/** What changes; absent stays. `own` is all the view has of its own: a setting that is not in it is inherited again. */
export type StoreViewChange = {
  viewId: string
  version: number
  name?: string | undefined
  isOffered?: boolean | undefined
  own?: ViewOverrides | undefined
}

/**
 * Changes a store view, with old and new values in the audit log (SX-26). Throws `store_view_not_found`, `store_view_changed { version }`
 * (SX-32), `store_view_is_default`, `accent_color_invalid`, `accent_contrast_low`, `email_invalid { email }`.
 */
export async function changeStoreView(tx: Tx, { viewId, version, address, ...change }: StoreViewChange & { address?: string }) {
  const before = await tx.db
    .selectFrom('storeViews')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', viewId)
    .select(['locale', 'name', 'position', 'isOffered', 'settings', 'version'])
    .forUpdate()
    .executeTakeFirst()
  if (!before) throw new DomainError('store_view_not_found')
  if (before.version !== version) throw new DomainError('store_view_changed', { version: before.version })
  const isOffered = change.isOffered ?? before.isOffered
  if (!isOffered) demand(mayWithdraw(before.position))
  const name = change.name?.trim() ?? before.name
  const had = ownOnly(before.settings as ViewOverrides)
  const own = change.own === undefined ? had : checkedSettings(ownOnly(change.own))
  await tx.db
    .updateTable('storeViews')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', viewId)
    .set({ name, isOffered, settings: JSON.stringify(own), version: version + 1 })
    .execute()
  const { locale } = before
  await audit(tx, {
    action: 'shop.change_view',
    subjectKind: 'store_view',
    subjectId: viewId,
    before: { locale, viewName: before.name, isOffered: before.isOffered, ...written(had) },
    after: { locale, viewName: name, isOffered, ...written(own) },
    address: address ?? null,
  })
  announce(tx, { type: 'shop', ids: [tx.shopId] })
}

/** For the log; what is inherited is left out. */
function written(own: ViewOverrides) {
  return Object.fromEntries(Object.entries(own).map(([setting, value]) => [setting, Array.isArray(value) ? [...value] : value]))
}
