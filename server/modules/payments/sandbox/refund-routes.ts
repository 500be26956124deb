import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { DomainError } from '#kernel/errors.ts'
import { readShop } from '#modules/shops/index.ts'
import { problems } from '#platform/http/schemas.ts'
import { systemActor } from '#platform/tx.ts'
import { verifyMessage } from '#platform/webhooks/standard-webhook.ts'
import { readSecrets } from '../credentials.ts'
import { giveBack } from './give-back.ts'
import { sandbox } from './provider.ts'
import { parseRefundBody } from './refund-body.ts'

const Params = Type.Object({ shopHandle: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }) })

/** The sandbox gateway's own door for refunds; signed like its notices. The parsers that keep bodies as bytes are the hooks'. */
export const sandboxRefundRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/sandbox-refunds/:shopHandle',
    {
      config: { access: 'signed' },
      schema: {
        operationId: 'refundAtSandbox',
        tags: ['payments'],
        summary: 'The sandbox gateway gives money of a payment back; the same key again is the same refund. Signed by Standard Webhooks.',
        params: Params,
        response: { 200: Type.Object({ transactionId: Type.String() }), ...problems(400, 401, 404, 409) },
      },
    },
    async (request) => {
      const shop = await app.identities.shopByHandle(request.params.shopHandle)
      if (!shop) throw new DomainError('shop_not_found')
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const scope = { shopId: shop.id, actor: systemActor('payments.sandbox') }
      return app.transactor.transact(scope, async (tx) => {
        const [{ sandboxPayments }, secrets] = await Promise.all([readShop(tx), readSecrets(tx, app.deps.keyring, sandbox.name)])
        if (!sandboxPayments) throw new DomainError('sandbox_payments_off')
        if (verifyMessage(secrets, { body, headers: request.headers, now: tx.now }) !== true)
          throw new DomainError('notice_signature_wrong')
        const asked = parseRefundBody(body)
        if (!asked) throw new DomainError('notice_unreadable')
        return giveBack(tx, asked)
      })
    },
  )
}
