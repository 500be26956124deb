declare const amountBrand: unique symbol

/** Money in the minor unit of the shop's currency (dollars for TWD, cents for USD): always a safe integer, so sums are exact. */
export type Amount = number & { readonly [amountBrand]: true }

/** How a percentage becomes a whole minor unit. Every rounding in the system is one of these, by name. */
export type Rounding = 'half-up' | 'floor'

/** ISO 4217 codes a shop may use. */
export type Currency = 'TWD' | 'CNY' | 'USD'

/** Decimals of the minor unit and the unambiguous symbol. TWD has no cents in trade although ISO lists two decimals. */
export const currencies: Readonly<Record<Currency, { decimals: number; symbol: string }>> = {
  TWD: { decimals: 0, symbol: 'NT$' },
  CNY: { decimals: 2, symbol: 'CN¥' },
  USD: { decimals: 2, symbol: 'US$' },
}

/** 100 % in basis points. */
export const FULL_BPS = 10_000

/** Brands a number of minor units. Throws a RangeError on a fraction, NaN or anything beyond ±(2^53 − 1). */
export function amount(minorUnits: number): Amount {
  const value = minorUnits === 0 ? 0 : minorUnits // −0 would print as "-0" and fail equality tests
  if (!isAmount(value)) throw new RangeError(`not an amount of minor units: ${minorUnits}`)
  return value
}

/** The amount of nothing. */
export const ZERO: Amount = amount(0)

/** The exact sum; 0 for no arguments. Throws a RangeError when it leaves the safe range. */
export function addAmounts(...amounts: readonly Amount[]): Amount {
  return amounts.reduce((sum, each) => amount(sum + each), ZERO)
}

/** `from − subtrahend`, possibly negative. */
export function subtract(from: Amount, subtrahend: Amount): Amount {
  return amount(from - subtrahend)
}

/** `price × quantity`. Throws a RangeError on a fractional or negative quantity and when the product leaves the safe range. */
export function multiply(price: Amount, quantity: number): Amount {
  if (!Number.isSafeInteger(quantity) || quantity < 0) throw new RangeError(`not a quantity: ${quantity}`)
  return amount(price * quantity) // a product beyond 2^53 is rounded by the processor, but never back into the safe range
}

/** The smaller of two amounts. */
export function lesser(left: Amount, right: Amount): Amount {
  return left < right ? left : right
}

/** The amount, or 0 when it is negative: the floor of totals (S2-32). */
export function notNegative(value: Amount): Amount {
  return value < 0 ? ZERO : value
}

/**
 * A share of a non-negative amount, `bps` in basis points (1,000 = 10 %), computed exactly and rounded once.
 * Throws a RangeError on negative input: what a percentage of a debt means is the caller's decision.
 */
export function percentOf(base: Amount, bps: number, rounding: Rounding): Amount {
  if (base < 0 || !Number.isSafeInteger(bps) || bps < 0) throw new RangeError(`no percentage of ${base} at ${bps} bps`)
  const product = BigInt(base) * BigInt(bps)
  const half = rounding === 'half-up' ? BigInt(FULL_BPS / 2) : 0n
  return amount(Number((product + half) / BigInt(FULL_BPS)))
}

/**
 * Splits `total` over `weights` by largest remainder (S2-33): each gets floor(total × weight / Σ weights), the units left over go to
 * the largest fractional parts, ties to the first. The sum is exact; a zero weight gets 0; a total above Σ weights is capped to it,
 * so no share exceeds its weight. Throws a RangeError on a negative total or weight.
 */
export function allocate(total: Amount, weights: readonly Amount[]): Amount[] {
  if (total < 0 || weights.some((weight) => weight < 0)) throw new RangeError('neither the total nor a weight may be negative')
  const weightSum = BigInt(addAmounts(...weights))
  if (weightSum === 0n) return weights.map(() => ZERO)
  const wanted = BigInt(total)
  const capped = wanted < weightSum ? wanted : weightSum

  const parts = weights.map((weight, position) => {
    const product = capped * BigInt(weight)
    return { position, share: product / weightSum, fraction: product % weightSum }
  })
  let left = capped - parts.reduce((sum, part) => sum + part.share, 0n)
  for (const part of parts.toSorted(byFractionThenPosition)) {
    if (left === 0n) break
    part.share += 1n
    left -= 1n
  }
  return parts.map((part) => amount(Number(part.share)))
}

/** Money as people read it: `NT$1,925`, `US$12.50`, `-NT$450`. Pure, the same on every machine, for mail and exports. */
export function formatMoney(value: Amount, currency: Currency): string {
  const { decimals, symbol } = currencies[currency]
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals).replaceAll(/\B(?=(\d{3})+$)/g, ',')
  const cents = decimals === 0 ? '' : `.${digits.slice(-decimals)}`
  return `${value < 0 ? '-' : ''}${symbol}${whole}${cents}`
}

function isAmount(value: number): value is Amount {
  return Number.isSafeInteger(value)
}

type Part = { position: number; share: bigint; fraction: bigint }

function byFractionThenPosition(left: Part, right: Part): number {
  if (left.fraction !== right.fraction) return left.fraction > right.fraction ? -1 : 1
  return left.position - right.position
}
