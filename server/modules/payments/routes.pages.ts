import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { paymentReturnRoutes } from './form-page/return-routes.ts'
import { formPageRoutes } from './form-page/routes.ts'
import { payPageRoutes } from './sandbox/pay-page-routes.ts'

/** Pages between the shop and its gateways; they know nobody's cookies. */
export const paymentPageRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(payPageRoutes)
  await app.register(formPageRoutes)
  await app.register(paymentReturnRoutes)
}
