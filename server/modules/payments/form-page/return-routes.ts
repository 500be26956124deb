import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { DomainError } from '#kernel/errors.ts'
import { problems } from '#platform/http/schemas.ts'
import type { Tx } from '#platform/tx.ts'
import { NOTICE_LIMIT_BYTES } from '../notice-limit.ts'
import type { NoticeReading } from '../provider.ts'
import { providersUnder } from '../providers.ts'
import { readMessage } from '../receive-notice.ts'
import { HookParams } from '../schemas.ts'

const guest = { kind: 'guest', id: null, name: 'guest' } as const

/**
 * Where a gateway sends the buyer's browser back to, with what became of his payment. It is only believed so far as to show him his
 * order: a browser can be made to send anything again, so nothing is booked from it.
 */
export const paymentReturnRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: NOTICE_LIMIT_BYTES }, async (_request: unknown, body: Buffer) => body)

  app.post(
    '/payment-returns/:account/:shopHandle',
    {
      config: { access: 'signed' },
      schema: {
        operationId: 'returnFromGateway',
        tags: ['payments'],
        summary: "The buyer's browser comes back from a gateway with a signed result: to his order. Nothing is booked from it.",
        params: HookParams,
        response: { 303: Type.Null({ description: 'To the order in the shop' }), ...problems(404, 413) },
      },
    },
    async (request, reply) => {
      const { account, shopHandle } = request.params
      const shopId = (await app.identities.shopByHandle(shopHandle))?.id
      if (!shopId) throw new DomainError('shop_not_found')
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const message = { body, headers: request.headers }
      const path = await app.transactor.transact({ shopId, actor: guest }, async (tx) =>
        pathOf(tx, account, await readMessage(tx, app.deps, { account, message })),
      )
      return reply.redirect(`/s/${shopHandle}${path}`, 303)
    },
  )
}

/** The order's page says at once that an attempt has failed, and that he may try again; an untrue message leads to the shop. */
async function pathOf({ db, shopId }: Tx, account: string, reading: NoticeReading): Promise<string> {
  if (!reading.isTrue || !reading.notice.isForThisShop) return '/'
  const { reference, outcome } = reading.notice
  const payment = await db
    .selectFrom('payments')
    .where('shopId', '=', shopId)
    .where('provider', 'in', providersUnder(account))
    .where('reference', '=', reference)
    .select('orderId')
    .executeTakeFirst()
  if (!payment) return '/'
  return `/orders/${payment.orderId}?paid=${outcome === 'failed' ? 0 : 1}`
}
