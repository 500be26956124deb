import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { addressOf } from '#platform/http/address.ts'
import { problems } from '#platform/http/schemas.ts'
import { changeShop } from './change-shop.ts'
import { auditRoutes } from './routes.audit.ts'
import { invitationRoutes } from './routes.invitations.ts'
import { profileRoutes } from './routes.profile.ts'
import { roleRoutes } from './routes.roles.ts'
import { staffSessionRoutes } from './routes.session.ts'
import { profileSessionRoutes } from './routes.sessions.ts'
import { staffRoutes } from './routes.staff.ts'
import { tokenRoutes } from './routes.tokens.ts'
import { storeViewRoutes } from './routes.views.ts'
import { ShopBody, ShopView } from './schemas.ts'
import { readShop } from './views.ts'

/** /api/admin: the session, the profile, and of the shop its settings, its people and its audit log. */
export const adminShopRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(staffSessionRoutes)
  await app.register(profileRoutes)
  await app.register(profileSessionRoutes)
  await app.register(shopRoutes)
  await app.register(storeViewRoutes)
  await app.register(staffRoutes)
  await app.register(invitationRoutes)
  await app.register(roleRoutes)
  await app.register(tokenRoutes)
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
