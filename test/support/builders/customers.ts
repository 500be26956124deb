import { randomToken } from '#kernel/random.ts'
import { createCustomer, openCustomerSession, requestToken } from '#modules/customers/index.ts'
import { openRequest } from '#modules/customers/requests/request.ts'
import { csrfToken } from '#platform/http/csrf.ts'
import { systemActor } from '#platform/tx.ts'
import { testPasswordHash } from '#test/support/builders/shops.ts'
import type { TestSystem } from '#test/support/system.ts'

/** A browser in a shop: `headers` go straight into `app.inject`. */
export type TestVisitor = { visitorToken: string; headers: Record<string, string> }
/** A signed-in customer; the password is `TEST_PASSWORD`. */
export type TestCustomer = TestVisitor & { id: string; email: string }

let count = 0

/** A browser that has been in the shop before and is nobody. */
export function aVisitor(system: TestSystem, shop: { handle: string }): TestVisitor {
  const visitorToken = randomToken(32)
  const cookie = `aftercart_visitor_${shop.handle}=${visitorToken}`
  return { visitorToken, headers: { cookie, 'x-csrf-token': csrfToken(system.deps, visitorToken), 'aftercart-shop': shop.handle } }
}

/** A customer of the shop, signed in. */
export async function aCustomer(
  system: TestSystem,
  shop: { id: string; handle: string },
  overrides: { email?: string; name?: string; phone?: string; locale?: 'zh-TW' | 'en' } = {},
): Promise<TestCustomer> {
  count += 1
  const email = overrides.email ?? `customer-${count}@mail.test`
  const passwordHash = await testPasswordHash()
  const { id, token } = await system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, async (tx) => {
    const customer = await createCustomer(tx, { name: `Customer ${count}`, locale: 'zh-TW', ...overrides, email, passwordHash })
    return { id: customer.id, token: (await openCustomerSession(tx, customer.id, { address: null })).token }
  })
  const visitor = aVisitor(system, shop)
  const headers = { ...visitor.headers, cookie: `${visitor.headers.cookie}; aftercart_customer_${shop.handle}=${token}` }
  return { id, email, visitorToken: visitor.visitorToken, headers }
}

/** The token that a mail to the customer carries, without the mail. */
export async function aMailedLink(
  system: TestSystem,
  shop: { id: string },
  { customer, ...asked }: { customer: { id: string }; kind: 'reset_password' | 'change_email'; newEmail?: string },
): Promise<string> {
  return system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, async (tx) => {
    await openRequest(tx, { customerId: customer.id, newEmail: null, ...asked })
    const { id } = await tx.db.selectFrom('customerRequests').where('customerId', '=', customer.id).select('id').executeTakeFirstOrThrow()
    return requestToken(system.deps.keyring, { shopId: shop.id, requestId: id })
  })
}
