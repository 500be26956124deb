import type { Tx } from '#platform/tx.ts'
import { bankTransfer } from './bank-transfer.ts'

/** Until when an order that was just placed may be transferred; null for one that is paid in another way (S1-16). */
export async function transferDue({ db, shopId }: Tx, { orderId, provider }: { orderId: string; provider: string }): Promise<Date | null> {
  if (provider !== bankTransfer.name) return null
  const row = await db
    .selectFrom('payments')
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .where('status', '=', 'pending')
    .select('expiresAt')
    .executeTakeFirst()
  return row?.expiresAt ?? null
}
