import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { addressOf } from '#platform/http/address.ts'
import { problems } from '#platform/http/schemas.ts'
import { OrderParams } from '../schemas.ts'
import { changeTransferAccount, readTransferAccount } from './account.ts'
import { confirmTransfer } from './confirm-transfer.ts'
import { SeenTransferBody, SeenTransferView, TransferAccountBody, TransferAccountView, TransferList, TransferQuery } from './schemas.ts'
import { readTransfers } from './views.ts'

const see = { permission: 'payments.see' } as const
const tags = ['payments']

/** The back office's transfers: the shop's account, who still has to pay, and what was seen in the bank. */
export const transferAdminRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/payment-settings/bank-transfer',
    {
      config: see,
      schema: {
        operationId: 'readTransferAccount',
        tags,
        summary: 'The account customers transfer to; null while there is none.',
        response: { 200: TransferAccountView },
      },
    },
    async (request) => request.transact(async (tx) => ({ account: await readTransferAccount(tx) })),
  )

  app.put(
    '/payment-settings/bank-transfer',
    {
      config: { permission: 'payments.configure' },
      schema: {
        operationId: 'changeTransferAccount',
        tags,
        summary: 'Set the account customers transfer to; version 0 for the first one.',
        body: TransferAccountBody,
        response: { 200: TransferAccountView, ...problems(409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await changeTransferAccount(tx, { ...request.body, address: addressOf(request) })
        return { account: await readTransferAccount(tx) }
      }),
  )

  app.get(
    '/transfers',
    {
      config: see,
      schema: {
        operationId: 'readTransfers',
        tags,
        summary: 'Open orders that wait for a transfer; those whose buyers told of one first.',
        querystring: TransferQuery,
        response: { 200: TransferList, ...problems(422) },
      },
    },
    async (request) => request.transact((tx) => readTransfers(tx, request.query)),
  )

  app.post(
    '/orders/:orderId/transfers',
    {
      config: { permission: 'payments.manage', idempotency: 'required', success: 201 },
      schema: {
        operationId: 'confirmTransfer',
        tags,
        summary: 'Record money seen in the bank account for an order. The right amount pays it, anything else becomes an alarm.',
        params: OrderParams,
        body: SeenTransferBody,
        response: { 201: SeenTransferView, ...problems(404, 409, 422) },
      },
    },
    async (request) => {
      const { amount, lastFive = null } = request.body
      const { orderId } = request.params
      return request.transact(async (tx) => ({ verdict: await confirmTransfer(tx, { orderId, amount, lastFive }) }))
    },
  )
}
