import { type Amount, addAmounts, allocate, lesser, subtract, ZERO } from '#kernel/money.ts'
import { isInScope, type ProductScope } from './scope.ts'

/** The order in which discounts on goods stack (S1-6, S2-35). Member prices come before all of it: they are the unit price. */
export const STACKING_ORDER = ['campaign', 'money_coupon'] as const

/** What kind of discount acts on goods. */
export type GoodsDiscountKind = (typeof STACKING_ORDER)[number]

/** One line's part of a discount, frozen with the order (S2-34). */
export type LineAllocation = { lineId: string; amount: Amount }

/** A line as discounts see it: its identity and its subtotal before any discount. */
export type DiscountableLine = { id: string; productId: string; subtotal: Amount }

/** A discount that has been granted but not yet measured: `sizeOn` gets what is left of its lines when its turn comes. */
export type Grant = {
  kind: GoodsDiscountKind
  sourceId: string
  label: string
  scope: ProductScope
  sizeOn: (remaining: Amount) => Amount
}

/** A measured discount on goods. `amount` is what it really takes off and equals the sum of its allocations. */
export type GoodsDiscount = {
  key: string
  kind: GoodsDiscountKind
  sourceId: string
  label: string
  amount: Amount
  scope: { lineIds: string[] }
  allocations: LineAllocation[]
}

/**
 * Applies the grants one after another in `STACKING_ORDER`, those of one kind in the order given. Each weighs by the net the earlier
 * ones left (S2-35), is capped by it and split by largest remainder (S2-33). What would take nothing off is left out.
 */
export function stackDiscounts(lines: readonly DiscountableLine[], grants: readonly Grant[]): GoodsDiscount[] {
  const nets = new Map(lines.map((line) => [line.id, line.subtotal]))
  const discounts: GoodsDiscount[] = []
  for (const grant of grants.toSorted(byStackingOrder)) {
    const discount = measure(grant, lines, nets)
    if (discount.amount === 0) continue
    discounts.push(discount)
    for (const { lineId, amount } of discount.allocations) nets.set(lineId, subtract(nets.get(lineId) ?? ZERO, amount))
  }
  return discounts
}

function byStackingOrder(left: Grant, right: Grant): number {
  return STACKING_ORDER.indexOf(left.kind) - STACKING_ORDER.indexOf(right.kind)
}

function measure(grant: Grant, lines: readonly DiscountableLine[], nets: ReadonlyMap<string, Amount>): GoodsDiscount {
  const { kind, sourceId, label } = grant
  const concerned = lines.filter((line) => isInScope(grant.scope, line.productId))
  const weights = concerned.map((line) => nets.get(line.id) ?? ZERO)
  const remaining = addAmounts(...weights)
  const size = lesser(grant.sizeOn(remaining), remaining)
  const shares = allocate(size, weights)
  return {
    key: `${kind}:${sourceId}`,
    kind,
    sourceId,
    label,
    amount: size,
    scope: { lineIds: concerned.map((line) => line.id) },
    allocations: concerned.map((line, index) => ({ lineId: line.id, amount: shares[index] ?? ZERO })),
  }
}
