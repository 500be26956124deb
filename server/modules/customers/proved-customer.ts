import type { FastifyRequest } from 'fastify'
import { DomainError } from '#kernel/errors.ts'
import { addressOf } from '#platform/http/address.ts'
import { scopeOf } from '#platform/http/request.ts'
import { authenticateCustomer, type ProvedCustomer } from './authenticate-customer.ts'

/** The customer whose password was typed; throws what `authenticateCustomer` throws. */
export function provedCustomer(request: FastifyRequest, credentials: { email: string; password: string }): Promise<ProvedCustomer> {
  const { transactor, deps } = request.server
  const scope = scopeOf(request)
  const means = { transactor, scope, attemptsPerMinute: deps.config.signInAttemptsPerMinute }
  return authenticateCustomer(means, { ...credentials, address: addressOf(request) })
}

/** He is signed in, so a 401 would send him to the sign-in page: rethrows `credentials_wrong` as `password_wrong`. */
export function asWrongPassword(error: unknown): never {
  if (error instanceof DomainError && error.code === 'credentials_wrong') throw new DomainError('password_wrong')
  throw error
}
