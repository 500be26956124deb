import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { shopOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import { StoreCategoryList, StoreProduct, StoreProductList, StoreProductParams, StoreProductQuery } from './schemas.ts'
import { readStoreCategories } from './store-categories.ts'
import { readStoreProduct } from './store-product.ts'
import { readStoreProducts } from './store-products.ts'

const tags = ['storefront']
/** The same for everybody and up to a second old (SX-64). */
const shared = { access: 'public', isSharedAnswer: true } as const
/** Browsers ask again each time and mostly hear 304: a changed price is seen within the second. */
const REVALIDATE = 'public, no-cache'

/** What everybody may see of a shop: /api/store/products. */
export const storeProductRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/products',
    {
      config: shared,
      schema: {
        operationId: 'readStoreProducts',
        tags,
        summary: 'Listed products of the shop or of a category, found by words, in a chosen order. Up to one second old.',
        querystring: StoreProductQuery,
        response: { 200: StoreProductList, ...problems(404, 422) },
      },
    },
    async (request, reply) => {
      const page = await request.transact((tx) => readStoreProducts(tx, shopOf(request).handle, request.query))
      reply.header('cache-control', REVALIDATE).header('vary', 'aftercart-shop')
      return page
    },
  )

  app.get(
    '/categories',
    {
      config: shared,
      schema: {
        operationId: 'readStoreCategories',
        tags,
        summary: 'The categories that lead to listed products, in the order of the tree. Up to one second old.',
        response: { 200: StoreCategoryList, ...problems(404) },
      },
    },
    async (request, reply) => {
      const tree = await request.transact(readStoreCategories)
      reply.header('cache-control', REVALIDATE).header('vary', 'aftercart-shop')
      return tree
    },
  )

  app.get(
    '/products/:slug',
    {
      config: shared,
      schema: {
        operationId: 'readStoreProduct',
        tags,
        summary: 'A product that is on sale. Up to one second old; the cart reads prices and stock anew.',
        params: StoreProductParams,
        response: { 200: StoreProduct, ...problems(404, 422) },
      },
    },
    async (request, reply) => {
      const product = await request.transact((tx) => readStoreProduct(tx, shopOf(request).handle, request.params.slug))
      reply.header('cache-control', REVALIDATE).header('vary', 'aftercart-shop')
      return product
    },
  )
}
