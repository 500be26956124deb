import { demand } from '#kernel/errors.ts'
import { addOrderEntry, type LockedOrder, onNumberIssued } from '#modules/orders/index.ts'
import { announce, emit } from '#platform/events.ts'
import { ask } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import type { ParsedNotice } from '../provider.ts'

type NumberNotice = Extract<ParsedNotice, { outcome: 'number_issued' }>
type Known = { payment: { id: string; status: string }; order: LockedOrder }

/**
 * The buyer has got a number to pay with: it is kept with his payment, whose time is that of the number from now on, as is that
 * of what is set aside for him (S1-16). The order stays unpaid. A payment that is paid by now needs no number any more.
 */
export async function keepNumber(tx: Tx, { number, reference }: NumberNotice, { payment, order }: Known): Promise<void> {
  if (payment.status === 'paid' || order.paymentStatus !== 'unpaid') return
  const { expiresAt, ...shown } = number
  await tx.db
    .updateTable('payments')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', payment.id)
    .set((eb) => ({ number: JSON.stringify(shown), expiresAt, nextQueryAt: eb.fn.coalesce('nextQueryAt', eb.val(tx.now)) }))
    .execute()
  if (order.status === 'open') demand(await ask(tx, onNumberIssued, { orderId: order.id, goodsKind: order.goodsKind, until: expiresAt }))
  const details = { reference, kind: number.kind, expiresAt: expiresAt.toISOString() }
  await addOrderEntry(tx, { orderId: order.id, type: 'payment_number_issued', details })
  announce(tx, { type: 'order.payment', ids: [order.id] })
  if (order.status === 'open') emit(tx, 'payment.number_issued', { orderId: order.id, paymentId: payment.id })
}
