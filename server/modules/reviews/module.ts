import type { Module } from '#platform/module.ts'
import { reviewsErrors } from './errors.ts'
import { reviewAdminRoutes } from './routes.admin.ts'
import { reviewStoreRoutes } from './routes.store.ts'

/** What buyers say of what they got. */
export const reviews: Module = {
  name: 'reviews',
  errors: reviewsErrors,
  permissions: {
    'reviews.see': ['manager', 'support', 'marketing', 'viewer'],
    'reviews.manage': ['manager', 'support', 'marketing'],
  },
  adminRoutes: reviewAdminRoutes,
  storeRoutes: reviewStoreRoutes,
}
