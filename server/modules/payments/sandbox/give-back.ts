import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import { sandbox } from './provider.ts'
import type { SandboxRefund } from './refund-body.ts'

/**
 * The gateway's side of a refund: never more than was paid, and the same key once. Throws payment_not_paid, refund_exceeds_payment,
 * refund_key_reused.
 */
export async function giveBack(tx: Tx, { key, reference, amount, currency }: SandboxRefund): Promise<{ transactionId: string }> {
  const { db, shopId, now } = tx
  const payment = await db
    .selectFrom('payments')
    .where('shopId', '=', shopId)
    .where('provider', '=', sandbox.name)
    .where('reference', '=', reference)
    .where('status', '=', 'paid')
    .select(['amount', 'currency'])
    .forUpdate()
    .executeTakeFirst()
  if (!payment || payment.currency !== currency) throw new DomainError('payment_not_paid')
  const earlier = await readGiven(tx, reference)
  const same = earlier.find((row) => row.refundKey === key)
  if (same && same.amount !== amount) throw new DomainError('refund_key_reused')
  if (!same) {
    const given = earlier.reduce((sum, row) => sum + row.amount, 0)
    if (given + amount > payment.amount) throw new DomainError('refund_exceeds_payment')
    await db.insertInto('sandboxRefunds').values({ shopId, refundKey: key, reference, amount, currency, createdAt: now }).execute()
  }
  return { transactionId: `refund_${key}` }
}

async function readGiven({ db, shopId }: Tx, reference: string): Promise<{ refundKey: string; amount: number }[]> {
  const { rows } = await sql<{ refundKey: string; amount: number }>`
    select refund_key, amount from sandbox_refunds where shop_id = ${shopId} and reference = ${reference}`.execute(db)
  return rows
}
