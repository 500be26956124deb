import type { AdminTextKey } from '#web/i18n/admin/use-text.tsx'
import type { Tone } from '../../kit/state-tag.tsx'

/** Where a product can be met. */
export const productStatuses = ['listed', 'hidden', 'delisted'] as const

export type ProductStatus = (typeof productStatuses)[number]

/** How each status is said. */
export const productStatusShown: Readonly<Record<ProductStatus, { label: AdminTextKey; explanation: AdminTextKey; tone: Tone }>> = {
  listed: { label: 'products.status.listed', explanation: 'products.status.listed.help', tone: 'good' },
  hidden: { label: 'products.status.hidden', explanation: 'products.status.hidden.help', tone: 'warning' },
  delisted: { label: 'products.status.delisted', explanation: 'products.status.delisted.help', tone: 'plain' },
}

/** What a product can be, those that can be sold here first. */
export const productKinds = [
  'normal',
  'bundle',
  'no_shipping',
  'card_key',
  'warehouse_linked',
  'gift',
  'add_on',
  'points_mall',
  'group_buy',
  'pos',
] as const
export type ProductKind = (typeof productKinds)[number]

/** Kinds that are stored, but cannot be bought in this storefront by themselves. */
export const unsoldKinds: readonly ProductKind[] = ['gift', 'add_on', 'points_mall', 'group_buy', 'pos']

export const temperatureZones = ['normal', 'chilled', 'frozen'] as const
export const channels = ['online', 'store', 'line'] as const
export const stockStates = ['available', 'none', 'uncounted'] as const
