import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shopRoute } from '../../app/shop-route.ts'
import { day, listSearch, text } from '../../kit/list-search.ts'

/** `/admin/<shop>/settings/shop`. */
export const shopSettingsRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'settings/shop',
  staticData: { permission: 'shop.see' },
  component: lazyRouteComponent(() => import('./shop-settings.tsx'), 'ShopSettings'),
})

/** `/admin/<shop>/settings/storefront`: the store views. */
export const storeViewsRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'settings/storefront',
  staticData: { permission: 'shop.see' },
  component: lazyRouteComponent(() => import('./store-views.tsx'), 'StoreViews'),
})

/** `/admin/<shop>/settings/payment`. */
export const paymentSettingsRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'settings/payment',
  staticData: { permission: ['orders.see', 'payments.see'] },
  component: lazyRouteComponent(() => import('./payment-settings.tsx'), 'PaymentSettings'),
})

/** `/admin/<shop>/settings/shipping`. */
export const shippingSettingsRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'settings/shipping',
  staticData: { permission: 'orders.see' },
  component: lazyRouteComponent(() => import('./shipping-settings.tsx'), 'ShippingSettings'),
})

/** `/admin/<shop>/settings/staff`. */
export const staffRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'settings/staff',
  staticData: { permission: 'staff.manage' },
  component: lazyRouteComponent(() => import('./staff-settings.tsx'), 'StaffSettings'),
})

/** Filters of the audit log. */
export const auditSearch = listSearch({ filters: { actor: text, action: text, subject: text, from: day, to: day }, sorts: [] })

/** `/admin/<shop>/settings/roles`. */
export const rolesRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'settings/roles',
  staticData: { permission: 'staff.manage' },
  component: lazyRouteComponent(() => import('./roles-page.tsx'), 'RolesPage'),
})

/** `/admin/<shop>/settings/api`. */
export const apiSettingsRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'settings/api',
  staticData: { permission: ['tokens.manage', 'webhooks.manage'] },
  component: lazyRouteComponent(() => import('./api-settings.tsx'), 'ApiSettings'),
})

/** `/admin/<shop>/settings/audit`. */
export const auditRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'settings/audit',
  validateSearch: auditSearch,
  staticData: { permission: 'audit.see' },
  component: lazyRouteComponent(() => import('./audit-list.tsx'), 'AuditList'),
})

/** `/admin/<shop>/settings/failed-jobs`. */
export const failedJobsRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'settings/failed-jobs',
  staticData: { permission: 'shop.manage' },
  component: lazyRouteComponent(() => import('./failed-jobs.tsx'), 'FailedJobs'),
})

/** `/admin/<shop>/profile`: the person, not the shop. */
export const profileRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'profile',
  component: lazyRouteComponent(() => import('./profile-page.tsx'), 'ProfilePage'),
})

/** Every page of this feature. */
export const settingsRoutes = [
  shopSettingsRoute,
  storeViewsRoute,
  paymentSettingsRoute,
  shippingSettingsRoute,
  staffRoute,
  rolesRoute,
  apiSettingsRoute,
  auditRoute,
  failedJobsRoute,
  profileRoute,
] as const
