import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { DomainError } from '#kernel/errors.ts'
import { hashPassword } from '#platform/crypto/passwords.ts'
import { addressOf } from '#platform/http/address.ts'
import { customerOf, shopOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import { addAddress, changeAddress, readAddresses, removeAddress } from './addresses/addresses.ts'
import { asWrongPassword, provedCustomer } from './proved-customer.ts'
import { askEmailChange, changeEmail } from './requests/change-email.ts'
import { readRequestToken } from './requests/request-link.ts'
import { askPasswordReset, resetPassword } from './requests/reset-password.ts'
import {
  AddressBody,
  AddressChangeBody,
  AddressList,
  AddressParams,
  EmailChangeBody,
  LinkBody,
  PasswordResetBody,
  ResetRequestBody,
} from './schemas.ts'

const tags = ['customer account']
const customer = { access: 'customer' } as const
const visitor = { access: 'visitor' } as const

/** /api/store: a customer's addresses, and what links in mails confirm. */
export const customerAccountRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/addresses',
    {
      config: customer,
      schema: {
        operationId: 'readAddresses',
        tags,
        summary: 'Your addresses, the default first.',
        response: { 200: AddressList, ...problems(401, 404) },
      },
    },
    async (request) => request.transact(async (tx) => ({ items: await readAddresses(tx, customerOf(request).id) })),
  )

  app.post(
    '/addresses',
    {
      config: { ...customer, success: 201 },
      schema: {
        operationId: 'addAddress',
        tags,
        summary: 'Add an address; the first one is the default.',
        body: AddressBody,
        response: { 201: AddressList, ...problems(401, 403, 404, 409, 422) },
      },
    },
    async (request) => {
      const { id: customerId } = customerOf(request)
      return request.transact(async (tx) => {
        await addAddress(tx, { customerId, address: request.body })
        return { items: await readAddresses(tx, customerId) }
      })
    },
  )

  app.put(
    '/addresses/:addressId',
    {
      config: customer,
      schema: {
        operationId: 'changeAddress',
        tags,
        summary: 'Change an address of yours, or make it the default.',
        params: AddressParams,
        body: AddressChangeBody,
        response: { 200: AddressList, ...problems(401, 403, 404, 409, 422) },
      },
    },
    async (request) => {
      const { id: customerId } = customerOf(request)
      const { version, ...address } = request.body
      return request.transact(async (tx) => {
        await changeAddress(tx, { ...request.params, customerId, version, address })
        return { items: await readAddresses(tx, customerId) }
      })
    },
  )

  app.delete(
    '/addresses/:addressId',
    {
      config: { ...customer, success: 204 },
      schema: {
        operationId: 'removeAddress',
        tags,
        summary: 'Remove an address of yours; orders keep theirs.',
        params: AddressParams,
        response: { 204: Type.Null(), ...problems(401, 403, 404) },
      },
    },
    async (request, reply) => {
      await request.transact((tx) => removeAddress(tx, { ...request.params, customerId: customerOf(request).id }))
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/password-resets',
    {
      config: { ...visitor, success: 202 },
      schema: {
        operationId: 'askPasswordReset',
        tags,
        summary: 'Ask for a link to choose a new password. The answer is the same whether there is such an account.',
        body: ResetRequestBody,
        response: { 202: Type.Null(), ...problems(403, 404, 422, 429) },
      },
    },
    async (request, reply) => {
      const reset = { email: request.body.email, address: addressOf(request) }
      await request.transact((tx) => askPasswordReset(tx, reset))
      return reply.code(202).send(null)
    },
  )

  app.post(
    '/password-resets/completion',
    {
      config: { ...visitor, success: 204 },
      schema: {
        operationId: 'resetPassword',
        tags,
        summary: 'Choose a new password by the link of a mail, once. All sessions end.',
        body: PasswordResetBody,
        response: { 204: Type.Null(), ...problems(403, 404, 410, 422, 503) },
      },
    },
    async (request, reply) => {
      const requestId = readRequestToken(app.deps.keyring, shopOf(request).id, request.body.token)
      if (requestId === null) throw new DomainError('customer_link_gone') // before the costly hash
      const newHash = await hashPassword(request.body.newPassword) // outside of the transaction: it takes 40 ms
      await request.transact((tx) => resetPassword(tx, { requestId, newHash }))
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/profile/email-changes',
    {
      config: { ...customer, success: 202 },
      schema: {
        operationId: 'askEmailChange',
        tags,
        summary: 'Ask for another e-mail address; a link sent there confirms it.',
        body: EmailChangeBody,
        response: { 202: Type.Null(), ...problems(401, 403, 404, 409, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const { id: customerId, email } = customerOf(request)
      const { currentPassword, newEmail } = request.body
      await provedCustomer(request, { email, password: currentPassword }).catch(asWrongPassword)
      await request.transact((tx) => askEmailChange(tx, { customerId, newEmail }))
      return reply.code(202).send(null)
    },
  )

  app.post(
    '/email-changes/confirmation',
    {
      config: { ...visitor, success: 204 },
      schema: {
        operationId: 'changeEmail',
        tags,
        summary: 'Confirm a new e-mail address by the link of a mail, once.',
        body: LinkBody,
        response: { 204: Type.Null(), ...problems(403, 404, 409, 410, 422) },
      },
    },
    async (request, reply) => {
      const requestId = readRequestToken(app.deps.keyring, shopOf(request).id, request.body.token)
      await request.transact((tx) => changeEmail(tx, { requestId }))
      return reply.code(204).send(null)
    },
  )
}
