import type { ServerResponse } from 'node:http'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { LiveBus } from '../live.ts'
import { shopOf } from './request.ts'

/** A proxy closes a silent connection after about a minute. */
const KEEP_ALIVE_MS = 25_000
/** One tab needs one; more than this is a loop in a client. */
const MAX_STREAMS = 1_000

/** Server-sent events for open back-office screens: `{ type, ids }` of what changed in the shop (SX-50). */
export function liveRoute(live: LiveBus): FastifyPluginAsyncTypebox {
  const open = new Set<ServerResponse>()
  return async (app) => {
    // A stream never ends by itself; a stop would wait for it until it is forced (SX-15). Browsers open it again.
    app.addHook('preClose', async () => {
      for (const stream of open) stream.end()
    })
    app.get(
      '/live',
      {
        config: { permission: 'shop.see' },
        schema: {
          operationId: 'followChanges',
          tags: ['live'],
          summary: 'Stream of changes in the shop, as server-sent events.',
          querystring: Type.Object({ shop: Type.Optional(Type.String({ description: 'Shop handle; EventSource cannot set headers' })) }),
        },
      },
      (request, reply) => {
        if (open.size >= MAX_STREAMS) return reply.code(503).send()
        open.add(reply.raw)
        const shopId = shopOf(request).id
        reply.hijack()
        reply.raw.writeHead(200, {
          'content-type': 'text/event-stream',
          'cache-control': 'no-store',
          'request-id': request.id,
          'x-accel-buffering': 'no',
        })
        reply.raw.write('retry: 2000\n\n')
        const stop = live.onMessage((message) => {
          if (message.shopId === shopId) reply.raw.write(`data: ${JSON.stringify({ type: message.type, ids: message.ids })}\n\n`)
        })
        const timer = setInterval(() => reply.raw.write(': still here\n\n'), KEEP_ALIVE_MS)
        request.raw.on('close', () => {
          open.delete(reply.raw)
          stop()
          clearInterval(timer)
        })
      },
    )
  }
}
