import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '#platform/http/schemas.ts'
import { changeCodeSettings, readCodeSettings } from './code-settings.ts'
import { CodeSettingsBody, CodeSettingsSchema } from './schemas.ts'

const tags = ['codes']

/** What a shop has decided about serial codes: /api/admin/code-settings. */
export const settingsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/code-settings',
    {
      config: { permission: 'codes.see' },
      schema: {
        operationId: 'readCodeSettings',
        tags,
        summary: 'What the shop has decided about serial codes.',
        response: { 200: CodeSettingsSchema, ...problems(403) },
      },
    },
    async (request) => request.transact(readCodeSettings),
  )

  app.patch(
    '/code-settings',
    {
      config: { permission: 'codes.manage' },
      schema: {
        operationId: 'changeCodeSettings',
        tags,
        summary: 'Change what the shop has decided about serial codes; what is absent stays.',
        body: CodeSettingsBody,
        response: { 200: CodeSettingsSchema, ...problems(403, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await changeCodeSettings(tx, request.body)
        return readCodeSettings(tx)
      }),
  )
}
