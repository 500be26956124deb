import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { addressOf } from '#platform/http/address.ts'
import { problems } from '#platform/http/schemas.ts'
import { changeStoreView } from './change-store-view.ts'
import { StoreViewBody, StoreViewList, StoreViewParams, StoreViewView } from './schemas.ts'
import { listStoreViews, readStoreView } from './store-views.ts'

/** /api/admin/store-views: the language faces of the shop, and what each has of its own. */
export const storeViewRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const tags = ['shop']

  app.get(
    '/store-views',
    {
      config: { permission: 'shop.see' },
      schema: {
        operationId: 'listStoreViews',
        tags,
        summary: 'Store views of the shop, the default first, with their own, inherited and effective settings.',
        response: { 200: StoreViewList, ...problems(404) },
      },
    },
    async (request) => request.transact(async (tx) => ({ items: await listStoreViews(tx) })),
  )

  app.patch(
    '/store-views/:viewId',
    {
      config: { permission: 'shop.manage' },
      schema: {
        operationId: 'changeStoreView',
        tags,
        summary: 'Change a store view: its name, whether customers may choose it, and the settings it has of its own.',
        params: StoreViewParams,
        body: StoreViewBody,
        response: { 200: StoreViewView, ...problems(403, 404, 409, 422) },
      },
    },
    async (request) => {
      const { viewId } = request.params
      return request.transact(async (tx) => {
        await changeStoreView(tx, { ...request.body, viewId, address: addressOf(request) })
        return readStoreView(tx, viewId)
      })
    },
  )
}
