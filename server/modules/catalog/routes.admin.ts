import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { shopOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import { changeProduct } from './change-product.ts'
import { changeProducts } from './change-products.ts'
import { createProduct } from './create-product.ts'
import { deleteProduct } from './delete-product.ts'
import { orderPictures } from './order-pictures.ts'
import { categoryRoutes } from './routes.categories.ts'
import { productImportRoutes } from './routes.imports.ts'
import { pictureUploadRoutes } from './routes.pictures.ts'
import {
  ComponentsBody,
  ComponentVariantList,
  ComponentVariantQuery,
  NewProductBody,
  PictureOrderBody,
  ProductChangeBody,
  ProductList,
  ProductParams,
  ProductQuery,
  ProductsChangeBody,
  ProductsChanged,
  ProductView,
  StockBody,
  VariantParams,
  VariantsBody,
  VersionQuery,
} from './schemas.ts'
import { setComponents } from './set-components.ts'
import { setStock } from './set-stock.ts'
import { setVariants } from './set-variants.ts'
import { readComponentVariants, readProduct, readProducts } from './views.ts'

const see = { permission: 'catalog.see' } as const
const manage = { permission: 'catalog.manage' } as const
const tags = ['catalog']

/** The back office's products: /api/admin/products and /api/admin/variants. */
export const adminCatalogRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(pictureUploadRoutes)
  await app.register(categoryRoutes)
  await app.register(productImportRoutes)

  app.get(
    '/products',
    {
      config: see,
      schema: {
        operationId: 'readProducts',
        tags,
        summary: 'Products that are not deleted.',
        querystring: ProductQuery,
        response: { 200: ProductList, ...problems(422) },
      },
    },
    async (request) => request.transact((tx) => readProducts(tx, shopOf(request).handle, request.query)),
  )

  app.get(
    '/component-variants',
    {
      config: see,
      schema: {
        operationId: 'readComponentVariants',
        tags,
        summary: 'Variants that a bundle may hold, found by name or SKU; at most 50.',
        querystring: ComponentVariantQuery,
        response: { 200: ComponentVariantList, ...problems(422) },
      },
    },
    async (request) => request.transact((tx) => readComponentVariants(tx, request.query.q?.trim() ?? '')),
  )

  app.get(
    '/products/:productId',
    {
      config: see,
      schema: {
        operationId: 'readProduct',
        tags,
        summary: 'A product with its variants, stock and pictures.',
        params: ProductParams,
        response: { 200: ProductView, ...problems(404) },
      },
    },
    async (request) => request.transact((tx) => readProduct(tx, shopOf(request).handle, request.params.productId)),
  )

  app.post(
    '/products',
    {
      config: { ...manage, success: 201 },
      schema: {
        operationId: 'createProduct',
        tags,
        summary: 'Create a product with its variants and their first stock.',
        body: NewProductBody,
        response: { 201: ProductView, ...problems(409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const defaults = { slug: null, description: '', kind: 'normal', status: 'listed', options: [] } as const
        const { productId } = await createProduct(tx, { ...defaults, options: [], ...request.body })
        return readProduct(tx, shopOf(request).handle, productId)
      }),
  )

  app.post(
    '/product-changes',
    {
      config: manage,
      schema: {
        operationId: 'changeProducts',
        tags,
        summary: 'List, hide, delist or sort many products at once: named ones, or all that match a filter.',
        body: ProductsChangeBody,
        response: { 200: ProductsChanged, ...problems(404, 409, 422) },
      },
    },
    async (request) => request.transact((tx) => changeProducts(tx, request.body)),
  )

  app.patch(
    '/products/:productId',
    {
      config: manage,
      schema: {
        operationId: 'changeProduct',
        tags,
        summary: 'Change texts, place or status of a product; what is absent stays.',
        params: ProductParams,
        body: ProductChangeBody,
        response: { 200: ProductView, ...problems(404, 409, 422) },
      },
    },
    async (request) => {
      const { productId } = request.params
      const { version, ...changes } = request.body
      return request.transact(async (tx) => {
        await changeProduct(tx, { productId, version, changes })
        return readProduct(tx, shopOf(request).handle, productId)
      })
    },
  )

  app.put(
    '/products/:productId/variants',
    {
      config: manage,
      schema: {
        operationId: 'setVariants',
        tags,
        summary:
          'Replace the options and variants of a product. Variants that are left out are archived; stock is taken for new ones only.',
        params: ProductParams,
        body: VariantsBody,
        response: { 200: ProductView, ...problems(404, 409, 422) },
      },
    },
    async (request) => {
      const { productId } = request.params
      return request.transact(async (tx) => {
        await setVariants(tx, { productId, ...request.body })
        return readProduct(tx, shopOf(request).handle, productId)
      })
    },
  )

  app.put(
    '/products/:productId/components',
    {
      config: manage,
      schema: {
        operationId: 'setComponents',
        tags,
        summary: 'Replace what a bundle consists of. Placed orders keep what they were placed with.',
        params: ProductParams,
        body: ComponentsBody,
        response: { 200: ProductView, ...problems(404, 409, 422) },
      },
    },
    async (request) => {
      const { productId } = request.params
      return request.transact(async (tx) => {
        await setComponents(tx, { productId, ...request.body })
        return readProduct(tx, shopOf(request).handle, productId)
      })
    },
  )

  app.put(
    '/variants/:variantId/stock',
    {
      config: manage,
      schema: {
        operationId: 'setStock',
        tags,
        summary: 'Set how many pieces of a variant are on the shelf, or stop counting it.',
        params: VariantParams,
        body: StockBody,
        response: { 200: ProductView, ...problems(404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { productId } = await setStock(tx, { ...request.params, ...request.body })
        return readProduct(tx, shopOf(request).handle, productId)
      }),
  )

  app.put(
    '/products/:productId/picture-order',
    {
      config: manage,
      schema: {
        operationId: 'orderPictures',
        tags,
        summary: 'Put the pictures of a product in order; the first is shown in lists.',
        params: ProductParams,
        body: PictureOrderBody,
        response: { 200: ProductView, ...problems(404, 409, 422) },
      },
    },
    async (request) => {
      const { productId } = request.params
      return request.transact(async (tx) => {
        await orderPictures(tx, { productId, ...request.body })
        return readProduct(tx, shopOf(request).handle, productId)
      })
    },
  )

  app.delete(
    '/products/:productId',
    {
      config: { ...manage, success: 204 },
      schema: {
        operationId: 'deleteProduct',
        tags,
        summary: 'Delete a product. Orders that name it keep what they say.',
        params: ProductParams,
        querystring: VersionQuery,
        response: { 204: Type.Null(), ...problems(404, 409) },
      },
    },
    async (request) => {
      await request.transact((tx) => deleteProduct(tx, { productId: request.params.productId, version: request.query.version }))
      return null
    },
  )
}
