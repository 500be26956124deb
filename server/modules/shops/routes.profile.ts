import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { hashPassword } from '#platform/crypto/passwords.ts'
import { addressOf } from '#platform/http/address.ts'
import { staffOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import { proveStaffPassword } from './authenticate-staff.ts'
import { changePassword } from './change-password.ts'
import { changeProfile } from './change-profile.ts'
import { confirmTotp } from './confirm-totp.ts'
import { disableTotp } from './disable-totp.ts'
import { enableTotp } from './enable-totp.ts'
import { meansOf } from './routes.session.ts'
import { PasswordBody, ProfileBody, SessionView, TotpConfirmationBody, TotpRecovery, TotpRemovalBody, TotpStart } from './schemas.ts'
import { readProfile } from './views.ts'

const tags = ['profile']
const staff = { access: 'staff' } as const
const done = { ...staff, success: 204 } as const
const ProfileView = SessionView.properties.staff

/** /api/admin/profile: what a member of staff changes about himself, over all his shops. */
export const profileRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const own = app.transactor.platform

  app.patch(
    '/profile',
    {
      config: staff,
      schema: {
        operationId: 'changeProfile',
        tags,
        summary: 'Change your name or language.',
        body: ProfileBody,
        response: { 200: ProfileView, ...problems(401, 422) },
      },
    },
    async (request) => {
      const { id } = staffOf(request)
      return own('staff.session', async (tx) => {
        await changeProfile(tx, id, request.body)
        return readProfile(tx, id)
      })
    },
  )

  app.post(
    '/profile/password',
    {
      config: done,
      schema: {
        operationId: 'changePassword',
        tags,
        summary: 'Change your password. All your other sessions end.',
        body: PasswordBody,
        response: { 204: Type.Null(), ...problems(401, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const { id: staffId, sessionHash } = staffOf(request)
      const { passwordHash: oldHash } = await provedPassword(request, request.body.currentPassword)
      const newHash = await hashPassword(request.body.newPassword)
      await own('staff.session', (tx) => changePassword(tx, { staffId, sessionHash, oldHash, newHash }))
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/profile/totp',
    {
      config: staff,
      schema: {
        operationId: 'enableTotp',
        tags,
        summary: 'Begin a second factor: the secret for an authenticator app, shown once. It counts after its confirmation.',
        response: { 200: TotpStart, ...problems(401, 409) },
      },
    },
    async (request) => {
      const { id: staffId, email } = staffOf(request)
      return own('staff.session', (tx) => enableTotp(tx, { staffId, email, keyring: app.deps.keyring }))
    },
  )

  app.post(
    '/profile/totp/confirmation',
    {
      config: staff,
      schema: {
        operationId: 'confirmTotp',
        tags,
        summary: 'Turn the second factor on with a code of the app. The recovery codes are shown once.',
        body: TotpConfirmationBody,
        response: { 200: TotpRecovery, ...problems(401, 409, 422) },
      },
    },
    async (request) => {
      const { id: staffId, sessionHash } = staffOf(request)
      return own('staff.session', (tx) => confirmTotp(tx, { staffId, sessionHash, code: request.body.code, keyring: app.deps.keyring }))
    },
  )

  app.post(
    '/profile/totp/removal',
    {
      config: done,
      schema: {
        operationId: 'disableTotp',
        tags,
        summary: 'Turn the second factor off, with your password.',
        body: TotpRemovalBody,
        response: { 204: Type.Null(), ...problems(401, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const { id: staffId, sessionHash } = staffOf(request)
      await provedPassword(request, request.body.password)
      await own('staff.session', (tx) => disableTotp(tx, { staffId, sessionHash }))
      return reply.code(204).send(null)
    },
  )
}

function provedPassword(request: FastifyRequest, password: string): Promise<{ passwordHash: string }> {
  const { email } = staffOf(request)
  return proveStaffPassword(meansOf(request.server), { email, password, address: addressOf(request) })
}
