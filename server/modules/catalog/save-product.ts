import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import type { ProductKind } from './product-kind.ts'
import type { ProductStatus } from './product-status.ts'
import type { Channel, TemperatureZone } from './sales-facts.ts'
import type { ProductOption } from './variant-rules.ts'

/** What may change in the row of a product. */
export type ProductChanges = Partial<{
  name: string
  slug: string
  description: string
  kind: ProductKind
  status: ProductStatus
  temperatureZone: TemperatureZone | null
  channel: Channel
  maxPerOrder: number | null
  position: number
  lowestAmount: number
  options: ProductOption[]
}>

/** Writes changes of a locked product and raises its version; every change of its variants and pictures passes here too. */
export async function saveProduct(tx: Tx, productId: string, { options, ...changes }: ProductChanges = {}): Promise<void> {
  await tx.db
    .updateTable('products')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', productId)
    .set((eb) => ({
      ...changes,
      ...(options ? { options: JSON.stringify(options) } : {}),
      version: eb('version', '+', 1),
      updatedAt: tx.now,
    }))
    .execute()
  announce(tx, { type: 'product', ids: [productId] })
}
