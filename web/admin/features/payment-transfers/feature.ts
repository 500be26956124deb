import type { AdminFeature } from '../../app/feature.ts'

/** Orders that wait for a bank transfer. */
export const transfersFeature: AdminFeature = {
  nav: [{ id: 'finance.transfers', to: 'transfers', permission: 'payments.see' }],
  live: { transfers: ['transfers', 'orders'], order: ['transfers'] },
}
