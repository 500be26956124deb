import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { addressOf } from '#platform/http/address.ts'
import { problems } from '#platform/http/schemas.ts'
import { changeRole } from './change-role.ts'
import { createRole } from './create-role.ts'
import { deleteRole } from './delete-role.ts'
import { listPermissions, listRoles, readRole } from './role-views.ts'
import { NewRoleBody, PermissionList, RoleBody, RoleDeletionQuery, RoleList, RoleParams, RoleView } from './schemas.roles.ts'

const config = { permission: 'staff.manage' } as const
const tags = ['roles']

/** /api/admin/roles and /api/admin/permissions: what people of the shop can be. */
export const roleRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const byRole = app.permissionsByRole

  app.get(
    '/permissions',
    {
      // The list is the same everywhere, and who hands roles or tokens on needs it whatever else he may see.
      config: { access: 'member' },
      schema: {
        operationId: 'listPermissions',
        tags,
        summary: 'The fixed list of permissions, and which of them you can hand on.',
        response: { 200: PermissionList, ...problems(403, 404) },
      },
    },
    async (request) => request.transact(async (tx) => ({ items: await listPermissions(tx, byRole) })),
  )

  app.get(
    '/roles',
    {
      config,
      schema: { operationId: 'listRoles', tags, summary: 'Roles the shop made.', response: { 200: RoleList, ...problems(403, 404) } },
    },
    async (request) => request.transact(async (tx) => ({ items: await listRoles(tx, byRole) })),
  )

  app.post(
    '/roles',
    {
      config: { ...config, success: 201 },
      schema: {
        operationId: 'createRole',
        tags,
        summary: 'Make a role out of permissions you have yourself.',
        body: NewRoleBody,
        response: { 201: RoleView, ...problems(403, 404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { id } = await createRole(tx, { ...request.body, byRole, address: addressOf(request) })
        return readRole(tx, byRole, id)
      }),
  )

  app.patch(
    '/roles/:roleId',
    {
      config,
      schema: {
        operationId: 'changeRole',
        tags,
        summary: 'Change a role. It counts for everybody who has it from the next request on.',
        params: RoleParams,
        body: RoleBody,
        response: { 200: RoleView, ...problems(403, 404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { roleId } = request.params
        await changeRole(tx, { ...request.body, roleId, byRole, address: addressOf(request) })
        return readRole(tx, byRole, roleId)
      }),
  )

  app.delete(
    '/roles/:roleId',
    {
      config: { ...config, success: 204 },
      schema: {
        operationId: 'deleteRole',
        tags,
        summary: 'Delete a role that nobody has.',
        params: RoleParams,
        querystring: RoleDeletionQuery,
        response: { 204: Type.Null(), ...problems(403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const which = { roleId: request.params.roleId, version: request.query.version }
      await request.transact((tx) => deleteRole(tx, { ...which, byRole, address: addressOf(request) }))
      return reply.code(204).send(null)
    },
  )
}
