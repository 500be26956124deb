/** The number if somebody may mean an order: `#100021`, `100021`. Pure. */
export function orderNumberIn(sought: string): number | undefined {
  const digits = /^#?([1-9]\d{0,14})$/.exec(sought)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
