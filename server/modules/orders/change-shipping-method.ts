import { DomainError } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { readShippingMethod } from './method-views.ts'
import type { ShippingMethodChange } from './schemas.admin.ts'

/** Changes a shipping method for the orders to come. Throws shipping_method_not_found, shipping_method_changed { version }. */
export async function changeShippingMethod(
  tx: Tx,
  { methodId, version, ...fields }: ShippingMethodChange & { methodId: string },
): Promise<void> {
  const { id: _id, version: _version, ...before } = await readShippingMethod(tx, methodId)
  const { numUpdatedRows } = await tx.db
    .updateTable('shippingMethods')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', methodId)
    .where('version', '=', version)
    .set({ ...fields, version: version + 1 })
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new DomainError('shipping_method_changed', { version: (await readShippingMethod(tx, methodId)).version })
  await audit(tx, {
    action: 'shipping_methods.change',
    subjectKind: 'shipping_method',
    subjectId: methodId,
    before,
    after: { ...before, ...fields },
  })
}
