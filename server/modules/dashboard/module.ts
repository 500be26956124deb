import type { Module } from '#platform/module.ts'
import { adminDashboardRoutes } from './routes.admin.ts'

/** The first page of the back office: numbers of other modules, no table of its own. */
export const dashboard: Module = { name: 'dashboard', adminRoutes: adminDashboardRoutes }
