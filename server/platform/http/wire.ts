/** A value as JSON carries it: moments are ISO 8601 text. */
export type Wire<T> = T extends Date
  ? string
  : T extends readonly (infer Item)[]
    ? Wire<Item>[]
    : T extends object
      ? { [Key in keyof T]: Wire<T[Key]> }
      : T

/** Turns the moments of a view into text, at any depth; everything else stays. */
export function wire<T>(value: T): Wire<T> {
  return wired(value) as Wire<T>
}

function wired(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(wired)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wired(inner)]))
}
