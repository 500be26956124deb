import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { hashToken } from '#kernel/random.ts'
import { hashPassword } from '#platform/crypto/passwords.ts'
import { addressOf } from '#platform/http/address.ts'
import { clearCookie, customerCookie, setCookie } from '#platform/http/cookies.ts'
import { csrfToken } from '#platform/http/csrf.ts'
import { customerOf, scopeOf, shopOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import { ensureVisitor } from '#platform/http/store-scope.ts'
import { changePassword } from './change-password.ts'
import { changeProfile } from './change-profile.ts'
import { CUSTOMER_SESSION_SECONDS } from './identity.ts'
import type { SignInOrigin } from './open-customer-session.ts'
import { asWrongPassword, provedCustomer } from './proved-customer.ts'
import { readCustomer } from './read-customer.ts'
import { customerAccountRoutes } from './routes.account.ts'
import { PasswordBody, ProfileBody, SignInBody, SignUpBody, StoreSession } from './schemas.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { signUp } from './sign-up.ts'

const tags = ['customer session']
const visitor = { access: 'visitor' } as const
const customer = { access: 'customer' } as const

/** /api/store: who the browser is, signing up, in and out, and what a customer changes about himself. */
export const storeCustomerRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(customerAccountRoutes)

  app.get(
    '/session',
    {
      config: visitor,
      schema: {
        operationId: 'readStoreSession',
        tags,
        summary: 'Who this browser is in the shop. A new browser gets its visitor cookie here.',
        response: { 200: StoreSession, ...problems(404) },
      },
    },
    async (request, reply) => sessionOf(request, reply, request.customer?.id ?? null),
  )

  app.post(
    '/customers',
    {
      config: { ...visitor, success: 201 },
      schema: {
        operationId: 'signUp',
        tags,
        summary: 'Register and sign in.',
        body: SignUpBody,
        response: { 201: StoreSession, ...problems(403, 404, 409, 422, 503) },
      },
    },
    async (request, reply) => {
      const { password, locale = shopOf(request).locale, ...person } = request.body
      const passwordHash = await hashPassword(password) // outside of the transaction: it takes 40 ms
      const signed = await request.transact((tx) => signUp(tx, { ...person, locale, passwordHash, ...originOf(request) }))
      setCookie(reply, customerCookie(shopOf(request).handle), signed.token, CUSTOMER_SESSION_SECONDS)
      return sessionOf(request, reply, signed.customerId)
    },
  )

  app.post(
    '/session',
    {
      config: visitor,
      schema: {
        operationId: 'signInCustomer',
        tags,
        summary: 'Sign in; the cart of this browser becomes the customer’s.',
        body: SignInBody,
        response: { 200: StoreSession, ...problems(401, 403, 404, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const proved = await provedCustomer(request, request.body)
      const { token } = await request.transact((tx) => signIn(tx, { proved, ...originOf(request) }))
      setCookie(reply, customerCookie(shopOf(request).handle), token, CUSTOMER_SESSION_SECONDS)
      return sessionOf(request, reply, proved.customerId)
    },
  )

  app.delete(
    '/session',
    {
      config: { ...customer, success: 204 },
      schema: {
        operationId: 'signOutCustomer',
        tags,
        summary: 'Sign out here.',
        response: { 204: Type.Null(), ...problems(401, 403, 404) },
      },
    },
    async (request, reply) => {
      const { sessionHash } = customerOf(request)
      await request.transact((tx) => signOut(tx, sessionHash))
      clearCookie(reply, customerCookie(shopOf(request).handle))
      return reply.code(204).send(null)
    },
  )

  app.patch(
    '/profile',
    {
      config: customer,
      schema: {
        operationId: 'changeCustomerProfile',
        tags,
        summary: 'Change your name, telephone number or language.',
        body: ProfileBody,
        response: { 200: StoreSession, ...problems(401, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { id } = customerOf(request)
      await request.transact((tx) => changeProfile(tx, id, request.body))
      return sessionOf(request, reply, id)
    },
  )

  app.post(
    '/profile/password',
    {
      config: { ...customer, success: 204 },
      schema: {
        operationId: 'changeCustomerPassword',
        tags,
        summary: 'Change your password. All your other sessions end.',
        body: PasswordBody,
        response: { 204: Type.Null(), ...problems(401, 403, 404, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const { email, id: customerId, sessionHash } = customerOf(request)
      const { currentPassword, newPassword } = request.body
      const { passwordHash: oldHash } = await provedCustomer(request, { email, password: currentPassword }).catch(asWrongPassword)
      const newHash = await hashPassword(newPassword)
      await request.transact((tx) => changePassword(tx, { customerId, sessionHash, oldHash, newHash }))
      return reply.code(204).send(null)
    },
  )
}

async function sessionOf(request: FastifyRequest, reply: FastifyReply, customerId: string | null) {
  const token = ensureVisitor(request, reply, shopOf(request))
  const scope = scopeOf(request)
  // Not request.transact: the answer of an Idempotency-Key is that of the change before, not this read.
  const found = customerId === null ? null : await request.server.transactor.transact(scope, (tx) => readCustomer(tx, customerId))
  return { csrfToken: csrfToken(request.server.deps, token), customer: found }
}

/** The browser's cart is known by the hash of its visitor cookie; null when it has none. */
function originOf(request: FastifyRequest): { visitorHash: Buffer | null; origin: SignInOrigin } {
  const { visitorToken } = request
  return { visitorHash: visitorToken === null ? null : hashToken(visitorToken), origin: { address: addressOf(request) } }
}
