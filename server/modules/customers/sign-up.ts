import { demand } from '#kernel/errors.ts'
import { normaliseEmail } from '#kernel/text.ts'
import { ask } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import { createCustomer, type NewCustomer } from './create-customer.ts'
import { openCustomerSession, type SignInOrigin } from './open-customer-session.ts'
import { onSignedIn, registrationAllowed } from './policies.ts'

/**
 * Registers a customer and signs him in. Throws what `registrationAllowed` answers, `email_invalid`, `phone_invalid`; constraint
 * `customers_email_normalised_key` becomes `email_taken`.
 */
export async function signUp(
  tx: Tx,
  { visitorHash, origin, ...customer }: NewCustomer & { visitorHash: Buffer | null; origin: SignInOrigin },
): Promise<{ customerId: string; token: string }> {
  demand(await ask(tx, registrationAllowed, { email: normaliseEmail(customer.email) }))
  const { id: customerId } = await createCustomer(tx, customer)
  demand(await ask(tx, onSignedIn, { customerId, visitorHash }))
  const { token } = await openCustomerSession(tx, customerId, origin)
  return { customerId, token }
}
