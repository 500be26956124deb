import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { oneOf } from '#platform/db/one-of.ts'
import type { Tx } from '#platform/tx.ts'

/** A customer as other modules need him. */
export type Customer = Readonly<{ id: string; email: string; name: string; phone: string | null; locale: 'zh-TW' | 'en'; version: number }>

/** A customer of the transaction's shop. Throws `customer_not_found`. */
export async function readCustomer(tx: Tx, customerId: string): Promise<Customer> {
  const customer = (await readCustomers(tx, [customerId])).get(customerId)
  if (!customer) throw new DomainError('customer_not_found')
  return customer
}

/** Those of these ids that are the shop's, by id. */
export async function readCustomers({ db, shopId }: Tx, customerIds: readonly string[]): Promise<Map<string, Customer>> {
  if (customerIds.length === 0) return new Map()
  const { rows } = await sql<Customer>`
    select id, email, name, phone, case locale when 'en' then 'en' else 'zh-TW' end as locale, version
    from customers where shop_id = ${shopId} and id ${oneOf(customerIds)}`.execute(db)
  return new Map(rows.map((customer) => [customer.id, customer]))
}
