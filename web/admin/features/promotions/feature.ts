import type { AdminFeature } from '../../app/feature.ts'

/** Money off an order: by itself above an amount, or for a code. */
export const promotionsFeature: AdminFeature = {
  nav: [
    { id: 'marketing.promotions', to: 'promotions', permission: 'marketing.see' },
    { id: 'marketing.coupons', to: 'coupons', permission: 'marketing.see' },
  ],
}
