import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '#platform/http/schemas.ts'
import { changeTemplate } from './change-template.ts'
import { previewTemplate } from './preview-template.ts'
import { restoreTemplate } from './restore-template.ts'
import {
  QueuedMail,
  TemplateBody,
  TemplateChangeBody,
  TemplateList,
  TemplateParams,
  TemplatePreview,
  TemplateView,
  TestSendBody,
  VersionQuery,
} from './schemas.ts'
import { sendTestMail } from './send-test-mail.ts'
import { readTemplates, readTemplateView } from './template-views.ts'

const tags = ['mails']
const see = { permission: 'mails.see' } as const
const manage = { permission: 'mails.manage' } as const

/** Texts of mails, per store view (SX-41). */
export const adminTemplateRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/mail-templates',
    {
      config: see,
      schema: { operationId: 'readMailTemplates', tags, summary: 'Every mail in every language.', response: { 200: TemplateList } },
    },
    async (request) => request.transact((tx) => readTemplates(tx)),
  )

  app.get(
    '/mail-templates/:template/:locale',
    {
      config: see,
      schema: {
        operationId: 'readMailTemplate',
        tags,
        summary: 'The text of a mail in one language, with what it may and has to name.',
        params: TemplateParams,
        response: { 200: TemplateView, ...problems(404) },
      },
    },
    async (request) => request.transact((tx) => readTemplateView(tx, request.params.template, request.params.locale)),
  )

  app.put(
    '/mail-templates/:template/:locale',
    {
      config: manage,
      schema: {
        operationId: 'changeMailTemplate',
        tags,
        summary: 'Save the text of a mail, or turn the mail off. Version 0 is the built-in text.',
        params: TemplateParams,
        body: TemplateChangeBody,
        response: { 200: TemplateView, ...problems(404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { template: kind, locale: language } = request.params
        await changeTemplate(tx, { ...request.body, kind, language })
        return readTemplateView(tx, kind, language)
      }),
  )

  app.delete(
    '/mail-templates/:template/:locale',
    {
      config: manage,
      schema: {
        operationId: 'restoreMailTemplate',
        tags,
        summary: 'Go back to the built-in text.',
        params: TemplateParams,
        querystring: VersionQuery,
        response: { 200: TemplateView, ...problems(404, 409) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { template: kind, locale: language } = request.params
        await restoreTemplate(tx, { kind, language, version: request.query.version })
        return readTemplateView(tx, kind, language)
      }),
  )

  app.post(
    '/mail-templates/:template/:locale/previews',
    {
      config: manage,
      schema: {
        operationId: 'previewMailTemplate',
        tags,
        summary: 'How a text would look with invented values, and whether it could be saved.',
        params: TemplateParams,
        body: TemplateBody,
        response: { 200: TemplatePreview, ...problems(422) },
      },
    },
    async (request) => request.transact((tx) => previewTemplate(tx, app.deps, { ...request.params, source: request.body })),
  )

  app.post(
    '/mail-templates/:template/:locale/test-sends',
    {
      config: { ...manage, success: 201 },
      schema: {
        operationId: 'sendTestMail',
        tags,
        summary: 'Send the saved text, filled with invented values.',
        params: TemplateParams,
        body: TestSendBody,
        response: { 201: QueuedMail, ...problems(422) },
      },
    },
    async (request) =>
      request.transact((tx) => sendTestMail(tx, { kind: request.params.template, language: request.params.locale, to: request.body.to })),
  )
}
