import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { DomainError } from '#kernel/errors.ts'
import { problems } from '#platform/http/schemas.ts'
import { systemActor } from '#platform/tx.ts'
import type { NoticeVerdict } from './notice-verdict.ts'
import { onlineProvider } from './providers.ts'
import { receiveNotice } from './receive-notice.ts'
import { sandboxRefundRoutes } from './sandbox/refund-routes.ts'
import { HookParams, VerdictView } from './schemas.ts'

/** No gateway says more; a stranger could. */
const NOTICE_LIMIT_BYTES = 64 * 1024

/** Where gateways send their notices. Bodies stay bytes, whatever their type, because signatures are over bytes. */
export const paymentHookRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: NOTICE_LIMIT_BYTES }, async (_request: unknown, body: Buffer) => body)
  await app.register(sandboxRefundRoutes)

  app.post(
    '/payments/:provider/:shopHandle',
    {
      config: { access: 'signed' },
      schema: {
        operationId: 'receiveNotice',
        tags: ['payments'],
        summary:
          'A signed notice of a payment provider. Taken is 200 with the verdict, also when it is an alarm: sending it again would change nothing.',
        params: HookParams,
        response: { 200: VerdictView, ...problems(400, 401, 404, 413) },
      },
    },
    async (request, reply) => {
      const { provider, shopHandle } = request.params
      const { gateway } = onlineProvider(provider)
      const shop = await app.identities.shopByHandle(shopHandle)
      if (!shop) throw new DomainError('shop_not_found')
      const { keyring, config } = app.deps
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const notice = { provider, message: { body, headers: request.headers }, keyring, baseUrl: config.baseUrl }
      const scope = { shopId: shop.id, actor: systemActor(`payments.${provider}`) }
      const verdict = await app.transactor.transact(scope, (tx) => receiveNotice(tx, notice))
      const answer = gateway.acknowledge(verdict)
      if (answer) return reply.type(answer.contentType).serializer(String).send(answer.body)
      return { verdict: understood(verdict) }
    },
  )
}

/** The row of a refused notice is committed by now; the answer still says that it was refused. */
function understood(verdict: NoticeVerdict): NoticeVerdict {
  if (verdict === 'wrong_signature') throw new DomainError('notice_signature_wrong')
  if (verdict === 'unreadable') throw new DomainError('notice_unreadable')
  return verdict
}
