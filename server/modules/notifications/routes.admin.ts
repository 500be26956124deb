import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '#platform/http/schemas.ts'
import { resendMail } from './resend-mail.ts'
import { adminTemplateRoutes } from './routes.templates.ts'
import { MailList, MailParams, MailQuery, MailView, QueuedMail } from './schemas.ts'
import { readMail, readMails } from './views.ts'

const tags = ['mails']

/** The mail log: /api/admin/mails; its texts: /api/admin/mail-templates. */
export const adminMailRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(adminTemplateRoutes)

  app.get(
    '/mails',
    {
      config: { permission: 'mails.see' },
      schema: {
        operationId: 'readMails',
        tags,
        summary: 'Mails of the shop and what became of them, newest first.',
        querystring: MailQuery,
        response: { 200: MailList, ...problems(422) },
      },
    },
    async (request) => request.transact((tx) => readMails(tx, request.query)),
  )

  app.get(
    '/mails/:mailId',
    {
      config: { permission: 'mails.see' },
      schema: {
        operationId: 'readMail',
        tags,
        summary: 'A mail with what it says; codes are masked.',
        params: MailParams,
        response: { 200: MailView, ...problems(404) },
      },
    },
    async (request) => request.transact((tx) => readMail(tx, app.deps, request.params.mailId)),
  )

  app.post(
    '/mails/:mailId/resends',
    {
      config: { permission: 'mails.manage', success: 201 },
      schema: {
        operationId: 'resendMail',
        tags,
        summary: 'Send a mail again, as a mail of its own. Issues nothing.',
        params: MailParams,
        response: { 201: QueuedMail, ...problems(404, 409) },
      },
    },
    async (request) => request.transact((tx) => resendMail(tx, request.params.mailId)),
  )
}
