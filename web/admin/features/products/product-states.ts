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
