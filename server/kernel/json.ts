import type { JsonValue } from './errors.ts'

/** JSON with the keys of every object in one order, so that equal values have equal text: for hashing requests and audit entries. */
export function stableStringify(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(stableStringify).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.keys(value)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${stableStringify(value[key] ?? null)}`)
  return `{${members.join(',')}}`
}
