import { isGiven } from '../kit/needed-permission.ts'
import type { NavEntry } from './feature.ts'

/** The plan of the back office: groups and entries in their order. What no feature provides is not shown. */
export const navigationPlan = [
  { id: 'dashboard', entries: ['dashboard'] },
  { id: 'orders', entries: ['orders.all', 'orders.edits', 'orders.shortages', 'orders.returns'] },
  { id: 'products', entries: ['products.all', 'products.categories', 'products.cardPools', 'products.stock', 'products.reviews'] },
  { id: 'customers', entries: ['customers.all', 'customers.groups', 'customers.superMember', 'customers.points'] },
  {
    id: 'marketing',
    entries: [
      'marketing.serialCodes',
      'marketing.coupons',
      'marketing.promotions',
      'marketing.bargain',
      'marketing.scratch',
      'marketing.nineGrid',
      'marketing.luckyDraw',
    ],
  },
  { id: 'privateSales', entries: ['privateSales.events', 'privateSales.invitations'] },
  {
    id: 'conversations',
    entries: ['conversations.inbox', 'conversations.orders', 'conversations.accounts', 'conversations.texts', 'conversations.results'],
  },
  {
    id: 'affiliates',
    entries: ['affiliates.distributors', 'affiliates.teamDividend', 'affiliates.shareholderDividend', 'affiliates.withdrawals'],
  },
  {
    id: 'finance',
    entries: [
      'finance.transfers',
      'finance.alarms',
      'finance.reconciliation',
      'finance.statements',
      'finance.invoices',
      'finance.differences',
      'finance.refunds',
    ],
  },
  { id: 'reports', entries: ['reports.invitations', 'reports.invitedCustomers', 'reports.conversions', 'reports.sales'] },
  {
    id: 'settings',
    entries: [
      'settings.shop',
      'settings.storefront',
      'settings.payment',
      'settings.shipping',
      'settings.mailTemplates',
      'settings.mailLog',
      'settings.staff',
      'settings.api',
      'settings.audit',
      'settings.failedJobs',
    ],
  },
] as const

export type NavGroupId = (typeof navigationPlan)[number]['id']

export type NavEntryId = (typeof navigationPlan)[number]['entries'][number]

/** A group with what the person may see of it. */
export type NavGroup = { id: NavGroupId; entries: readonly NavEntry[] }

/** What exists and is permitted, in the plan's order; groups without entries are left out. */
export function visibleNavigation(provided: readonly NavEntry[], can: (permission: string) => boolean): NavGroup[] {
  const permitted = new Map(provided.filter((entry) => isGiven(entry.permission, can)).map((entry) => [entry.id, entry]))
  const groups = navigationPlan.map(({ id, entries }) => ({ id, entries: entries.flatMap((entry) => permitted.get(entry) ?? []) }))
  return groups.filter((group) => group.entries.length > 0)
}

/** The entry that a page belongs to: the longest address that the page's begins with (`orders/edits` before `orders`). */
export function activeEntry(groups: readonly NavGroup[], path: string): NavEntry | undefined {
  const matching = groups
    .flatMap((group) => group.entries)
    .filter(({ to, alsoAt = [] }) => [to, ...alsoAt].some((at) => path === at || path.startsWith(`${at}/`)))
  return matching.sort((a, b) => b.to.length - a.to.length)[0]
}
