import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import { storedPhone } from './create-customer.ts'

/** What a customer changes about himself; absent stays, an empty phone removes it. `version` is the one his page was filled with. */
export type ProfileChange = { version: number; name?: string; phone?: string | null; locale?: 'zh-TW' | 'en' }

/** Throws `customer_changed { version }` for a stale version (SX-32), `phone_invalid`, `customer_not_found`. */
export async function changeProfile(tx: Tx, customerId: string, { version, name, phone, locale }: ProfileChange): Promise<void> {
  const customer = await tx.db
    .selectFrom('customers')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', customerId)
    .select('version')
    .forUpdate()
    .executeTakeFirst()
  if (!customer) throw new DomainError('customer_not_found')
  if (customer.version !== version) throw new DomainError('customer_changed', { version: customer.version })
  await tx.db
    .updateTable('customers')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', customerId)
    .set({
      version: version + 1,
      ...(name === undefined ? {} : { name }),
      ...(phone === undefined ? {} : { phone: storedPhone(phone) }),
      ...(locale === undefined ? {} : { locale }),
    })
    .execute()
}
