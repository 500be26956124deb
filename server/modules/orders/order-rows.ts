import type { Quote } from '#modules/pricing/index.ts'
import type { PricedLine } from './price-cart.ts'

/** A line to insert, with the id by which the quote knows it. */
export type LineRow = {
  cartLineId: string
  row: {
    id: string
    position: number
    kind: string
    productId: string
    variantId: string
    productName: string
    variantName: string
    sku: string
    pictureSha: string | null
    /** JSON text of a bundle's components, null for any other kind. */
    components: string | null
    unitPriceAmount: number
    quantity: number
    shippedQuantity: number
    returnedQuantity: number
    discountAmount: number
  }
}

/** A discount to insert, with the key by which the quote's allocations name it. */
export type DiscountRow = {
  key: string
  row: { id: string; position: number; kind: string; sourceId: string | null; label: string; amount: number }
}

export type AllocationRow = { orderLineId: string; orderDiscountId: string; amount: number }

/** The lines of an order, in the order of the cart, which is the order of ties in allocations (S2-33). Pure but for the ids. */
export function lineRows(quoted: Quote, lines: readonly PricedLine[], makeId: () => string): LineRow[] {
  const variants = new Map(lines.map(({ id, variant }) => [id, variant]))
  return quoted.lines.map((line, index) => {
    const { productName, variantName, sku, pictureSha, components } = known(variants, line.id)
    const { kind, productId, variantId, quantity } = line
    const amounts = { unitPriceAmount: line.unitPrice, discountAmount: line.subtotal - line.net }
    const names = { productName, variantName, sku, pictureSha, components: components && JSON.stringify(components) }
    const counts = { quantity, shippedQuantity: 0, returnedQuantity: 0 }
    return { cartLineId: line.id, row: { id: makeId(), position: index + 1, kind, productId, variantId, ...names, ...amounts, ...counts } }
  })
}

/** Discounts in the order of application (S2-35) and each line's part of them, as they stay for ever (S2-34). Pure but for the ids. */
export function discountRows(
  quoted: Quote,
  lines: readonly LineRow[],
  makeId: () => string,
): { discounts: DiscountRow[]; allocations: AllocationRow[] } {
  const discounts = quoted.discounts.map(({ key, kind, sourceId, label, amount }, index) => ({
    key,
    row: { id: makeId(), position: index + 1, kind, sourceId, label, amount },
  }))
  const discountIds = new Map(discounts.map(({ key, row }) => [key, row.id]))
  const lineIds = new Map(lines.map(({ cartLineId, row }) => [cartLineId, row.id]))
  const allocations = quoted.lines.flatMap((line) =>
    line.allocations.map(({ discountKey, amount }) => ({
      orderLineId: known(lineIds, line.id),
      orderDiscountId: known(discountIds, discountKey),
      amount,
    })),
  )
  return { discounts, allocations }
}

function known<Value>(values: ReadonlyMap<string, Value>, key: string): Value {
  const value = values.get(key)
  if (value === undefined) throw new Error(`the quote names what the cart has not: ${key}`)
  return value
}
