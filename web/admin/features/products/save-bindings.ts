import { type Api, read } from '#web/api/client.ts'
import type { VariantRow } from './variant-matrix.ts'

type Binding = { variantId: string; poolId: string | null }

/** Names the pool of each variant that has another in the form (S1-14); none twice when it is repeated after a refusal. */
export async function saveBindings(api: Api, bindings: readonly Binding[]): Promise<void> {
  for (const { variantId, poolId } of bindings)
    await read(api.PUT('/api/admin/card-bindings/{variantId}', { params: { path: { variantId } }, body: { poolId } }))
}

/** What the rows of the form say about the variants of the saved product, without what is bound so already. Pure. */
export function changedBindings(
  variants: readonly { id: string; optionValues: readonly string[] }[],
  { rows, bound }: { rows: readonly VariantRow[]; bound: ReadonlyMap<string, string | null> },
): Binding[] {
  return variants.flatMap(({ id, optionValues }) => {
    const row = rows.find((each) => JSON.stringify(each.optionValues) === JSON.stringify(optionValues))
    const poolId = row?.poolId ?? null
    return poolId === (bound.get(id) ?? null) ? [] : [{ variantId: id, poolId }]
  })
}
