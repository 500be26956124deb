/** Numbers that look random and are the same at every start: what a kill cut off is continued, not told differently. */
export type DemoRandom = {
  /** 0 ≤ x < 1 */
  next: () => number
  /** A whole number from 0 to below `count`. */
  below: (count: number) => number
  pick: <T>(items: readonly [T, ...T[]]) => T
}

/** A stream of numbers for one seed (mulberry32). Never for secrets. */
export function demoRandom(seed: number): DemoRandom {
  let state = (seed * 0x9e3779b1) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number) => Math.floor(next() * count)
  return { next, below, pick: (items) => items[below(items.length)] ?? items[0] }
}
