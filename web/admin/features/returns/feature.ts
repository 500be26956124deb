import type { AdminFeature } from '../../app/feature.ts'

/** 售後: what comes back. */
export const returnsFeature: AdminFeature = {
  nav: [{ id: 'orders.returns', to: 'returns', permission: 'orders.see' }],
}
