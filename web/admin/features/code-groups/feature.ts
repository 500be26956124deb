import type { AdminFeature } from '../../app/feature.ts'

/** 指定商品送活動序號. */
export const codeGroupsFeature: AdminFeature = {
  nav: [{ id: 'marketing.serialCodes', to: 'code-groups', permission: 'codes.see' }],
  live: { code_import: ['code-groups'], 'order.codes': ['code-groups', 'shortages', 'orders'] },
}
