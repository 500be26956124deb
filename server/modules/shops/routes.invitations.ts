import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { addressOf } from '#platform/http/address.ts'
import { shopOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import { setupUrl } from './create-setup-link.ts'
import { handOverInvitation } from './hand-over-invitation.ts'
import { listInvitations, readInvitation } from './invitation-views.ts'
import { inviteStaff, isMember } from './invite-staff.ts'
import { type InvitationAct, resendInvitation } from './resend-invitation.ts'
import { InvitationBody, InvitationLink, InvitationList, InvitationParams, InvitationView } from './schemas.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

const config = { permission: 'staff.manage' } as const
const tags = ['staff']

/** /api/admin/staff-invitations: whom the shop asked to work in it. */
export const invitationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const hasMailer = app.deps.mailer !== null

  app.get(
    '/staff-invitations',
    {
      config,
      schema: {
        operationId: 'listInvitations',
        tags,
        summary: 'Invitations that nobody has answered, newest first.',
        response: { 200: InvitationList, ...problems(403, 404) },
      },
    },
    async (request) => request.transact(async (tx) => ({ items: await listInvitations(tx, { hasMailer }) })),
  )

  app.post(
    '/staff-invitations',
    {
      config: { ...config, success: 201 },
      schema: {
        operationId: 'inviteStaff',
        tags,
        summary: 'Ask somebody to work in the shop. He gets a mail with a one-time link and is a member once he accepts.',
        body: InvitationBody,
        response: { 201: InvitationView, ...problems(403, 404, 409, 422, 429) },
      },
    },
    async (request) => {
      const here = { shopId: shopOf(request).id, email: request.body.email }
      const isHere = await app.transactor.platform('staff.manage', (tx) => isMember(tx, here))
      const authority = { permissions: app.permissionsByRole, address: addressOf(request) }
      return request.transact(async (tx) => {
        const { id } = await inviteStaff(tx, { ...request.body, ...authority, isMember: isHere })
        return readInvitation(tx, { hasMailer, invitationId: id })
      })
    },
  )

  app.post(
    '/staff-invitations/:invitationId/mails',
    {
      config: { ...config, success: 201 },
      schema: {
        operationId: 'resendInvitation',
        tags,
        summary: 'Send the invitation again with a new link. Links that are out end.',
        params: InvitationParams,
        response: { 201: InvitationView, ...problems(403, 404, 422, 429) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const act = actOf(request, request.params)
        await resendInvitation(tx, act)
        return readInvitation(tx, { hasMailer, ...request.params })
      }),
  )

  app.post(
    '/staff-invitations/:invitationId/links',
    {
      config: { ...config, success: 201 },
      schema: {
        operationId: 'handOverInvitation',
        tags,
        summary: 'A link to hand over, where no mail can carry it: only on an installation without SMTP. Earlier links end.',
        params: InvitationParams,
        response: { 201: InvitationLink, ...problems(403, 404, 409, 422) },
      },
    },
    async (request) => {
      const act = { ...actOf(request, request.params), hasMailer }
      const { token, expiresAt } = await request.transact((tx) => handOverInvitation(tx, act))
      return { url: setupUrl(app.deps.config.baseUrl, token), expiresAt: new Date(expiresAt).toISOString() }
    },
  )

  app.delete(
    '/staff-invitations/:invitationId',
    {
      config: { ...config, success: 204 },
      schema: {
        operationId: 'withdrawInvitation',
        tags,
        summary: 'Take an invitation back. Its link ends.',
        params: InvitationParams,
        response: { 204: Type.Null(), ...problems(403, 404, 422) },
      },
    },
    async (request, reply) => {
      await request.transact((tx) => withdrawInvitation(tx, actOf(request, request.params)))
      return reply.code(204).send(null)
    },
  )
}

function actOf(request: FastifyRequest, { invitationId }: { invitationId: string }): InvitationAct {
  return { invitationId, permissions: request.server.permissionsByRole, address: addressOf(request) }
}
