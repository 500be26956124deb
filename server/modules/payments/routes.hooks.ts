import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { DomainError } from '#kernel/errors.ts'
import { problems } from '#platform/http/schemas.ts'
import { systemActor } from '#platform/tx.ts'
import { NOTICE_LIMIT_BYTES } from './notice-limit.ts'
import type { NoticeVerdict } from './notice-verdict.ts'
import { accountOf } from './providers.ts'
import { receiveNotice } from './receive-notice.ts'
import { sandboxRefundRoutes } from './sandbox/refund-routes.ts'
import { HookParams, VerdictView } from './schemas.ts'

/** Where gateways send their notices. Bodies stay bytes, whatever their type, because signatures are over bytes. */
export const paymentHookRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: NOTICE_LIMIT_BYTES }, async (_request: unknown, body: Buffer) => body)
  await app.register(sandboxRefundRoutes)

  app.post(
    '/payments/:account/:shopHandle',
    {
      config: { access: 'signed' },
      schema: {
        operationId: 'receiveNotice',
        tags: ['payments'],
        summary:
          'A signed notice of a gateway. Taken is 200 with the verdict, or what the gateway wants to hear (ECPay: `1|OK`), also when it is an alarm: sending it again would change nothing.',
        params: HookParams,
        response: { 200: VerdictView, ...problems(400, 401, 404, 413) },
      },
    },
    async (request, reply) => {
      const { account, shopHandle } = request.params
      const { acknowledge } = accountOf(account)
      const shop = await app.identities.shopByHandle(shopHandle)
      if (!shop) throw new DomainError('shop_not_found')
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const notice = { account, message: { body, headers: request.headers } }
      const scope = { shopId: shop.id, actor: systemActor(`payments.${account}`) }
      const verdict = await app.transactor.transact(scope, (tx) => receiveNotice(tx, app.deps, notice))
      const answer = acknowledge(verdict)
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
