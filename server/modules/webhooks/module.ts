import type { Module } from '#platform/module.ts'
import { collectEvents } from './collect-events.ts'
import { deliverWebhook } from './deliver-webhook.ts'
import { webhookErrors } from './errors.ts'
import { removeOldDeliveries, resumeDeliveries } from './resume-deliveries.ts'
import { adminWebhookRoutes } from './routes.admin.ts'

/** Outgoing webhooks: addresses outside that are told what happens in the shop. */
export const webhooks: Module = {
  name: 'webhooks',
  errors: webhookErrors,
  permissions: { 'webhooks.manage': ['manager'] },
  adminRoutes: adminWebhookRoutes,
  jobs: [collectEvents, deliverWebhook, resumeDeliveries, removeOldDeliveries],
}
