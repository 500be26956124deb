import { DomainError } from '#kernel/errors.ts'

/** A line as a return sees it. */
export type ReturnableLine = { id: string; variantId: string; shippedQuantity: number; returnedQuantity: number }

/** Pieces of a line that somebody names. */
export type NamedPieces = { orderLineId: string; quantity: number }

/** Pieces of the line that have left and not come back. Pure. */
export function returnableQuantity({ shippedQuantity, returnedQuantity }: { shippedQuantity: number; returnedQuantity: number }): number {
  return Math.max(0, shippedQuantity - returnedQuantity)
}

/**
 * Pieces its buyer may still send back: not those whose money he has. A piece that came back and was refunded for it counts once, and one
 * that was refunded before it was sent takes nothing from those that were. Pure.
 */
export function returnableByBuyer(line: { quantity: number; shippedQuantity: number; returnedQuantity: number }, refunded: number): number {
  return Math.min(returnableQuantity(line), Math.max(0, line.quantity - refunded))
}

/**
 * Each line once and never more than its limit. Throws return_line_repeated, return_quantity_wrong { orderLineId, quantity: the most }.
 * Pure.
 */
export function demandPieces(pieces: readonly NamedPieces[], limits: ReadonlyMap<string, number>): void {
  const seen = new Set<string>()
  for (const { orderLineId, quantity } of pieces) {
    if (seen.has(orderLineId)) throw new DomainError('return_line_repeated', { orderLineId })
    seen.add(orderLineId)
    const most = limits.get(orderLineId) ?? 0
    if (quantity > most) throw new DomainError('return_quantity_wrong', { orderLineId, quantity: most })
  }
}

/** Σ quantities. */
export function countPieces(pieces: readonly { quantity: number }[]): number {
  return pieces.reduce((sum, { quantity }) => sum + quantity, 0)
}
