import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { addressOf } from '#platform/http/address.ts'
import { shopOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import { disableStaff } from './disable-staff.ts'
import { StaffBody, StaffList, StaffParams, StaffView } from './schemas.ts'
import { setStaffRole } from './set-staff-role.ts'
import { listStaff, readMember } from './views.ts'

/** /api/admin/staff: who works in the shop, and as what. */
export const staffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const config = { permission: 'staff.manage' } as const
  const tags = ['staff']

  app.get(
    '/staff',
    {
      config,
      schema: { operationId: 'listStaff', tags, summary: 'Who works in the shop.', response: { 200: StaffList, ...problems(403, 404) } },
    },
    async (request) => {
      const shopId = shopOf(request).id
      return { items: await app.transactor.platform('staff.manage', (tx) => listStaff(tx, shopId)) }
    },
  )

  app.patch(
    '/staff/:staffId',
    {
      config,
      schema: {
        operationId: 'changeStaff',
        tags,
        summary: 'Give a member of staff another role, bar him from the shop or let him in again.',
        params: StaffParams,
        body: StaffBody,
        response: { 200: StaffView, ...problems(403, 404, 409, 422) },
      },
    },
    async (request) => {
      const change = { staffId: request.params.staffId, permissions: app.permissionsByRole, address: addressOf(request) }
      const { role, isDisabled } = request.body
      await request.transact(async (tx) => {
        if (role !== undefined) await setStaffRole(tx, { ...change, role })
        if (isDisabled !== undefined) await disableStaff(tx, { ...change, isDisabled })
      })
      return app.transactor.platform('staff.manage', (tx) => readMember(tx, shopOf(request).id, change.staffId))
    },
  )
}
