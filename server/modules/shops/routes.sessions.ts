import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { clearCookie, STAFF_COOKIE } from '#platform/http/cookies.ts'
import { staffOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import { endStaffSessions } from './end-staff-sessions.ts'
import { SessionList, SessionParams } from './schemas.ts'
import { endSession, listSessions } from './staff-sessions.ts'

const tags = ['profile']
const staff = { access: 'staff' } as const
const done = { ...staff, success: 204 } as const

/** /api/admin/profile/sessions: where a person is signed in, over all his shops. */
export const profileSessionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const own = app.transactor.platform

  app.get(
    '/profile/sessions',
    {
      config: staff,
      schema: { operationId: 'listSessions', tags, summary: 'Where you are signed in.', response: { 200: SessionList, ...problems(401) } },
    },
    async (request) => {
      const { id: staffId, sessionHash } = staffOf(request)
      const { adminIdleSeconds: idleSeconds, adminAbsoluteSeconds: absoluteSeconds } = app.deps.config
      const limits = { idleSeconds, absoluteSeconds }
      return { items: await own('staff.session', (tx) => listSessions(tx, { staffId, sessionHash, limits })) }
    },
  )

  app.delete(
    '/profile/sessions/:sessionId',
    {
      config: done,
      schema: {
        operationId: 'endSession',
        tags,
        summary: 'Sign out in one of your browsers.',
        params: SessionParams,
        response: { 204: Type.Null(), ...problems(401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const { id: staffId } = staffOf(request)
      await own('staff.session', (tx) => endSession(tx, { staffId, ...request.params }))
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/profile/sessions',
    {
      config: done,
      schema: {
        operationId: 'endAllSessions',
        tags,
        summary: 'Sign out everywhere, here too. Needs no password: it takes rights away and gives none.',
        response: { 204: Type.Null(), ...problems(401, 403) },
      },
    },
    async (request, reply) => {
      const { id } = staffOf(request)
      await own('staff.session', (tx) => endStaffSessions(tx, id, null))
      clearCookie(reply, STAFF_COOKIE)
      return reply.code(204).send(null)
    },
  )
}
