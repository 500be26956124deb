import type { Module } from '#platform/module.ts'
import { notificationErrors } from './errors.ts'
import { handlers } from './events.ts'
import { jobs } from './jobs.ts'
import { adminMailRoutes } from './routes.admin.ts'

/** Mails: what is written when something happened, and whether it arrived. */
export const notifications: Module = {
  name: 'notifications',
  errors: notificationErrors,
  permissions: {
    'mails.see': ['manager', 'support', 'marketing', 'viewer'],
    'mails.manage': ['manager', 'support', 'marketing'],
  },
  adminRoutes: adminMailRoutes,
  handlers,
  jobs,
}
