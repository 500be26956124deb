import { randomToken } from '#kernel/random.ts'
import { createCustomer } from '#modules/customers/index.ts'
import { hashPassword } from '#platform/crypto/passwords.ts'
import { type DemoCustomer, demoCustomers } from './customers.ts'
import type { ShopWork } from './fill-products.ts'

/** A customer with an account in the shop. */
export type OpenCustomer = DemoCustomer & { id: string }

/** Creates the accounts that are not there yet. Only the first one has a password that somebody knows. */
export async function fillCustomers(
  { clock, shop, actor }: ShopWork,
  openedAt: Date,
  customerPassword: string,
): Promise<[OpenCustomer, ...OpenCustomer[]]> {
  const [known, unknown] = await Promise.all([hashPassword(customerPassword), hashPassword(randomToken(24))])
  return clock.at(openedAt, { shopId: shop.id, actor }, async (tx) => {
    const rows = await tx.db.selectFrom('customers').where('shopId', '=', tx.shopId).select(['id', 'emailNormalised']).execute()
    const open: OpenCustomer[] = []
    for (const customer of demoCustomers.slice(0, shop.customerCount)) {
      const { email, name, phone, locale } = customer
      const row = rows.find((each) => each.emailNormalised === email)
      const passwordHash = open.length === 0 ? known : unknown
      const { id } = row ?? (await createCustomer(tx, { email, name, phone, locale, passwordHash }))
      open.push({ ...customer, id })
    }
    const [first, ...others] = open
    if (!first) throw new Error(`${shop.handle} has no customers`)
    return [first, ...others]
  })
}
