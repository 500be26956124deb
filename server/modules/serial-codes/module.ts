import type { Module } from '#platform/module.ts'
import { serialCodesChecks } from './checks.ts'
import { serialCodesConstraints, serialCodesErrors } from './errors.ts'
import { fillGroupJob, handlers, issueLateJob, issueWhenPaidLate } from './handlers.ts'
import { codeRoutes } from './routes.codes.ts'
import { groupRoutes } from './routes.groups.ts'
import { importRoutes } from './routes.imports.ts'
import { pastOrderRoutes } from './routes.past-orders.ts'
import { settingsRoutes } from './routes.settings.ts'

/** Serial codes for designated products: who gets one when an order is closed (S0). */
export const serialCodes: Module = {
  name: 'serial-codes',
  errors: serialCodesErrors,
  constraints: serialCodesConstraints,
  permissions: {
    'codes.see': ['manager', 'support', 'marketing', 'viewer'],
    'codes.manage': ['manager', 'marketing'],
    'codes.reveal': ['manager', 'support'],
    'codes.export': ['manager'],
  },
  adminRoutes: async (app) => {
    await app.register(importRoutes)
    await app.register(groupRoutes)
    await app.register(codeRoutes)
    await app.register(pastOrderRoutes)
    await app.register(settingsRoutes)
  },
  handlers,
  jobs: [issueLateJob, fillGroupJob],
  policies: [issueWhenPaidLate],
  checks: serialCodesChecks,
}
