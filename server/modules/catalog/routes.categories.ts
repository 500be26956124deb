import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { problems } from '#platform/http/schemas.ts'
import { readCategories } from './category-views.ts'
import { changeCategory } from './change-category.ts'
import { createCategory } from './create-category.ts'
import { deleteCategory } from './delete-category.ts'
import { moveCategory } from './move-category.ts'
import { CategoryChangeBody, CategoryParams, CategoryPlaceBody, CategoryTree, NewCategoryBody } from './schemas.categories.ts'
import { VersionQuery } from './schemas.ts'

const see = { permission: 'catalog.see' } as const
const manage = { permission: 'catalog.manage' } as const
const tags = ['catalog']

/** The shop's tree of categories: /api/admin/categories. Every change answers the whole tree. */
export const categoryRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/categories',
    {
      config: see,
      schema: { operationId: 'readCategories', tags, summary: 'All categories in the order of the tree.', response: { 200: CategoryTree } },
    },
    async (request) => request.transact(readCategories),
  )

  app.post(
    '/categories',
    {
      config: { ...manage, success: 201 },
      schema: {
        operationId: 'createCategory',
        tags,
        summary: 'Create a category behind its neighbours. Answers the tree.',
        body: NewCategoryBody,
        response: { 201: CategoryTree, ...problems(404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await createCategory(tx, { englishName: null, slug: null, parentId: null, ...request.body })
        return readCategories(tx)
      }),
  )

  app.patch(
    '/categories/:categoryId',
    {
      config: manage,
      schema: {
        operationId: 'changeCategory',
        tags,
        summary: 'Change the names or the address of a category; what is absent stays. Answers the tree.',
        params: CategoryParams,
        body: CategoryChangeBody,
        response: { 200: CategoryTree, ...problems(404, 409, 422) },
      },
    },
    async (request) => {
      const { version, ...changes } = request.body
      return request.transact(async (tx) => {
        await changeCategory(tx, { ...request.params, version, changes })
        return readCategories(tx)
      })
    },
  )

  app.put(
    '/categories/:categoryId/place',
    {
      config: manage,
      schema: {
        operationId: 'moveCategory',
        tags,
        summary: 'Put a category, with everything below it, to another place of the tree. Answers the tree.',
        params: CategoryParams,
        body: CategoryPlaceBody,
        response: { 200: CategoryTree, ...problems(404, 409, 422) },
      },
    },
    async (request) => {
      const { version, ...place } = request.body
      return request.transact(async (tx) => {
        await moveCategory(tx, { ...request.params, version, place })
        return readCategories(tx)
      })
    },
  )

  app.delete(
    '/categories/:categoryId',
    {
      config: { ...manage, success: 204 },
      schema: {
        operationId: 'deleteCategory',
        tags,
        summary: 'Remove a category. Its products stay; categories below it move up.',
        params: CategoryParams,
        querystring: VersionQuery,
        response: { 204: Type.Null(), ...problems(404, 409) },
      },
    },
    async (request) => {
      await request.transact((tx) => deleteCategory(tx, { ...request.params, ...request.query }))
      return null
    },
  )
}
