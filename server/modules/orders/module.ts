import { onSignedIn } from '#modules/customers/index.ts'
import { on } from '#platform/events.ts'
import type { Module } from '#platform/module.ts'
import { answerTo } from '#platform/policy.ts'
import { orderChecks } from './checks.ts'
import './events.ts'
import { createDefaultMethods } from './default-methods.ts'
import { orderConstraints, orderErrors } from './errors.ts'
import { orderJobs } from './jobs.ts'
import { mergeCarts } from './merge-carts.ts'
import { orderAdminRoutes } from './routes.admin.ts'
import { orderStoreRoutes } from './routes.store.ts'

/** Carts, checkout, and orders with their four state machines. */
export const orders: Module = {
  name: 'orders',
  errors: orderErrors,
  constraints: orderConstraints,
  permissions: {
    'orders.see': ['manager', 'support', 'marketing', 'viewer'],
    'orders.manage': ['manager', 'support'],
    'orders.close': ['manager', 'support'],
    'orders.take': ['manager', 'support'],
    'orders.export': ['manager'],
    'orders.return': ['manager', 'support'],
    'orders.settings': ['manager'],
  },
  adminRoutes: orderAdminRoutes,
  storeRoutes: orderStoreRoutes,
  jobs: orderJobs,
  checks: orderChecks,
  handlers: [on('shop.opened', 'orders.create-default-methods', createDefaultMethods)],
  policies: [answerTo(onSignedIn, mergeCarts)],
}
