import { isSoldByCard, type ProductKind } from '#modules/catalog/index.ts'

/** What an order is made of: goods, or one line of card keys, which are delivered by themselves once paid (S1-2, S1-4). */
export type GoodsKind = 'goods' | 'card_key'

/** What an order of products of these kinds is; card keys are never among others (S1-10). Pure. */
export function goodsKindOf(kinds: readonly ProductKind[]): GoodsKind {
  return kinds.length > 0 && kinds.every(isSoldByCard) ? 'card_key' : 'goods'
}
