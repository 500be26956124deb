import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { pageOf } from '#kernel/page.ts'
import { problems } from '#platform/http/schemas.ts'
import { wire } from '#platform/http/wire.ts'
import { changeGroup } from './change-group.ts'
import { createGroup } from './create-group.ts'
import { deleteGroup } from './delete-group.ts'
import { groupChange, newGroup } from './group-bodies.ts'
import { GroupChangeBody, GroupList, GroupParams, GroupQuery, GroupSchema, NewGroupBody } from './schemas.ts'
import { listGroups, readGroup } from './views.ts'

const see = { permission: 'codes.see' } as const
const manage = { permission: 'codes.manage' } as const
const tags = ['codes']

/** The back office's serial code groups: /api/admin/code-groups. */
export const groupRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/code-groups',
    {
      config: see,
      schema: {
        operationId: 'listCodeGroups',
        tags,
        summary: 'Serial code groups, newest first.',
        querystring: GroupQuery,
        response: { 200: GroupList, ...problems(422) },
      },
    },
    async (request) => wire(await request.transact((tx) => listGroups(tx, pageOf(request.query), request.query))),
  )

  app.post(
    '/code-groups',
    {
      config: { ...manage, success: 201 },
      schema: {
        operationId: 'createCodeGroup',
        tags,
        summary: 'Create a group. Whether its codes are generated or uploaded is chosen once.',
        body: NewGroupBody,
        response: { 201: GroupSchema, ...problems(404, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { groupId } = await createGroup(tx, newGroup(request.body))
        return wire(await readGroup(tx, groupId))
      }),
  )

  app.get(
    '/code-groups/:groupId',
    {
      config: see,
      schema: {
        operationId: 'readCodeGroup',
        tags,
        summary: 'A group with its products, state and counts.',
        params: GroupParams,
        response: { 200: GroupSchema, ...problems(404) },
      },
    },
    async (request) => wire(await request.transact((tx) => readGroup(tx, request.params.groupId))),
  )

  app.patch(
    '/code-groups/:groupId',
    {
      config: manage,
      schema: {
        operationId: 'changeCodeGroup',
        tags,
        summary: 'Change a group; what is absent stays. The source cannot be changed.',
        params: GroupParams,
        body: GroupChangeBody,
        response: { 200: GroupSchema, ...problems(404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { groupId } = request.params
        await changeGroup(tx, { groupId, ...groupChange(request.body) })
        return wire(await readGroup(tx, groupId))
      }),
  )

  app.delete(
    '/code-groups/:groupId',
    {
      config: { ...manage, success: 204 },
      schema: {
        operationId: 'deleteCodeGroup',
        tags,
        summary: 'Delete a group. Codes that orders got stay with them; unsent ones may be uploaded elsewhere.',
        params: GroupParams,
        response: { 204: Type.Null(), ...problems(404, 409) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await deleteGroup(tx, request.params.groupId)
        return null
      }),
  )
}
