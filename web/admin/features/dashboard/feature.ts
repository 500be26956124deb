import type { AdminFeature } from '../../app/feature.ts'

/** The first page of the back office. */
export const dashboardFeature: AdminFeature = {
  nav: [{ id: 'dashboard', to: 'dashboard', permission: 'shop.see' }],
  live: { 'order.': ['dashboard'], codes: ['dashboard'], 'cards.': ['dashboard'], mail: ['dashboard'], 'payment-alarms': ['dashboard'] },
}
