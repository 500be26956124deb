import { randomUUID } from 'node:crypto'
import type { Stage } from './stage.ts'

/** An empty cart of the stage's nth customer. */
export async function aCart({ customers, inShop }: Stage, index: number): Promise<string> {
  const customer = customers[index % customers.length]
  if (!customer) throw new Error('the stage has no customers')
  return inShop(async ({ db, shopId, now }) => {
    const known = await db
      .selectFrom('carts')
      .where('shopId', '=', shopId)
      .where('customerId', '=', customer.id)
      .select('id')
      .executeTakeFirst()
    if (known) return known.id
    const id = randomUUID()
    await db.insertInto('carts').values({ shopId, id, customerId: customer.id, visitorHash: null, version: 1, updatedAt: now }).execute()
    return id
  })
}
