import type { FastifyRequest } from 'fastify'
import { DomainError } from '#kernel/errors.ts'
import { addressSubject, countAttempt } from '#platform/auth/attempts.ts'
import { addressOf } from '#platform/http/address.ts'

/** Counts the use of one-time links per address, before the token is looked at (SX-24). Throws `too_many_attempts { retryAfterSeconds }`. */
export async function countLinkUse(request: FastifyRequest): Promise<void> {
  const { transactor, deps } = request.server
  const subject = addressSubject('staff-link', addressOf(request), deps.config.signInAttemptsPerMinute)
  const retryAfterSeconds = await transactor.platform('staff.session', (tx) => countAttempt(tx, [subject]))
  if (retryAfterSeconds !== null) throw new DomainError('too_many_attempts', { retryAfterSeconds })
}
