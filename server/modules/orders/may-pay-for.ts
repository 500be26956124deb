import type { Reason } from '#kernel/errors.ts'
import { isSoldByCard, type ProductKind } from '#modules/catalog/index.ts'
import { ask } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import { mayOfferPayment } from './policies.ts'

type Method = { provider: string; timing: string; isDeferred: boolean }

/** May these lines be paid so? Nobody is asked where nothing is sold by card: an ordinary order costs no question (S1-16). */
export async function mayPayFor(
  tx: Tx,
  { provider, timing, isDeferred }: Method,
  lines: readonly { productKind: ProductKind }[],
): Promise<true | Reason> {
  const productKinds = [...new Set(lines.map(({ productKind }) => productKind))]
  return !productKinds.some(isSoldByCard) || ask(tx, mayOfferPayment, { provider, timing, isDeferred, productKinds })
}
