import { auditChecks } from '#platform/audit/check-audit.ts'
import { sealAuditJob } from '#platform/audit/seal-audit.ts'
import { keepFailedJobs } from '#platform/jobs/keep-failed-jobs.ts'
import type { Module } from '#platform/module.ts'
import { shopErrors } from './errors.ts'
import { removeOldAnswers, removeStaleSignIns } from './jobs.ts'
import { adminShopRoutes } from './routes.admin.ts'

export const shops: Module = {
  name: 'shops',
  changesIdentities: true,
  errors: shopErrors,
  constraints: {
    shops_handle_key: 'shop_handle_taken',
    staff_email_normalised_key: 'staff_email_taken',
    shop_staff_pkey: 'staff_already_here',
    shop_roles_name_key: 'role_name_taken',
    shop_staff_custom_role_fk: 'role_in_use',
    staff_invitations_custom_role_fk: 'role_in_use',
    staff_invitations_pending_key: 'staff_invited_already',
  },
  adminRoutes: adminShopRoutes,
  jobs: [removeStaleSignIns, removeOldAnswers, sealAuditJob, keepFailedJobs],
  checks: auditChecks,
  permissions: {
    'shop.see': ['manager', 'support', 'marketing', 'viewer'],
    'shop.manage': ['manager'],
    'staff.manage': ['manager'],
    'tokens.manage': ['manager'],
    'audit.see': ['manager'],
  },
}
