import { DomainError, demand } from '#kernel/errors.ts'
import { forgiveAttempts } from '#platform/auth/attempts.ts'
import { ask } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import type { ProvedCustomer } from './authenticate-customer.ts'
import { openCustomerSession, type SignInOrigin } from './open-customer-session.ts'
import { onSignedIn } from './policies.ts'

/**
 * Signs in a customer whose password was proved, and lets higher modules take over what he did as a visitor (his cart) in the same
 * transaction. Throws `credentials_wrong` when the password changed meanwhile, `account_disabled`.
 */
export async function signIn(
  tx: Tx,
  { proved, visitorHash, origin }: { proved: ProvedCustomer; visitorHash: Buffer | null; origin: SignInOrigin },
): Promise<{ token: string }> {
  const { customerId } = proved
  const customer = await tx.db
    .selectFrom('customers')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', customerId)
    .select(['passwordHash', 'disabledAt'])
    .forUpdate()
    .executeTakeFirst()
  if (!customer || customer.passwordHash !== proved.passwordHash) throw new DomainError('credentials_wrong')
  if (customer.disabledAt !== null) throw new DomainError('account_disabled')
  if (proved.newHash !== null) {
    await tx.db
      .updateTable('customers')
      .where('shopId', '=', tx.shopId)
      .where('id', '=', customerId)
      .set({ passwordHash: proved.newHash })
      .execute()
  }
  await forgiveAttempts(tx, proved.subjects)
  demand(await ask(tx, onSignedIn, { customerId, visitorHash }))
  return openCustomerSession(tx, customerId, origin)
}
