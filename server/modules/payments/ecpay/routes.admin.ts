import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { addressOf } from '#platform/http/address.ts'
import { problems } from '#platform/http/schemas.ts'
import { changeEcpayAccount, readEcpayAccount } from './change-account.ts'
import { EcpayAccountBody, EcpayAccountView } from './schemas.ts'

const tags = ['payments']

/** The back office's account at ECPay. */
export const ecpayAdminRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/payment-settings/ecpay',
    {
      config: { permission: 'payments.see' },
      schema: {
        operationId: 'readEcpayAccount',
        tags,
        summary: 'The shop’s account at ECPay, without its keys; null while there is none.',
        response: { 200: EcpayAccountView },
      },
    },
    async (request) => request.transact(async (tx) => ({ account: await readEcpayAccount(tx, app.deps.keyring) })),
  )

  app.put(
    '/payment-settings/ecpay',
    {
      config: { permission: 'payments.configure' },
      schema: {
        operationId: 'changeEcpayAccount',
        tags,
        summary:
          'Set the account at ECPay; version 0 for the first one. The keys before are believed for a day; another account waits until no payment to the one before is open.',
        body: EcpayAccountBody,
        response: { 200: EcpayAccountView, ...problems(409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await changeEcpayAccount(tx, app.deps.keyring, { ...request.body, address: addressOf(request) })
        return { account: await readEcpayAccount(tx, app.deps.keyring) }
      }),
  )
}
