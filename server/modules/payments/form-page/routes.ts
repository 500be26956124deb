import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { DomainError } from '#kernel/errors.ts'
import { problems } from '#platform/http/schemas.ts'
import { isTrueLink } from './form-link.ts'
import { readFormToSend } from './read-form.ts'
import { formPageHeaders, formScript, renderForm } from './render-form.ts'

const Params = Type.Object({
  shopHandle: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }),
  reference: Type.String({ pattern: '^[A-Za-z0-9]{1,20}$' }),
})
const Query = Type.Object({ signature: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$', description: 'Signs the address' }) })
const tags = ['payments']
const guest = { kind: 'guest', id: null, name: 'guest' } as const

/** The page that sends a buyer to a gateway that takes a form. */
export const formPageRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/payment-forms/submit.js',
    {
      config: { access: 'public' },
      schema: { operationId: 'readPaymentFormScript', tags, summary: 'The script of the page that sends a buyer to his gateway.' },
    },
    async (_request, reply) => reply.type('text/javascript; charset=utf-8').header('cache-control', 'public, max-age=300').send(formScript),
  )

  app.get(
    '/payment-forms/:shopHandle/:reference',
    {
      config: { access: 'signed' },
      schema: {
        operationId: 'showPaymentForm',
        tags,
        summary: 'The page that sends a buyer to the gateway of an open payment, as HTML; to his order when there is nothing to pay.',
        params: Params,
        querystring: Query,
        response: { 303: Type.Null({ description: 'Back to the order in the shop' }), ...problems(404, 422) },
      },
    },
    async (request, reply) => {
      const { shopHandle, reference } = request.params
      if (!isTrueLink(app.deps.keyring, request.params, request.query.signature)) throw new DomainError('payment_form_invalid')
      const shopId = (await app.identities.shopByHandle(shopHandle))?.id
      const found = shopId && (await app.transactor.transact({ shopId, actor: guest }, (tx) => readFormToSend(tx, app.deps, reference)))
      if (!found) throw new DomainError('payment_form_invalid')
      const orderUrl = `/s/${shopHandle}/orders/${found.orderId}`
      if (!found.form) return reply.redirect(orderUrl, 303)
      return reply.headers(formPageHeaders(found.form)).send(renderForm(found.form, { locale: found.locale, orderUrl }))
    },
  )
}
