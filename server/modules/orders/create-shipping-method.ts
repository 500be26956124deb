import { newId } from '#kernel/ids.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import type { ShippingMethodBody } from './schemas.admin.ts'

/** Adds a way to send goods; it carries the normal temperature zone unless told. */
export async function createShippingMethod(
  tx: Tx,
  { temperatureZones = ['normal'], ...fields }: ShippingMethodBody,
): Promise<{ methodId: string }> {
  const body = { ...fields, temperatureZones }
  const id = newId(tx.now.getTime())
  await tx.db
    .insertInto('shippingMethods')
    .values({ ...body, shopId: tx.shopId, id, version: 0 })
    .execute()
  await audit(tx, { action: 'shipping_methods.create', subjectKind: 'shipping_method', subjectId: id, after: body })
  return { methodId: id }
}
