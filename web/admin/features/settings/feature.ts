import type { AdminFeature } from '../../app/feature.ts'

/** How the shop works, who works in it, and what happened behind the scenes. */
export const settingsFeature: AdminFeature = {
  nav: [
    { id: 'settings.shop', to: 'settings/shop', permission: 'shop.see' },
    { id: 'settings.storefront', to: 'settings/storefront', permission: 'shop.see' },
    { id: 'settings.payment', to: 'settings/payment', permission: ['orders.see', 'payments.see'] },
    { id: 'settings.shipping', to: 'settings/shipping', permission: 'orders.see' },
    { id: 'settings.staff', to: 'settings/staff', alsoAt: ['settings/roles'], permission: 'staff.manage' },
    { id: 'settings.api', to: 'settings/api', permission: ['tokens.manage', 'webhooks.manage'] },
    { id: 'settings.audit', to: 'settings/audit', permission: 'audit.see' },
    { id: 'settings.failedJobs', to: 'settings/failed-jobs', permission: 'shop.manage' },
  ],
}
