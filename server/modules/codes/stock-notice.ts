/** What decides whether the merchant hears about the stock of an uploaded group. */
export type StockFacts = {
  /** Unsent codes; exact up to `max(threshold, 1)`. */
  free: number
  threshold: number | null
  /** Public, not over by time, and filled at least once. */
  isTellable: boolean
  isLowTold: boolean
  isExhaustedTold: boolean
}

export type StockNotice = { tell: 'low' | 'exhausted' | null; isLowTold: boolean; isExhaustedTold: boolean }

/**
 * One mail per crossing (S0-14): `low` when fewer than the number are left, `exhausted` when none is, whether or not there is a number.
 * Both at once say the graver one. Enough codes arm it again. A group nobody can buy from any more stays silent.
 */
export function stockNotice({ free, threshold, isTellable, isLowTold, isExhaustedTold }: StockFacts): StockNotice {
  const isLow = threshold !== null && free < threshold
  const armed = { isLowTold: isLowTold && isLow, isExhaustedTold: isExhaustedTold && free === 0 }
  if (!isTellable) return { tell: null, ...armed }
  if (free === 0) return { tell: armed.isExhaustedTold ? null : 'exhausted', isLowTold: isLow, isExhaustedTold: true }
  if (isLow) return { tell: armed.isLowTold ? null : 'low', isLowTold: true, isExhaustedTold: false }
  return { tell: null, isLowTold: false, isExhaustedTold: false }
}
