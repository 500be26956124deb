import { importJobs } from '#platform/imports/import-jobs.ts'
import type { Module } from '#platform/module.ts'
import { catalogChecks } from './checks.ts'
import { catalogConstraints, catalogErrors } from './errors.ts'
import { productImporter } from './product-importer.ts'
import { adminCatalogRoutes } from './routes.admin.ts'
import { picturePageRoutes } from './routes.pictures.ts'

/** Products, their variants and pictures, and how many there are of each. */
export const catalog: Module = {
  name: 'catalog',
  errors: catalogErrors,
  constraints: catalogConstraints,
  permissions: {
    'catalog.see': ['manager', 'support', 'marketing', 'viewer'],
    'catalog.manage': ['manager', 'marketing'],
  },
  adminRoutes: adminCatalogRoutes,
  pageRoutes: picturePageRoutes,
  jobs: importJobs(productImporter),
  checks: catalogChecks,
}
