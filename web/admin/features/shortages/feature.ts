import type { AdminFeature } from '../../app/feature.ts'

/** 缺碼處理. Its texts stand with the code groups'. */
export const shortagesFeature: AdminFeature = {
  nav: [{ id: 'orders.shortages', to: 'shortages', permission: 'codes.see' }],
}
