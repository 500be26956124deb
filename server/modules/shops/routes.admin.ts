import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { addressOf } from '#platform/http/address.ts'
import { shopOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import { changeShop } from './change-shop.ts'
import { setupUrl } from './create-setup-link.ts'
import { disableStaff } from './disable-staff.ts'
import { inviteStaff, prepareStaffAccount } from './invite-staff.ts'
import { auditRoutes } from './routes.audit.ts'
import { profileRoutes } from './routes.profile.ts'
import { staffSessionRoutes } from './routes.session.ts'
import { InvitationBody, InvitationView, ShopBody, ShopView, StaffBody, StaffList, StaffParams, StaffView } from './schemas.ts'
import { setStaffRole } from './set-staff-role.ts'
import { listStaff, readMember, readShop } from './views.ts'

/** /api/admin: the session, the profile, and of the shop its settings, its people and its audit log. */
export const adminShopRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(staffSessionRoutes)
  await app.register(profileRoutes)
  await app.register(shopRoutes)
  await app.register(staffRoutes)
  await app.register(auditRoutes)
}

const shopRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/shop',
    {
      config: { permission: 'shop.see' },
      schema: { operationId: 'readShop', tags: ['shop'], summary: 'Settings of the shop.', response: { 200: ShopView, ...problems(404) } },
    },
    async (request) => request.transact(readShop),
  )

  app.patch(
    '/shop',
    {
      config: { permission: 'shop.manage' },
      schema: {
        operationId: 'changeShop',
        tags: ['shop'],
        summary: 'Change settings of the shop.',
        body: ShopBody,
        response: { 200: ShopView, ...problems(403, 404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await changeShop(tx, { ...request.body, address: addressOf(request) })
        return readShop(tx)
      }),
  )
}

const staffRoutes: FastifyPluginAsyncTypebox = async (app) => {
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

  app.post(
    '/staff',
    {
      config: { ...config, success: 201 },
      schema: {
        operationId: 'inviteStaff',
        tags,
        summary: 'Take somebody into the shop. A new person gets a one-time link to choose a password; it is shown here and nowhere else.',
        body: InvitationBody,
        response: { 201: InvitationView, ...problems(403, 404, 409, 422) },
      },
    },
    async (request) => {
      const { role, ...person } = request.body
      const { staffId, token } = await app.transactor.platform('staff.manage', (tx) => prepareStaffAccount(tx, person))
      return request.transact(async (tx) => {
        await inviteStaff(tx, { staffId, role, permissions: app.permissionsByRole, address: addressOf(request) })
        return { staffId, setupUrl: token === null ? null : setupUrl(app.deps.config.baseUrl, token) }
      })
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
