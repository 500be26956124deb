import type { AdminFeature } from '../../app/feature.ts'

/** 卡密庫. */
export const cardPoolsFeature: AdminFeature = {
  nav: [{ id: 'products.cardPools', to: 'card-pools', permission: 'cards.see' }],
  live: { code_import: ['card-pools'], 'order.': ['card-pools'], 'cards.': ['card-pools', 'orders'] },
}
