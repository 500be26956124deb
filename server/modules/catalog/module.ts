import type { Module } from '#platform/module.ts'
import { catalogConstraints, catalogErrors } from './errors.ts'

/** Products, their variants and pictures, and how many there are of each. */
export const catalog: Module = {
  name: 'catalog',
  errors: catalogErrors,
  constraints: catalogConstraints,
  permissions: {
    'catalog.see': ['manager', 'support', 'marketing', 'viewer'],
    'catalog.manage': ['manager', 'marketing'],
  },
}
