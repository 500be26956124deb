import type { Module } from '#platform/module.ts'
import { customerErrors } from './errors.ts'

export const customers: Module = {
  name: 'customers',
  errors: customerErrors,
  constraints: { customers_email_normalised_key: 'email_taken' },
  permissions: { 'customers.see': ['manager', 'support', 'marketing', 'viewer'] },
}
