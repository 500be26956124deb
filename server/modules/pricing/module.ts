import type { Module } from '#platform/module.ts'
import { pricingChecks } from './checks.ts'
import { pricingConstraints, pricingErrors } from './errors.ts'
import { pricingAdminRoutes } from './routes.admin.ts'

/** Prices, campaigns and coupons. */
export const pricing: Module = {
  name: 'pricing',
  errors: pricingErrors,
  constraints: pricingConstraints,
  permissions: {
    'marketing.see': ['manager', 'marketing', 'support', 'viewer'],
    'marketing.manage': ['manager', 'marketing'],
  },
  adminRoutes: pricingAdminRoutes,
  checks: pricingChecks,
}
