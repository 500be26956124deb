import type { Tx } from '#platform/tx.ts'
import { type ComponentDraft, checkComponents, writeComponents } from './bundle-components.ts'
import { lockProduct, type ProductToChange } from './lock-product.ts'
import { saveProduct } from './save-product.ts'

/**
 * Replaces what a bundle consists of. Placed orders keep what they were placed with. Throws product_not_found, product_changed,
 * what `checkComponents` throws, component_not_usable.
 */
export async function setComponents(
  tx: Tx,
  { components, ...wanted }: ProductToChange & { components: readonly ComponentDraft[] },
): Promise<void> {
  const product = await lockProduct(tx, wanted)
  checkComponents(product.kind, { components, variantCount: 1 })
  if (components.length > 0) await writeComponents(tx, product.id, components)
  await saveProduct(tx, product.id)
}
