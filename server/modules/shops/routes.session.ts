import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { DomainError } from '#kernel/errors.ts'
import { hashToken } from '#kernel/random.ts'
import { hashPassword } from '#platform/crypto/passwords.ts'
import { addressOf } from '#platform/http/address.ts'
import { clearCookie, readCookie, STAFF_COOKIE, setCookie } from '#platform/http/cookies.ts'
import { csrfToken } from '#platform/http/csrf.ts'
import { staffOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import { type AuthenticationMeans, acceptInvitation, authenticateStaff } from './authenticate-staff.ts'
import { completeSetup, readSetupLink } from './complete-setup.ts'
import { countLinkUse } from './link-attempts.ts'
import { requestPasswordReset } from './request-password-reset.ts'
import { AcceptanceBody, PasswordResetBody, SessionView, SetupBody, SetupDone, SetupLinkView, SetupParams, SignInBody } from './schemas.ts'
import { readSession } from './session-view.ts'
import { signOut } from './sign-out.ts'

const tags = ['session']
const anybody = { access: 'public' } as const
const staff = { access: 'staff' } as const

/** /api/admin/session and /api/admin/setup: the ways in and out of the back office. */
export const staffSessionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/session',
    {
      config: staff,
      schema: { operationId: 'readSession', tags, summary: 'Who is signed in.', response: { 200: SessionView, ...problems(401) } },
    },
    async (request) => sessionOf(request, readCookie(request, STAFF_COOKIE)),
  )

  app.post(
    '/session',
    {
      config: anybody,
      schema: {
        operationId: 'signIn',
        tags,
        summary: 'Sign in. With a second factor the first answer is totp_required; send everything again with the code.',
        body: SignInBody,
        response: { 200: SessionView, ...problems(401, 403, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const { email, password, totpCode = null } = request.body
      const { token } = await authenticateStaff(meansOf(app), { email, password, totpCode, origin: originOf(request) })
      await endOldSession(request)
      return startedSession(request, reply, token)
    },
  )

  app.delete(
    '/session',
    {
      config: { ...staff, success: 204 },
      schema: { operationId: 'signOut', tags, summary: 'Sign out here.', response: { 204: Type.Null(), ...problems(401, 403) } },
    },
    async (request, reply) => {
      const { sessionHash } = staffOf(request)
      await app.transactor.platform('staff.session', (tx) => signOut(tx, sessionHash))
      clearCookie(reply, STAFF_COOKIE)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/password-resets',
    {
      config: { ...anybody, success: 204 },
      schema: {
        operationId: 'requestPasswordReset',
        tags,
        summary: 'Ask for a mail with a link to a new password. The answer is the same whether the address has an account or not.',
        body: PasswordResetBody,
        response: { 204: Type.Null(), ...problems(422, 429) },
      },
    },
    async (request, reply) => {
      const perMinute = app.deps.config.signInAttemptsPerMinute
      await requestPasswordReset(app.transactor, { email: request.body.email, address: addressOf(request), perMinute })
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/setup/:token',
    {
      config: anybody,
      schema: {
        operationId: 'readSetupLink',
        tags,
        summary: 'What a one-time link is for: the first shop, an invitation, a new password.',
        params: SetupParams,
        response: { 200: SetupLinkView, ...problems(404, 422, 429) },
      },
      preHandler: countLinkUse,
    },
    async (request) => app.transactor.platform('staff.manage', (tx) => readSetupLink(tx, request.params.token)),
  )

  app.post(
    '/setup/:token',
    {
      config: { ...anybody, success: 201 },
      schema: {
        operationId: 'completeSetup',
        tags,
        summary:
          'Use a one-time link: the first owner opens his account and shop, an invited newcomer his account, a member of staff chooses a password. Sign in afterwards.',
        params: SetupParams,
        body: SetupBody,
        response: { 201: SetupDone, ...problems(404, 409, 422, 429, 503) },
      },
      preHandler: countLinkUse,
    },
    async (request) => {
      const { token } = request.params
      const { password, ...setup } = request.body
      await app.transactor.platform('staff.manage', (tx) => readSetupLink(tx, token))
      const passwordHash = await hashPassword(password) // outside of the transaction: it takes 40 ms
      const permissions = app.permissionsByRole
      const { email } = await app.transactor.platform('shops.create', (tx) =>
        completeSetup(tx, { ...setup, token, passwordHash, permissions }),
      )
      return { email }
    },
  )

  app.post(
    '/setup/:token/acceptance',
    {
      config: anybody,
      schema: {
        operationId: 'acceptInvitation',
        tags,
        summary:
          'Accept an invitation with the account you have: signs you in and makes you a member. A second factor is asked for as at sign-in.',
        params: SetupParams,
        body: AcceptanceBody,
        response: { 200: SessionView, ...problems(401, 403, 404, 409, 422, 429, 503) },
      },
      preHandler: countLinkUse,
    },
    async (request, reply) => {
      const { password, totpCode = null } = request.body
      const origin = originOf(request)
      const proof = { token: request.params.token, password, totpCode, origin, permissions: app.permissionsByRole }
      const { token } = await acceptInvitation(meansOf(app), proof)
      await endOldSession(request)
      return startedSession(request, reply, token)
    },
  )
}

/** Where `authenticateStaff` takes its means from. */
export function meansOf({ transactor, deps }: FastifyInstance): AuthenticationMeans {
  return { transactor, keyring: deps.keyring, attemptsPerMinute: deps.config.signInAttemptsPerMinute }
}

function originOf(request: FastifyRequest) {
  return { address: addressOf(request), userAgent: request.headers['user-agent'] ?? null }
}

async function sessionOf({ server }: FastifyRequest, token: string | null) {
  if (token === null) throw new DomainError('unauthenticated')
  const { adminIdleSeconds: idleSeconds, adminAbsoluteSeconds: absoluteSeconds } = server.deps.config
  const limits = { idleSeconds, absoluteSeconds }
  const asked = { tokenHash: hashToken(token), csrfToken: csrfToken(server.deps, token), limits, permissions: server.permissionsByRole }
  return server.transactor.platform('staff.session', (tx) => readSession(tx, asked))
}

async function startedSession(request: FastifyRequest, reply: FastifyReply, token: string) {
  setCookie(reply, STAFF_COOKIE, token)
  return sessionOf(request, token)
}

/** Whoever signs in again in the same browser leaves no second session behind. */
async function endOldSession(request: FastifyRequest): Promise<void> {
  const old = readCookie(request, STAFF_COOKIE)
  if (old !== null) await request.server.transactor.platform('staff.session', (tx) => signOut(tx, hashToken(old)))
}
