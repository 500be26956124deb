import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { addressOf } from '#platform/http/address.ts'
import { problems } from '#platform/http/schemas.ts'
import { createToken } from './create-token.ts'
import { revokeToken } from './revoke-token.ts'
import { NewTokenBody, NewTokenView, TokenList, TokenParams, TokenView } from './schemas.roles.ts'
import { listTokens, readToken } from './token-views.ts'

const config = { permission: 'tokens.manage' } as const
const tags = ['tokens']

/** /api/admin/api-tokens: programs that work in the shop (SX-25). */
export const tokenRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const byRole = app.permissionsByRole

  app.get(
    '/api-tokens',
    {
      config,
      schema: {
        operationId: 'listTokens',
        tags,
        summary: 'API tokens of the shop: those that work first, then newest first.',
        response: { 200: TokenList, ...problems(403, 404) },
      },
    },
    async (request) => request.transact(async (tx) => ({ items: await listTokens(tx, byRole) })),
  )

  app.post(
    '/api-tokens',
    {
      config: { ...config, success: 201, isForPeople: true },
      schema: {
        operationId: 'createToken',
        tags,
        summary: 'Make an API token with permissions you have yourself. It is shown once. Not with a token.',
        body: NewTokenBody,
        response: { 201: NewTokenView, ...problems(403, 404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { expiresAt = null, ...wanted } = request.body
        const expiry = expiresAt === null ? null : new Date(expiresAt)
        const { id, token } = await createToken(tx, { ...wanted, expiresAt: expiry, byRole, address: addressOf(request) })
        return { ...(await readToken(tx, byRole, id)), token }
      }),
  )

  app.post(
    '/api-tokens/:tokenId/revocation',
    {
      config,
      schema: {
        operationId: 'revokeToken',
        tags,
        summary: 'Revoke an API token. It never works again.',
        params: TokenParams,
        response: { 200: TokenView, ...problems(403, 404, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await revokeToken(tx, { ...request.params, address: addressOf(request) })
        return readToken(tx, byRole, request.params.tokenId)
      }),
  )
}
