import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'

type MethodFilter = { isEnabled?: true }

const shippingColumns = [
  'id',
  'kind',
  'name',
  'feeAmount',
  'freeFromAmount',
  'allowsCashOnDelivery',
  'temperatureZones',
  'isEnabled',
  'position',
  'version',
] as const
const paymentColumns = ['id', 'provider', 'timing', 'isDeferred', 'name', 'isEnabled', 'position', 'version'] as const

/** The shop's shipping methods in their order. */
export async function listShippingMethods({ db, shopId }: Tx, { isEnabled }: MethodFilter = {}) {
  return db
    .selectFrom('shippingMethods')
    .where('shopId', '=', shopId)
    .$if(isEnabled === true, (query) => query.where('isEnabled', '=', true))
    .orderBy('position')
    .orderBy('id')
    .select(shippingColumns)
    .execute()
}

/** The shop's payment methods in their order. */
export async function listPaymentMethods({ db, shopId }: Tx, { isEnabled }: MethodFilter = {}) {
  return db
    .selectFrom('paymentMethods')
    .where('shopId', '=', shopId)
    .$if(isEnabled === true, (query) => query.where('isEnabled', '=', true))
    .orderBy('position')
    .orderBy('id')
    .select(paymentColumns)
    .execute()
}

/** One shipping method. Throws shipping_method_not_found. */
export async function readShippingMethod({ db, shopId }: Tx, methodId: string) {
  const row = await db
    .selectFrom('shippingMethods')
    .where('shopId', '=', shopId)
    .where('id', '=', methodId)
    .select(shippingColumns)
    .executeTakeFirst()
  if (!row) throw new DomainError('shipping_method_not_found')
  return row
}

/** One payment method. Throws payment_method_not_found. */
export async function readPaymentMethod({ db, shopId }: Tx, methodId: string) {
  const row = await db
    .selectFrom('paymentMethods')
    .where('shopId', '=', shopId)
    .where('id', '=', methodId)
    .select(paymentColumns)
    .executeTakeFirst()
  if (!row) throw new DomainError('payment_method_not_found')
  return row
}
