import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Static, Type } from 'typebox'
import { DomainError } from '#kernel/errors.ts'
import { readShop } from '#modules/shops/index.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import { demandSameOrigin } from '#platform/http/csrf.ts'
import { Id, problems } from '#platform/http/schemas.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Tx } from '#platform/tx.ts'
import { readSecrets } from '../credentials.ts'
import { type PayLink, type PayLinkQuery, readPayLink } from './pay-link.ts'
import { payPageHeaders, renderPayPage } from './pay-page.ts'
import { sandbox } from './provider.ts'
import { sendSandboxNotice } from './send-notice.ts'

/** How much later the shop hears of a payment whose notice is delayed. */
const DELAY_SECONDS = 60

const Params = Type.Object({
  shopHandle: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }),
  reference: Type.String({ pattern: '^[A-Za-z0-9]{1,20}$' }),
})
const Query = Type.Object({
  amount: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
  currency: Type.String({ pattern: '^[A-Z]{3}$' }),
  order: Id,
  number: Type.String({ pattern: '^[0-9]{1,20}$' }),
  locale: Type.Union([Type.Literal('zh-TW'), Type.Literal('en')]),
  signature: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$', description: 'Signs all of the address' }),
})
const Outcome = Type.Union([Type.Literal('paid'), Type.Literal('failed'), Type.Literal('delayed')])
const tags = ['sandbox gateway']

/** The sandbox gateway's own pages, outside of the shop's API and its cookies: the signed address is all it knows (SX-70). */
export const payPageRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/sandbox-gateway/:shopHandle/:reference',
    {
      config: { access: 'signed' },
      schema: {
        operationId: 'showSandboxPayPage',
        tags,
        summary: 'The pay page of a test payment, as HTML.',
        params: Params,
        querystring: Query,
        response: { ...problems(404, 422) },
      },
    },
    async (request, reply) => {
      const { shop, link } = await atGateway(request.params, request.query, async (_tx, page) => page)
      return reply.headers(payPageHeaders).send(renderPayPage(shop.name, link))
    },
  )

  app.post(
    '/sandbox-gateway/:shopHandle/:reference',
    {
      config: { access: 'signed' },
      schema: {
        operationId: 'settleSandboxPayment',
        tags,
        summary: 'Pays, fails or delays a test payment; the shop is told by a signed notice. Sends the browser back to the shop.',
        params: Params,
        querystring: Query,
        consumes: ['application/x-www-form-urlencoded'],
        body: Type.Object({ outcome: Outcome }),
        response: { 303: Type.Null({ description: 'Back to the order in the shop' }), ...problems(403, 404, 422) },
      },
    },
    async (request, reply) => {
      demandSameOrigin(request)
      const { outcome } = request.body
      const { link } = await atGateway(request.params, request.query, async (tx, page) => {
        orderNotice(tx, page.link, outcome)
        return page
      })
      return reply.redirect(`/s/${link.shopHandle}/orders/${link.orderId}?paid=${outcome === 'failed' ? 0 : 1}`, 303)
    },
  )

  type Page = { shop: { name: string }; link: PayLink }

  /** Runs `work` when the shop has the sandbox on and the address is one it signed; everything else looks like nothing. */
  async function atGateway<T>(params: Static<typeof Params>, query: PayLinkQuery, work: (tx: Tx, page: Page) => Promise<T>): Promise<T> {
    const shopId = (await app.identities.shopByHandle(params.shopHandle))?.id
    if (!shopId) throw new DomainError('shop_not_found')
    const actor = { kind: 'guest', id: null, name: 'guest' } as const
    return app.transactor.transact({ shopId, actor }, async (tx) => work(tx, await openPage(tx, app.deps.keyring, params, query)))
  }
}

async function openPage(tx: Tx, keyring: Keyring, params: Static<typeof Params>, query: PayLinkQuery) {
  const [shop, secrets] = await Promise.all([readShop(tx), readSecrets(tx, keyring, sandbox.name)])
  if (!shop.sandboxPayments) throw new DomainError('shop_not_found')
  const link = readPayLink(secrets, params, query)
  if (!link) throw new DomainError('pay_link_invalid')
  return { shop, link }
}

function orderNotice(tx: Tx, { reference, amount, currency }: PayLink, outcome: Static<typeof Outcome>): void {
  const startAfter = outcome === 'delayed' ? { startAfter: new Date(tx.now.getTime() + DELAY_SECONDS * 1000) } : {}
  enqueue(tx, sendSandboxNotice, { reference, amount, currency, outcome: outcome === 'failed' ? 'failed' : 'paid' }, startAfter)
}
