import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { DomainError } from '#kernel/errors.ts'
import { createWebFiles, type Encoding } from './web-files.ts'

const tags = ['pages']
/** The shape of a shopping bag, in the neutral colour of the brand. */
const favicon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#1f6f5c" d="M6 11h20l-2 17H8z"/><path fill="none" stroke="#1f6f5c" stroke-width="3" d="M11 13V9a5 5 0 0 1 10 0v4"/></svg>'

/** Scripts and styles of both front ends by their hashed names, the icon, and what robots may read. */
export const assetRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const files = createWebFiles()
  for (const face of ['store', 'admin'] as const) {
    app.get(
      `/assets/${face}/*`,
      {
        config: { access: 'public', rateLimit: false },
        schema: {
          operationId: `read${face === 'store' ? 'Store' : 'Admin'}Asset`,
          tags,
          summary: 'A built file by its hashed name.',
          params: Type.Object({ '*': Type.String() }),
        },
      },
      async (request, reply) => {
        const file = await files.find(face, request.params['*'])
        if (!file) throw new DomainError('not_found')
        const encoding = encodingOf(request.headers['accept-encoding'])
        const body = await file.body(encoding)
        reply
          .header('cache-control', 'public, max-age=31536000, immutable')
          .header('vary', 'accept-encoding')
          .header('content-type', file.contentType)
        if (body !== (await file.body('identity'))) reply.header('content-encoding', encoding)
        return reply.send(body)
      },
    )
  }

  app.get(
    '/favicon.ico',
    { config: { access: 'public' }, schema: { operationId: 'readIcon', tags, summary: 'The icon.' } },
    async (_request, reply) => reply.header('cache-control', 'public, max-age=86400').type('image/svg+xml').send(favicon),
  )

  app.get(
    '/robots.txt',
    { config: { access: 'public' }, schema: { operationId: 'readRobots', tags, summary: 'What search engines may read.' } },
    async (_request, reply) => reply.header('cache-control', 'public, max-age=86400').type('text/plain; charset=utf-8').send(ROBOTS),
  )
}

const ROBOTS = [
  'User-agent: *',
  'Disallow: /api/',
  'Disallow: /admin/',
  'Disallow: /*/cart',
  'Disallow: /*/checkout',
  'Disallow: /*/orders',
  'Disallow: /*/account',
  '',
].join('\n')

/** Brotli, else gzip, else as it is; a client that says `q=0` is not asked twice. */
function encodingOf(accepted: string | string[] | undefined): Encoding {
  const names = String(accepted ?? '')
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim())
  if (names.includes('br')) return 'br'
  return names.includes('gzip') ? 'gzip' : 'identity'
}
