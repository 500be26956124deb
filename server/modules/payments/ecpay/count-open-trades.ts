import type { Tx } from '#platform/tx.ts'
import { providersUnder } from '../providers.ts'
import { ECPAY } from './account.ts'

/**
 * The payments that were begun with the account and may still be paid: those of buyers who are at it, and numbers that last or whose money
 * may be known days after their end (S1-17). One that was left without a number counts until its time is over.
 */
export async function countOpenTrades({ db, shopId, now }: Tx): Promise<number> {
  const { count } = await db
    .selectFrom('payments')
    .where('shopId', '=', shopId)
    .where('provider', 'in', providersUnder(ECPAY))
    .where('status', 'in', ['pending', 'expired'])
    .where((eb) => eb.or([eb('status', '=', 'pending'), eb('number', 'is not', null)]))
    .where((eb) => eb.or([eb('nextQueryAt', 'is not', null), eb('expiresAt', '>', now)]))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
