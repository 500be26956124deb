import type { AdminFeature } from '../../app/feature.ts'

/** 退款: money that goes back. */
export const refundsFeature: AdminFeature = {
  nav: [{ id: 'finance.refunds', to: 'refunds', permission: 'payments.see' }],
}
