import type { Module } from '#platform/module.ts'
import { customerErrors } from './errors.ts'
import { adminCustomerRoutes } from './routes.admin.ts'
import { storeCustomerRoutes } from './routes.store.ts'

export const customers: Module = {
  name: 'customers',
  changesIdentities: true,
  errors: customerErrors,
  constraints: { customers_email_normalised_key: 'email_taken' },
  adminRoutes: adminCustomerRoutes,
  storeRoutes: storeCustomerRoutes,
  permissions: { 'customers.see': ['manager', 'support', 'marketing', 'viewer'] },
}
