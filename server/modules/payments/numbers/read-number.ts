import type { OrderFacts } from '#modules/orders/index.ts'
import type { Tx } from '#platform/tx.ts'
import type { PayableNumber } from './payable-number.ts'
import type { NumberInstructions } from './schemas.ts'

type Payable = Pick<OrderFacts, 'id' | 'status' | 'paymentStatus' | 'totalAmount'>
type Stored = Omit<PayableNumber, 'expiresAt'>

/**
 * With what the buyer can pay the order now: the newest number that has not expired and asks for what is due. Also of a payment that a
 * later attempt has ended: the number is in his hands and works. Null when there is none.
 */
export async function readPayableNumber({ db, shopId, now }: Tx, order: Payable): Promise<NumberInstructions | null> {
  if (order.status !== 'open' || order.paymentStatus !== 'unpaid') return null
  const row = await db
    .selectFrom('payments')
    .where('shopId', '=', shopId)
    .where('orderId', '=', order.id)
    .where('status', 'in', ['pending', 'expired'])
    .where('amount', '=', order.totalAmount)
    .where('number', 'is not', null)
    .where('expiresAt', '>', now)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .select(['number', 'expiresAt', 'amount'])
    .executeTakeFirst()
  return row ? instructionsOf(row) : null
}

/** The number of a payment as it was stored by `keepNumber`; null when it has none. */
export function instructionsOf({
  number,
  expiresAt,
  amount,
}: {
  number: unknown
  expiresAt: Date | null
  amount: number
}): NumberInstructions | null {
  if (number === null || expiresAt === null) return null
  const { kind, bankCode, number: digits, barcodes } = number as Stored
  return { kind, bankCode, number: digits, barcodes: [...barcodes], amount, expiresAt: expiresAt.toISOString() }
}
