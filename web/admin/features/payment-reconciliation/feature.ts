import type { AdminFeature } from '../../app/feature.ts'

/** What came and what should have come, by day and provider. */
export const reconciliationFeature: AdminFeature = {
  nav: [{ id: 'finance.reconciliation', to: 'reconciliation', permission: 'payments.see' }],
  live: { 'payment-alarms': ['reconciliation'] },
}
