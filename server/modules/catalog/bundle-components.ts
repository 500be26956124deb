import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import { hasShelf, mayUse, type ProductKind, productKinds } from './product-kind.ts'

/** Components a bundle can have. */
export const MAX_COMPONENTS = 20
/** Pieces of one component in a bundle. */
export const MAX_COMPONENT_QUANTITY = 99

/** A variant in a bundle and how many pieces of it one bundle takes. */
export type ComponentDraft = { variantId: string; quantity: number }

/**
 * Checks that a product of this kind may have these components and this shape. Pure.
 * Throws components_of_bundle_only, bundle_needs_components { maximum }, bundle_has_options, component_repeated.
 */
export function checkComponents(
  kind: ProductKind,
  { components, variantCount }: { components: readonly ComponentDraft[]; variantCount: number },
) {
  if (hasShelf(kind)) {
    if (components.length > 0) throw new DomainError('components_of_bundle_only')
    return
  }
  if (components.length === 0 || components.length > MAX_COMPONENTS)
    throw new DomainError('bundle_needs_components', { maximum: MAX_COMPONENTS })
  if (variantCount !== 1) throw new DomainError('bundle_has_options')
  const repeated = components.find(({ variantId }, index) => components.findIndex((each) => each.variantId === variantId) !== index)
  if (repeated) throw new DomainError('component_repeated', { variantId: repeated.variantId })
}

/**
 * Replaces the components of a bundle that the caller has locked or just made. The components' products are locked against deletion
 * until the commit. Throws component_not_usable { variantId } for a variant that is gone or of a kind that no bundle may hold, and
 * kind_not_usable_in { kind, use, items } for kinds whose rules forbid it, by name (S1-8).
 */
export async function writeComponents(tx: Tx, productId: string, components: readonly ComponentDraft[]): Promise<void> {
  const { db, shopId } = tx
  const ids = components.map(({ variantId }) => variantId)
  const found = await lockComponents(tx, ids)
  demandUsable(found)
  const usable = new Set(found.filter(({ kind }) => productKinds[kind].mayBeComponent).map(({ id }) => id))
  const missing = ids.find((id) => !usable.has(id))
  if (missing !== undefined) throw new DomainError('component_not_usable', { variantId: missing })
  await sql`delete from bundle_components where shop_id = ${shopId} and product_id = ${productId}`.execute(db)
  await db
    .insertInto('bundleComponents')
    .values(components.map(({ variantId, quantity }, position) => ({ shopId, productId, variantId, quantity, position })))
    .execute()
}

type Component = { id: string; kind: ProductKind; productName: string }

function demandUsable(components: readonly Component[]): void {
  const refused = components.filter(({ kind }) => mayUse(kind, 'bundle') !== true)
  const [first] = refused
  if (!first) return
  const items = refused.map(({ id, productName }) => ({ variantId: id, productName }))
  throw new DomainError('kind_not_usable_in', { kind: first.kind, use: 'bundle', items })
}

async function lockComponents({ db, shopId }: Tx, variantIds: readonly string[]): Promise<Component[]> {
  // The products first, by id, as every other change does; a deletion that was faster is seen by the second statement.
  await sql`
    select p.id from products p
    where p.shop_id = ${shopId} and p.id in (select product_id from product_variants where shop_id = ${shopId} and id = any(${[...variantIds]}::uuid[]))
    order by p.id for share`.execute(db)
  const { rows } = await sql<Component>`
    select v.id, p.kind, p.name as product_name from product_variants v join products p on p.shop_id = v.shop_id and p.id = v.product_id
    where v.shop_id = ${shopId} and v.id = any(${[...variantIds]}::uuid[]) and v.archived_at is null and p.status <> 'deleted'`.execute(db)
  return rows
}

/** The live bundles that hold one of these variants, by name; at most `limit`. */
export async function bundlesWith(
  { db, shopId }: Tx,
  { variantIds, limit = 5 }: { variantIds: readonly string[]; limit?: number },
): Promise<{ variantId: string; bundleName: string }[]> {
  const { rows } = await sql<{ variantId: string; bundleName: string }>`
    select c.variant_id, p.name as bundle_name
    from bundle_components c join products p on p.shop_id = c.shop_id and p.id = c.product_id and p.status <> 'deleted'
    where c.shop_id = ${shopId} and c.variant_id = any(${[...variantIds]}::uuid[])
    order by p.name_key, p.id limit ${limit}`.execute(db)
  return rows
}
