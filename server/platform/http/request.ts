import type { FastifyRequest } from 'fastify'
import { DomainError } from '#kernel/errors.ts'
import type { CustomerIdentity, IdentitySource, ShopFacts, StaffIdentity, TokenIdentity } from '../auth/identity.ts'
import type { PermissionsByRole } from '../auth/permissions.ts'
import type { Deps } from '../deps.ts'
import type { Scope, Transactor } from '../transactor.ts'
import type { Actor, Tx } from '../tx.ts'
import { onceOf } from './idempotency.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The permission a member of staff needs in the shop of the request (SX-21). */
    permission?: string
    /** Who may call without a permission: `public` nobody known, `staff` any signed-in staff, `member` staff of the shop, `customer` a signed-in customer, `visitor` anybody of the shop. */
    access?: 'public' | 'staff' | 'member' | 'customer' | 'visitor' | 'signed'
    /** Not for API tokens: one that makes others would outlive its own revocation (SX-25). */
    isForPeople?: true
    /** `required`: money, orders and codes must carry an Idempotency-Key (SX-31). `answer_not_kept`: shows secrets and is safe to repeat, a key changes nothing. */
    idempotency?: 'required' | 'answer_not_kept'
    /** The success status when it is not 200. */
    success?: 201 | 202 | 204
  }
  interface FastifyInstance {
    deps: Deps
    transactor: Transactor
    /** For pages whose shop is in the address; the API scopes resolve theirs. */
    identities: IdentitySource
    permissionsByRole: PermissionsByRole
  }
  interface FastifyRequest {
    actor: Actor
    /** Runs `work` in a transaction of the request's shop; with an Idempotency-Key, at most once (SX-31). */
    transact: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
    shopFacts: ShopFacts | null
    staff: StaffIdentity | null
    /** The program behind an API token (SX-25). */
    program: TokenIdentity | null
    customer: CustomerIdentity | null
    /** The cookie value of an anonymous browser; its hash owns a cart. */
    visitorToken: string | null
  }
}

/** The shop of the request. Only for routes of a shop scope, which refuse a request without one. */
export function shopOf(request: FastifyRequest): ShopFacts {
  if (!request.shopFacts) throw new DomainError('shop_not_found')
  return request.shopFacts
}

/**
 * The shop and the actor of the request, for transactions of their own: reads that go on after the answer has begun, and what must not
 * become the answer of an Idempotency-Key (SX-31). Only for routes of a shop scope.
 */
export function scopeOf(request: FastifyRequest): Scope {
  return { shopId: shopOf(request).id, actor: request.actor }
}

/** The signed-in customer. Only for routes with `access: 'customer'`. */
export function customerOf(request: FastifyRequest): CustomerIdentity {
  if (!request.customer) throw new DomainError('unauthenticated')
  return request.customer
}

/** The signed-in member of staff. Only for routes of the admin scope. */
export function staffOf(request: FastifyRequest): StaffIdentity {
  if (!request.staff) throw new DomainError('unauthenticated')
  return request.staff
}

/** `request.transact` as decorated on every request. */
export async function transactRequest<T>(this: FastifyRequest, work: (tx: Tx) => Promise<T>): Promise<T> {
  const scope = scopeOf(this)
  const once = onceOf(this, scope.shopId)
  if (once === null) return this.server.transactor.transact(scope, work)
  return this.server.transactor.transact(scope, (tx, answers) => once.run(tx, answers, work), { ahead: once.ahead })
}
