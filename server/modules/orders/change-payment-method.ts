import { DomainError, demand } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import { ask } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import { readPaymentMethod } from './method-views.ts'
import { mayOfferPayment } from './policies.ts'
import type { PaymentMethodChange } from './schemas.admin.ts'

/**
 * Names, offers or withdraws a payment method for the orders to come; which there are is for the providers to say. Throws
 * payment_method_not_found, payment_method_changed { version }, and what `mayOfferPayment` answers when it is offered.
 */
export async function changePaymentMethod(
  tx: Tx,
  { methodId, version, ...fields }: PaymentMethodChange & { methodId: string },
): Promise<void> {
  const { id: _id, version: _version, ...before } = await readPaymentMethod(tx, methodId)
  if (fields.isEnabled && !before.isEnabled) {
    const { provider, timing, isDeferred } = before
    demand(await ask(tx, mayOfferPayment, { provider, timing, isDeferred, productKinds: [] }))
  }
  const { numUpdatedRows } = await tx.db
    .updateTable('paymentMethods')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', methodId)
    .where('version', '=', version)
    .set({ ...fields, version: version + 1 })
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new DomainError('payment_method_changed', { version: (await readPaymentMethod(tx, methodId)).version })
  await audit(tx, {
    action: 'payment_methods.change',
    subjectKind: 'payment_method',
    subjectId: methodId,
    before,
    after: { ...before, ...fields },
  })
}
