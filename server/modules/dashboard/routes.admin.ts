import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { readDashboard } from './read-dashboard.ts'
import { DashboardView } from './schemas.ts'

/** /api/admin/dashboard */
export const adminDashboardRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/dashboard',
    {
      config: { permission: 'shop.see' },
      schema: {
        operationId: 'readDashboard',
        tags: ['dashboard'],
        summary: "Today, the last 14 days and what waits for a person; days are the shop's.",
        response: { 200: DashboardView },
      },
    },
    async (request) => request.transact((tx) => readDashboard(tx)),
  )
}
