import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'

/** A customer as other modules need him. */
export type Customer = Readonly<{ id: string; email: string; name: string; phone: string | null; locale: 'zh-TW' | 'en'; version: number }>

/** A customer of the transaction's shop. Throws `customer_not_found`. */
export async function readCustomer(tx: Tx, customerId: string): Promise<Customer> {
  const row = await tx.db
    .selectFrom('customers')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', customerId)
    .select(['id', 'email', 'name', 'phone', 'locale', 'version'])
    .executeTakeFirst()
  if (!row) throw new DomainError('customer_not_found')
  return { ...row, locale: row.locale === 'en' ? 'en' : 'zh-TW' }
}
